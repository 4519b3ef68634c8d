/** Taking in lists, and seeing what is missing in them. */
@NullMarked
package org.cairn.app.web.lists;

import org.jspecify.annotations.NullMarked;
