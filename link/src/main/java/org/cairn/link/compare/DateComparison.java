package org.cairn.link.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;
import org.cairn.link.value.PartialDate;

/**
 * Compares dates as far as they are known. Two exact days: the same, within so many days, or a slip of the pen apart (day
 * and month swapped, one of day, month and year different, or one digit of the ISO form). Where a month or a year is all that is stated, the other date
 * either lies in it or does not.
 */
final class DateComparison extends CodedComparison {

    /** Days up to which an inexact date counts as a month rather than a year. */
    private static final int MONTH = 62;

    private final double[] limits;
    private final boolean weighted;
    private final int[] shares;
    /** By code of the value: its first and last day, and its first day as yyyymmdd. */
    private final int[] first;

    private final int[] last;
    private final int[] iso;

    private DateComparison(Comparison comparison, RecordTable.Column column, int[] codeOfRow, boolean sharedByKin) {
        super(codeOfRow, new Part(comparison.field(), labels(comparison.limits()), sharedByKin));
        this.limits =
                comparison.limits().stream().mapToDouble(Double::doubleValue).toArray();
        this.weighted = comparison.isWeightedByFrequency();
        this.shares = shares(codeOfRow);
        int codes = column.values().size();
        first = new int[codes];
        last = new int[codes];
        iso = new int[codes];
        for (int code = 0; code < codes; code++) {
            if (column.values().get(code) instanceof PartialDate date) {
                first[code] = date.firstDay();
                last[code] = date.lastDay();
                iso[code] = iso(date.first());
            }
        }
    }

    static DateComparison of(Comparison comparison, RecordTable.Column column, boolean sharedByKin) {
        int[] codeOfRow = column.codes().clone();
        for (int row = 0; row < codeOfRow.length; row++) {
            codeOfRow[row] = column.at(row) instanceof PartialDate ? codeOfRow[row] : ABSENT;
        }
        return new DateComparison(comparison, column, codeOfRow, sharedByKin);
    }

    private static int iso(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private static List<String> labels(List<Double> limits) {
        List<String> labels = new ArrayList<>(List.of("not stated"));
        for (double limit : limits) {
            labels.add(limit == 0 ? "same day" : "within %d %s".formatted((int) limit, limit == 1 ? "day" : "days"));
        }
        labels.add("a slip of the pen apart");
        labels.add("same month, day not stated");
        labels.add("same year, month not stated");
        labels.add("different");
        return labels;
    }

    @Override
    int level(int a, int b) {
        int n = limits.length;
        int gap = Math.max(first[a] - last[b], first[b] - last[a]);
        int length = Math.max(last[a] - first[a], last[b] - first[b]) + 1;
        if (length == 1) {
            return exactLevel(gap, iso[a], iso[b]);
        }
        if (gap <= 0) {
            return length <= MONTH ? n + 2 : n + 3;
        }
        return length <= MONTH && gap <= limits[n - 1] ? n : n + 4;
    }

    /** A slip says more than a distance of over a month, and less than a smaller one. */
    private int exactLevel(int gap, int isoA, int isoB) {
        int n = limits.length;
        for (int i = 0; i < n; i++) {
            if (limits[i] > MONTH && isSlip(isoA, isoB)) {
                return n + 1;
            }
            if (gap <= limits[i]) {
                return i + 1;
            }
        }
        return isSlip(isoA, isoB) ? n + 1 : n + 4;
    }

    /** @param a a day as the number yyyymmdd */
    private static boolean isSlip(int a, int b) {
        int dayA = a % 100;
        int dayB = b % 100;
        int monthA = a / 100 % 100;
        int monthB = b / 100 % 100;
        boolean year = a / 10_000 == b / 10_000;
        boolean swapped = year && monthA == dayB && dayA == monthB;
        return swapped
                || (year && (monthA == monthB || dayA == dayB))
                || (monthA == monthB && dayA == dayB)
                || digitsApart(a, b) == 1;
    }

    private static int digitsApart(int a, int b) {
        int apart = 0;
        for (int x = a, y = b; x > 0 || y > 0; x /= 10, y /= 10) {
            apart += x % 10 == y % 10 ? 0 : 1;
        }
        return apart;
    }

    @Override
    int share(int a, int b) {
        return weighted && a == b && first[a] == last[a] ? shares[a] : PatternBatch.NO_SHARE;
    }
}
