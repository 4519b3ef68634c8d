package org.cairn.casebook.claim.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.casebook.project.ListCalendar;
import org.cairn.link.value.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates in EDTF, the extended format of ISO 8601-2:2019: level 0 and level 1 for years from 0001 to 9999, and of level 2 the
 * choice of dates, decades and centuries, and the seasons, quarters and halves that say where on the globe they are.
 *
 * <p>Not read: times of day; intervals open or unknown at an end, which are no one date; the seasons 21 to 24, since spring
 * is March to May in one half of the world and September to November in the other.
 *
 * <p>Library of Congress, Extended Date/Time Format Specification, 4 February 2019.
 */
public final class Edtf {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([?~%]?)");
    private static final Pattern CHOICE =
            Pattern.compile("\\[([^\\[\\],]+)(?:,|\\.\\.)(?:[^\\[\\]]*,)?([^\\[\\],]+)\\]");

    private Edtf() {}

    /** A date and what the source says of it. */
    private record Part(PartialDate days, boolean approximate, boolean uncertain) {}

    /** The date that an EDTF text means; empty where it is none of those read. */
    public static Optional<ClaimedDate> read(String text) {
        Matcher choice = CHOICE.matcher(text);
        String[] ends = choice.matches()
                ? new String[] {
                    choice.group(1).replace("..", ""), choice.group(2).replace("..", "")
                }
                : text.split("/", -1);
        if (ends.length > 2) {
            return Optional.empty();
        }
        Optional<Part> first = part(ends[0].strip());
        Optional<Part> last = part(ends[ends.length - 1].strip());
        if (first.isEmpty()
                || last.isEmpty()
                || last.get().days().lastDay() < first.get().days().firstDay()) {
            return Optional.empty();
        }
        Part from = first.get();
        Part to = last.get();
        return Optional.of(new ClaimedDate(
                new PartialDate(from.days().firstDay(), to.days().lastDay()),
                from.approximate() || to.approximate(),
                from.uncertain() || to.uncertain(),
                ListCalendar.GREGORIAN,
                text));
    }

    private static Optional<Part> part(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        String mark = date.group(4);
        try {
            return Optional.of(days(date.group(1), date.group(2), date.group(3)))
                    .map(days -> new Part(days, mark.matches("[~%]"), mark.matches("[?%]")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PartialDate days(String year, @Nullable String month, @Nullable String day) {
        int first = Integer.parseInt(year.replace('X', '0'));
        int last = Integer.parseInt(year.replace('X', '9'));
        if (first == 0 || (first != last && month != null)) {
            throw new DateTimeException("not a year Cairn reads");
        }
        if (month == null || month.equals("XX")) {
            if (day != null && !day.equals("XX")) {
                throw new DateTimeException("a day of no month");
            }
            return PartialDate.between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
        }
        int number = Integer.parseInt(month);
        if (number > 12) {
            if (day != null) {
                throw new DateTimeException("a day of a season");
            }
            return season(first, number);
        }
        return day == null || day.equals("XX")
                ? PartialDate.of(YearMonth.of(first, number))
                : PartialDate.of(LocalDate.of(first, number, Integer.parseInt(day)));
    }

    /** ISO 8601-2, 4.8: 25–28 northern seasons, 29–32 southern, 33–36 quarters, 37–39 thirds, 40–41 halves of the year. */
    private static PartialDate season(int year, int code) {
        if (code >= 25 && code <= 32) {
            int turn = code <= 28 ? code - 25 : (code - 29 + 2) % 4;
            return months(YearMonth.of(year, 3 + 3 * turn > 12 ? 12 : 3 + 3 * turn), 3);
        }
        if (code >= 33 && code <= 36) {
            return months(YearMonth.of(year, 1 + 3 * (code - 33)), 3);
        }
        if (code >= 37 && code <= 39) {
            return months(YearMonth.of(year, 1 + 4 * (code - 37)), 4);
        }
        if (code == 40 || code == 41) {
            return months(YearMonth.of(year, 1 + 6 * (code - 40)), 6);
        }
        throw new DateTimeException("not a part of a year Cairn reads");
    }

    private static PartialDate months(YearMonth from, int count) {
        return PartialDate.between(from.atDay(1), from.plusMonths(count - 1).atEndOfMonth());
    }

    /** The date as EDTF; reading it gives the same days and the same doubts. */
    static String write(ClaimedDate date) {
        String mark = date.approximate() ? (date.uncertain() ? "%" : "~") : date.uncertain() ? "?" : "";
        String days = date.stated().toString();
        return days.replace("/", mark + "/") + mark;
    }
}
