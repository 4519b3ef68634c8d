package org.cairn.casebook.project;

import java.time.LocalDate;
import java.time.YearMonth;
import org.cairn.link.value.PartialDate;

/** Reads a stretch of days: {@code 2031-01-01 to 2031-06-30}, {@code 2031-01/2031-06}, {@code 2031}. */
final class IsoPeriod {
    private IsoPeriod() {}

    /**
     * @throws java.time.DateTimeException if an end is not a day, a month or a year in ISO 8601
     * @throws IllegalArgumentException if it ends before it begins, or has more than two ends
     */
    static PartialDate parse(String written) {
        String[] ends = written.strip().split("\\s+to\\s+|\\s*/\\s*", -1);
        if (ends.length > 2) {
            throw new IllegalArgumentException("more than two ends: " + written);
        }
        PartialDate first = end(ends[0]);
        PartialDate last = end(ends[ends.length - 1]);
        return PartialDate.between(first.first(), last.last());
    }

    private static PartialDate end(String written) {
        return switch (written.length()) {
            case 4 -> PartialDate.ofYear(Integer.parseInt(written));
            case 7 -> PartialDate.of(YearMonth.parse(written));
            default -> PartialDate.of(LocalDate.parse(written));
        };
    }
}
