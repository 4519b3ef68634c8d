/** What a table must hold before any method is tried. Not exported. */
@NullMarked
package org.cairn.estimate.table;

import org.jspecify.annotations.NullMarked;
