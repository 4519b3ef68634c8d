/** Every interaction between lists at once, each held towards what interactions usually are. */
@NullMarked
package org.cairn.estimate.shrinkage;

import org.jspecify.annotations.NullMarked;
