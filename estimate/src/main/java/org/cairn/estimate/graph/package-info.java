/** Decomposable graphical models, averaged. */
@NullMarked
package org.cairn.estimate.graph;

import org.jspecify.annotations.NullMarked;
