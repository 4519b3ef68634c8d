/** How well records are linked, on lists of which it is known who is who. */
@NullMarked
package org.cairn.bench.accuracy;

import org.jspecify.annotations.NullMarked;
