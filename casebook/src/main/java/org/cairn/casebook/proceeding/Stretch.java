package org.cairn.casebook.proceeding;

import java.time.LocalDate;
import java.util.Locale;
import org.cairn.casebook.claim.date.ClaimedDate;

/**
 * The days on which something may have happened.
 *
 * @param first first such day, epoch days
 * @param last last such day, epoch days
 */
public record Stretch(long first, long last) {

    /** The days of a date. */
    public static Stretch of(ClaimedDate date) {
        return new Stretch(date.days().firstDay(), date.days().lastDay());
    }

    /** From the first of both to the last of both. */
    public Stretch spanning(Stretch other) {
        return new Stretch(Math.min(first, other.first), Math.max(last, other.last));
    }

    /** How long from here to a day; nothing is shorter than 0 days. */
    public Days until(LocalDate day) {
        long end = day.toEpochDay();
        return new Days(Math.max(0, end - last), Math.max(0, end - first));
    }

    /** How long from here to another stretch. */
    public Days until(Stretch other) {
        return new Days(Math.max(0, other.first - last), Math.max(0, other.last - first));
    }

    /**
     * A number of days, as far as the dates say.
     *
     * @param least the fewest
     * @param most the most
     */
    public record Days(long least, long most) {

        /** {@code 1,204 days}, or {@code 1,174 to 1,204 days}. */
        @Override
        public String toString() {
            String end = String.format(Locale.ROOT, "%,d %s", most, most == 1 ? "day" : "days");
            return least == most ? end : String.format(Locale.ROOT, "%,d to %s", least, end);
        }
    }
}
