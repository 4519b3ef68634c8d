/** What a cell can hold: names, partial dates, ages, sexes, places, text, and the kinds of nothing. */
@NullMarked
package org.cairn.link.value;

import org.jspecify.annotations.NullMarked;
