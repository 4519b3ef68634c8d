/** Dates as sources state them: the days meant, how exactly, in which calendar, and the words; EDTF in and out. */
@NullMarked
package org.cairn.casebook.claim.date;

import org.jspecify.annotations.NullMarked;
