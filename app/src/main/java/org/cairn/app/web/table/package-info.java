/** Who is on which lists, each number opening into the people it counts. */
@NullMarked
package org.cairn.app.web.table;

import org.jspecify.annotations.NullMarked;
