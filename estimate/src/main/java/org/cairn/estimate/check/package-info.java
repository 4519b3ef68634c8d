/** What travels with every estimate: how it moves when lists are left out, merged, added, or held against what is known. */
@NullMarked
package org.cairn.estimate.check;

import org.jspecify.annotations.NullMarked;
