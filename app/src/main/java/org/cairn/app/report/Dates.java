package org.cairn.app.report;

import java.time.LocalDate;
import org.cairn.link.value.PartialDate;

/** Dates written out, never as figures between strokes. */
final class Dates {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private Dates() {}

    /** "2 March 2031", or "1 January 2031 to 30 June 2031". */
    static String inWords(PartialDate date) {
        return date.isExactDay() ? day(date.first()) : day(date.first()) + " to " + day(date.last());
    }

    private static String day(LocalDate day) {
        return "%s %s %s".formatted(day.getDayOfMonth(), MONTHS[day.getMonthValue() - 1], day.getYear());
    }
}
