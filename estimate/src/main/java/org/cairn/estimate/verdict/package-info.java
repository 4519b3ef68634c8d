/** From every method's answer to one verdict. */
@NullMarked
package org.cairn.estimate.verdict;

import org.jspecify.annotations.NullMarked;
