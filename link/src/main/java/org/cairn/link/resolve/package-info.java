/** From weights and decisions to a partition of the records. */
@NullMarked
package org.cairn.link.resolve;

import org.jspecify.annotations.NullMarked;
