/** What was said, by whom, where: sources, items and claims, none of which ever overwrites another. */
@NullMarked
package org.cairn.casebook.claim;

import org.jspecify.annotations.NullMarked;
