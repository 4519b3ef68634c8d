/** Counts as sources state them: a measure, a form, the least and the most that is meant, and the words. */
@NullMarked
package org.cairn.casebook.claim.count;

import org.jspecify.annotations.NullMarked;
