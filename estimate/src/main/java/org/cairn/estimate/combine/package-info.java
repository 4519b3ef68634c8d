/** Putting estimates together: over draws of the linkage, over strata, over guesses at a missing stratum. */
@NullMarked
package org.cairn.estimate.combine;

import org.jspecify.annotations.NullMarked;
