/** Candidate pairs, without looking at all pairs. */
@NullMarked
package org.cairn.link.block;

import org.jspecify.annotations.NullMarked;
