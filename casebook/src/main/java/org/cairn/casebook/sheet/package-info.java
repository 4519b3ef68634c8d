/** Sheets: the CSV files in which people write down sources, parties, incidents, claims and proceedings; and every fault in them. */
@NullMarked
package org.cairn.casebook.sheet;

import org.jspecify.annotations.NullMarked;
