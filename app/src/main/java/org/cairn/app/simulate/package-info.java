/**
 * Invented people and overlapping lists of them, with the truth beside them: what a linkage and an estimate can be held
 * against. Nothing here comes from a real list of people.
 */
@NullMarked
package org.cairn.app.simulate;

import org.jspecify.annotations.NullMarked;
