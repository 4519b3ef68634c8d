/** Latent classes, by Gibbs sampling. */
@NullMarked
package org.cairn.estimate.latent;

import org.jspecify.annotations.NullMarked;
