package org.cairn.link.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads moments written in a format such as {@code %Y-%m-%d}: {@code %Y} takes up to four digits, {@code %m %d %H %M %S} up to two,
 * anything else stands for itself; space around the whole does not matter. What does not fit, or is no day, is no moment.
 */
final class MomentFormat {

    private static final double SECONDS_OF_DAY = 86_400;
    private static final String NUMBERS = "YmdHMS";

    private final String format;

    /**
     * A format.
     *
     * @throws NotUnderstood if it has a part other than those above
     */
    MomentFormat(String format) {
        this.format = format;
        for (int i = format.indexOf('%'); i >= 0; i = format.indexOf('%', i + 2)) {
            if (i + 1 == format.length() || NUMBERS.indexOf(format.charAt(i + 1)) < 0) {
                throw new NotUnderstood("the date format '%s'".formatted(format));
            }
        }
    }

    /** Seconds since 1970-01-01; NaN if the text is no moment of this format. */
    double seconds(String text) {
        String written = text.strip();
        int[] found = {1970, 1, 1, 0, 0, 0};
        int at = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                if (at == written.length() || written.charAt(at) != c) {
                    return Double.NaN;
                }
                at++;
                continue;
            }
            int part = NUMBERS.indexOf(format.charAt(++i));
            int end = endOfDigits(written, at, part == 0 ? 4 : 2);
            if (end == at) {
                return Double.NaN;
            }
            found[part] = Integer.parseInt(written.substring(at, end));
            at = end;
        }
        return at == written.length() ? seconds(found) : Double.NaN;
    }

    private static int endOfDigits(String text, int from, int most) {
        int end = from;
        while (end < text.length() && end - from < most && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static double seconds(int[] parts) {
        if (parts[3] > 23 || parts[4] > 59 || parts[5] > 59) {
            return Double.NaN;
        }
        try {
            double day = LocalDate.of(parts[0], parts[1], parts[2]).toEpochDay();
            return day * SECONDS_OF_DAY + parts[3] * 3600 + parts[4] * 60 + parts[5];
        } catch (DateTimeException noSuchDay) {
            return Double.NaN;
        }
    }

    /**
     * A unit in which moments can be told apart: day, month or year.
     *
     * @throws NotUnderstood if it is another
     */
    static String unit(String unit) {
        if (!List.of("day", "month", "year").contains(unit)) {
            throw new NotUnderstood("date_diff in “%s”".formatted(unit));
        }
        return unit;
    }

    /** How many borders of a unit lie between two moments: from 31 December to 1 January it is one year. */
    static double boundariesBetween(String unit, double from, double to) {
        if (Double.isNaN(from) || Double.isNaN(to)) {
            return Double.NaN;
        }
        LocalDate first = LocalDate.ofEpochDay((long) Math.floor(from / SECONDS_OF_DAY));
        LocalDate last = LocalDate.ofEpochDay((long) Math.floor(to / SECONDS_OF_DAY));
        return switch (unit) {
            case "day" -> last.toEpochDay() - first.toEpochDay();
            case "month" -> 12L * (last.getYear() - first.getYear()) + last.getMonthValue() - first.getMonthValue();
            default -> last.getYear() - first.getYear();
        };
    }
}
