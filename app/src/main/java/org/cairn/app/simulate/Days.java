package org.cairn.app.simulate;

import java.time.LocalDate;
import java.time.Period;

/** The invented time: the first half of 2031. */
final class Days {
    static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
    static final LocalDate LAST = LocalDate.of(2031, 6, 30);
    static final int COUNT = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;

    private Days() {}

    static int yearsBetween(long bornDay, long diedDay) {
        return Math.max(
                0,
                Period.between(LocalDate.ofEpochDay(bornDay), LocalDate.ofEpochDay(diedDay))
                        .getYears());
    }
}
