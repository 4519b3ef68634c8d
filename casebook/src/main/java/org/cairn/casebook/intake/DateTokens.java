package org.cairn.casebook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.casebook.intake.MonthNames.Month;
import org.cairn.casebook.project.DateOrder;
import org.cairn.casebook.project.ListCalendar;

/** One date's numbers and month name, put into their places. */
final class DateTokens {
    private static final Pattern TOKEN = Pattern.compile(
            "(\\d+)(?:st|nd|rd|th|er|re|º|°|-?го|-?е|-?ого)?(?![\\p{L}\\d])|(\\p{L}[\\p{L}\\p{M}'’]*(?:-ال[\\p{L}]+|\\d)?)|[\\s,./_\\\\-]+");
    /** Years of two digits run from 1941 to 2040. */
    private static final int PIVOT = 40;

    private final DateOrder order;
    private boolean sawShortYear;

    DateTokens(DateOrder order) {
        this.order = order;
    }

    boolean sawShortYear() {
        return sawShortYear;
    }

    /** The parts of one date, or of the incomplete left end of a range (a day, a day and a month, a month). */
    Optional<DayParts> parts(String text, ListCalendar calendar) {
        List<String> numbers = new ArrayList<>();
        Month month = null;
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find() && token.start() == end) {
            end = token.end();
            if (token.group(1) != null) {
                numbers.add(token.group(1));
            } else if (token.group(2) != null && !MonthNames.isFiller(token.group(2))) {
                Optional<Month> named = MonthNames.of(token.group(2));
                if (named.isEmpty() || month != null) {
                    return Optional.empty();
                }
                month = named.get();
            }
        }
        if (end < text.length() || numbers.size() > 3 || numbers.stream().anyMatch(number -> number.length() > 8)) {
            return Optional.empty();
        }
        return month == null ? inDigits(numbers, calendar) : named(numbers, month);
    }

    private Optional<DayParts> named(List<String> numbers, Month month) {
        ListCalendar calendar = month.calendar();
        if (numbers.size() > 2) {
            return Optional.empty();
        }
        if (numbers.isEmpty()) {
            return Optional.of(new DayParts(calendar, 0, month.number(), 0));
        }
        String first = numbers.get(0);
        if (numbers.size() == 1) {
            boolean isYear = first.length() >= 3 || Integer.parseInt(first) > 31;
            int number = Integer.parseInt(first);
            return Optional.of(
                    new DayParts(calendar, isYear ? year(first, calendar) : 0, month.number(), isYear ? 0 : number));
        }
        boolean yearFirst = first.length() >= 3;
        String year = yearFirst ? first : numbers.get(1);
        String day = yearFirst ? numbers.get(1) : first;
        return day.length() > 2 || year.length() < 2
                ? Optional.empty()
                : Optional.of(new DayParts(calendar, year(year, calendar), month.number(), Integer.parseInt(day)));
    }

    private Optional<DayParts> inDigits(List<String> numbers, ListCalendar calendar) {
        return switch (numbers.size()) {
            case 1 -> one(numbers.get(0), calendar);
            case 2 -> two(numbers.get(0), numbers.get(1), calendar);
            case 3 -> three(numbers.get(0), numbers.get(1), numbers.get(2), calendar);
            default -> Optional.empty();
        };
    }

    private static Optional<DayParts> one(String number, ListCalendar calendar) {
        int value = Integer.parseInt(number);
        return switch (number.length()) {
            case 1, 2 -> Optional.of(new DayParts(calendar, 0, 0, value));
            case 4 -> Optional.of(new DayParts(calendar, value, 0, 0));
            case 8 -> Optional.of(new DayParts(calendar, value / 10_000, value / 100 % 100, value % 100));
            default -> Optional.empty();
        };
    }

    private static Optional<DayParts> two(String a, String b, ListCalendar calendar) {
        boolean yearFirst = a.length() == 4 && b.length() <= 2;
        boolean yearLast = b.length() == 4 && a.length() <= 2;
        if (!yearFirst && !yearLast) {
            return Optional.empty();
        }
        int month = Integer.parseInt(yearFirst ? b : a);
        int year = Integer.parseInt(yearFirst ? a : b);
        return month > calendar.months() ? Optional.empty() : Optional.of(new DayParts(calendar, year, month, 0));
    }

    private Optional<DayParts> three(String a, String b, String c, ListCalendar calendar) {
        boolean yearFirst = a.length() >= 3 || (c.length() <= 2 && order == DateOrder.YEAR_MONTH_DAY);
        String day = yearFirst ? c : order == DateOrder.MONTH_DAY_YEAR ? b : a;
        String month = yearFirst || order != DateOrder.MONTH_DAY_YEAR ? b : a;
        String year = yearFirst ? a : c;
        if (day.length() > 2 || month.length() > 2 || year.length() > 4 || year.length() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                new DayParts(calendar, year(year, calendar), Integer.parseInt(month), Integer.parseInt(day)));
    }

    private int year(String digits, ListCalendar calendar) {
        int number = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return number;
        }
        sawShortYear = true;
        return switch (calendar) {
            case GREGORIAN -> number > PIVOT ? 1900 + number : 2000 + number;
            case HIJRI -> number > 60 ? 1300 + number : 1400 + number;
            case SOLAR_HIJRI -> number > 20 ? 1300 + number : 1400 + number;
            case ETHIOPIC -> number > PIVOT - 7 ? 1900 + number : 2000 + number;
        };
    }
}
