package org.cairn.link.value;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as far as it is known: the first and the last day it can mean, both included, as days since 1970-01-01 in the
 * proleptic Gregorian calendar.
 *
 * <p>A month is its first to its last day, a year likewise; "2 or 3 March" is two days. A date converted from a lunar
 * calendar that depends on sighting is an interval too.
 *
 * @param firstDay first day meant, epoch days
 * @param lastDay last day meant, epoch days, at least {@code firstDay}
 */
public record PartialDate(int firstDay, int lastDay) implements Value {

    public PartialDate {
        if (lastDay < firstDay) {
            throw new IllegalArgumentException("a date cannot end (%s) before it begins (%s)"
                    .formatted(LocalDate.ofEpochDay(lastDay), LocalDate.ofEpochDay(firstDay)));
        }
    }

    /** Exactly this day. */
    public static PartialDate of(LocalDate day) {
        int epochDay = Math.toIntExact(day.toEpochDay());
        return new PartialDate(epochDay, epochDay);
    }

    /** Some day of this month. */
    public static PartialDate of(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

    /** Some day of this year. */
    public static PartialDate ofYear(int year) {
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Some day from {@code first} to {@code last}, both included. */
    public static PartialDate between(LocalDate first, LocalDate last) {
        return new PartialDate(Math.toIntExact(first.toEpochDay()), Math.toIntExact(last.toEpochDay()));
    }

    /** Whether one day is meant and no other. */
    public boolean isExactDay() {
        return firstDay == lastDay;
    }

    /** Number of days the date can mean, at least 1. */
    public int lengthDays() {
        return lastDay - firstDay + 1;
    }

    /** The first day meant. */
    public LocalDate first() {
        return LocalDate.ofEpochDay(firstDay);
    }

    /** The last day meant. */
    public LocalDate last() {
        return LocalDate.ofEpochDay(lastDay);
    }

    /** ISO 8601-2 (EDTF) form: {@code 2031-03-02}, {@code 2031-03}, {@code 2031}, or {@code 2031-03-02/2031-03-05}. */
    @Override
    public String toString() {
        LocalDate first = first();
        LocalDate last = last();
        if (isExactDay()) {
            return first.toString();
        }
        if (equals(ofYear(first.getYear()))) {
            return "%04d".formatted(first.getYear());
        }
        if (equals(of(YearMonth.from(first)))) {
            return YearMonth.from(first).toString();
        }
        return first + "/" + last;
    }
}
