/** Closed forms: two lists, and the lower bound. */
@NullMarked
package org.cairn.estimate.bound;

import org.jspecify.annotations.NullMarked;
