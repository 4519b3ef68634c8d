/** Poisson log-linear models of the capture table. */
@NullMarked
package org.cairn.estimate.loglinear;

import org.jspecify.annotations.NullMarked;
