package org.cairn.casebook.intake;

import java.util.Optional;
import org.cairn.casebook.intake.DateGrammar.Span;
import org.cairn.casebook.project.DateOrder;
import org.cairn.casebook.project.ListCalendar;
import org.cairn.link.value.PartialDate;

/**
 * A date as a person wrote it, understood: for dates outside lists, of which there is one at a time.
 *
 * @param days the days meant, in the Gregorian calendar; a date in a lunar calendar is a day wider at either end
 * @param calendar the calendar it was written in
 * @param slackDays how many days to either side "about" adds to them; 0 where the date is not approximate
 */
public record WrittenDate(PartialDate days, ListCalendar calendar, int slackDays) {

    /**
     * Reads a date in any of the forms that lists may use.
     *
     * @param text the date as written
     * @param order order of the parts of a date that is all digits
     * @param calendar the calendar, unless the date itself names another
     * @return the date; empty where it is of no known form, or no calendar has such a day
     */
    public static Optional<WrittenDate> read(String text, DateOrder order, ListCalendar calendar) {
        return new DateGrammar(order, calendar).parse(Cells.clean(text)).flatMap(WrittenDate::of);
    }

    private static Optional<WrittenDate> of(Span span) {
        Optional<PartialDate> first = span.from().days();
        Optional<PartialDate> last = span.to().days();
        if (first.isEmpty()
                || last.isEmpty()
                || last.get().lastDay() < first.get().firstDay()) {
            return Optional.empty();
        }
        PartialDate days = new PartialDate(first.get().firstDay(), last.get().lastDay());
        return Optional.of(new WrittenDate(span.part().of(days), span.from().calendar(), span.slackDays()));
    }
}
