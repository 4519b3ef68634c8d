/** Numerical pieces the estimators share. Not exported. */
@NullMarked
package org.cairn.estimate.math;

import org.jspecify.annotations.NullMarked;
