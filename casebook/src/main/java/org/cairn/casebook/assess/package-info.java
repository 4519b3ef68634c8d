/** Conclusions from claims, each of which names its rule, its inputs and its author. */
@NullMarked
package org.cairn.casebook.assess;

import org.jspecify.annotations.NullMarked;
