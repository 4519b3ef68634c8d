package org.cairn.casebook.claim.date;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.cairn.casebook.intake.WrittenDate;
import org.cairn.casebook.project.DateOrder;
import org.cairn.casebook.project.ListCalendar;
import org.cairn.link.value.PartialDate;

/**
 * A date as a source states it.
 *
 * @param stated the days the source names, in the Gregorian calendar; of a date in a lunar calendar a day more at either end
 * @param approximate whether the source says "about"
 * @param uncertain whether the source doubts it
 * @param calendar the calendar the source uses
 * @param words the source's own words
 */
public record ClaimedDate(
        PartialDate stated, boolean approximate, boolean uncertain, ListCalendar calendar, String words)
        implements Comparable<ClaimedDate> {

    public ClaimedDate {
        Objects.requireNonNull(stated, "stated");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(words, "words");
    }

    /** One day, as written in ISO 8601. */
    public static ClaimedDate of(LocalDate day) {
        return new ClaimedDate(PartialDate.of(day), false, false, ListCalendar.GREGORIAN, day.toString());
    }

    /**
     * Reads a date: in EDTF, or in any form that lists may use, in any calendar Cairn knows.
     *
     * @return the date; empty where no calendar has it
     */
    public static Optional<ClaimedDate> read(String text, DateOrder order, ListCalendar calendar) {
        if (calendar == ListCalendar.GREGORIAN) {
            Optional<ClaimedDate> edtf = Edtf.read(text.strip());
            if (edtf.isPresent()) {
                return edtf;
            }
        }
        if (text.strip().matches("\\.\\..*|.*\\.\\.")) {
            return Optional.empty(); // open at an end: no one date
        }
        boolean doubted = text.strip().endsWith("?");
        return WrittenDate.read(text, order, calendar)
                .map(date ->
                        new ClaimedDate(date.days(), date.slackDays() > 0, doubted, date.calendar(), text.strip()));
    }

    /** As {@link #read(String, DateOrder, ListCalendar)}, day before month before year, in the Gregorian calendar. */
    public static Optional<ClaimedDate> read(String text) {
        return read(text, DateOrder.DAY_MONTH_YEAR, ListCalendar.GREGORIAN);
    }

    /**
     * Every day that can be meant: of a date the source calls approximate, three days, fifteen days or a year more at
     * either end, as it names a day, a month, or more.
     */
    public PartialDate days() {
        if (!approximate) {
            return stated;
        }
        int length = stated.lengthDays();
        int slack = length == 1 ? 3 : length <= 31 ? 15 : 366;
        return new PartialDate(stated.firstDay() - slack, stated.lastDay() + slack);
    }

    /** How exactly the date is known. */
    public Precision precision() {
        return Precision.of(days().lengthDays());
    }

    /** Whether some day can be meant by both. */
    public boolean canAgreeWith(ClaimedDate other) {
        return days().firstDay() <= other.days().lastDay() && other.days().firstDay() <= days().lastDay();
    }

    /** Whether every day that can be meant comes before every day of another date. */
    public boolean isSurelyBefore(ClaimedDate other) {
        return days().lastDay() < other.days().firstDay();
    }

    /** The date in EDTF (ISO 8601-2:2019), by which it can be exchanged. */
    public String edtf() {
        return Edtf.write(this);
    }

    /** By the first day that can be meant, then by the last. */
    @Override
    public int compareTo(ClaimedDate other) {
        int first = Integer.compare(days().firstDay(), other.days().firstDay());
        return first != 0
                ? first
                : Integer.compare(days().lastDay(), other.days().lastDay());
    }
}
