package org.cairn.casebook.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.cairn.casebook.intake.DateGrammar.Span;
import org.cairn.casebook.intake.Understood.Trouble;
import org.cairn.casebook.project.DateOrder;
import org.cairn.casebook.project.ListCalendar;
import org.cairn.link.value.Absent;
import org.cairn.link.value.PartialDate;

/** Dates as lists write them, into the days they can mean; {@link DateGrammar} says which forms are read. */
final class DateReader implements Understood.Reader {
    private static final int EARLIEST = Math.toIntExact(LocalDate.of(1850, 1, 1).toEpochDay());
    private static final int LATEST = Math.toIntExact(LocalDate.of(2100, 12, 31).toEpochDay());

    private final DateGrammar grammar;

    DateReader(DateOrder order, ListCalendar calendar) {
        this.grammar = new DateGrammar(order, calendar);
    }

    /** Whether a year of two digits has been met so far. */
    boolean sawShortYear() {
        return grammar.sawShortYear();
    }

    @Override
    public Understood read(String clean) {
        if (clean.matches("0{1,4}[-/.]0{1,2}[-/.]0{1,4}")) {
            return Understood.of(Absent.NOT_STATED);
        }
        return grammar.parse(clean)
                .map(DateReader::understood)
                .orElseGet(() -> Understood.with(Absent.ILLEGIBLE, Trouble.UNREADABLE));
    }

    private static Understood understood(Span span) {
        Optional<PartialDate> first = span.from().days();
        Optional<PartialDate> last = span.to().days();
        if (first.isEmpty() || last.isEmpty()) {
            return impossible(first.isEmpty() ? span.from() : span.to());
        }
        int from = first.get().firstDay() - span.slackDays();
        int to = last.get().lastDay() + span.slackDays();
        if (to < from) {
            return Understood.with(Absent.ILLEGIBLE, Trouble.UNREADABLE);
        }
        PartialDate date = span.part().of(new PartialDate(from, to));
        return Understood.with(date, far(date));
    }

    private static Understood impossible(DayParts parts) {
        DayParts coarser = parts.coarser();
        Optional<PartialDate> kept = coarser.days().or(() -> coarser.coarser().days());
        return kept.map(date -> new Understood(date, Trouble.IMPOSSIBLE_DATE, words(date)))
                .orElseGet(() -> Understood.with(Absent.ILLEGIBLE, Trouble.UNREADABLE));
    }

    private static Trouble far(PartialDate date) {
        int year = date.first().getYear();
        if (date.lastDay() >= EARLIEST && date.firstDay() <= LATEST) {
            return Trouble.NONE;
        }
        return year >= 1300 && year <= 1500 ? Trouble.FAR_DATE_PERHAPS_HIJRI : Trouble.FAR_DATE;
    }

    /** A date in words: {@code February 2031}, {@code 2031}, {@code 2031-03-02/2031-03-05}. */
    static String words(PartialDate date) {
        YearMonth month = YearMonth.from(date.first());
        if (!date.isExactDay() && date.equals(PartialDate.of(month))) {
            return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
        }
        return date.toString();
    }
}
