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
final class DateComparison implements FieldComparison {

    /** Days up to which an inexact date counts as a month rather than a year. */
    private static final int MONTH = 62;

    private final ValueColumn column;
    /** By code of the value: whether it is a date, its first and last day, and its first day as yyyymmdd. */
    private final boolean[] stated;

    private final int[] first;
    private final int[] last;
    private final int[] iso;
    private final double[] limits;
    private final boolean weighted;
    private final List<Part> parts;

    DateComparison(Comparison comparison, RecordTable.Column column, boolean sharedByKin) {
        this.column = new ValueColumn(column, PartialDate.class);
        this.limits =
                comparison.limits().stream().mapToDouble(Double::doubleValue).toArray();
        this.weighted = comparison.isWeightedByFrequency();
        this.parts = List.of(new Part(comparison.field(), labels(), sharedByKin));
        int codes = column.values().size();
        stated = new boolean[codes];
        first = new int[codes];
        last = new int[codes];
        iso = new int[codes];
        for (int code = 0; code < codes; code++) {
            if (column.values().get(code) instanceof PartialDate date) {
                stated[code] = true;
                first[code] = date.firstDay();
                last[code] = date.lastDay();
                iso[code] = iso(date.first());
            }
        }
    }

    private static int iso(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private List<String> labels() {
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
    public List<Part> parts() {
        return parts;
    }

    @Override
    public void compare(int[] rowsA, int[] rowsB, int size, long[] patterns, int shift) {
        for (int i = 0; i < size; i++) {
            patterns[i] |= (long) compare(rowsA[i], rowsB[i]) << shift;
        }
    }

    @Override
    public int compare(int rowA, int rowB) {
        int a = column.code(rowA);
        int b = column.code(rowB);
        return stated[a] && stated[b] ? level(a, b) : 0;
    }

    private int level(int a, int b) {
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
    public int[] classOfRow() {
        return column.statedCodes();
    }

    @Override
    public void log2Frequencies(int[] rowsA, int[] rowsB, int size, double[][] shares, int at) {
        for (int i = 0; i < size; i++) {
            shares[at][i] = log2Frequency(rowsA[i], rowsB[i]);
        }
    }

    private double log2Frequency(int rowA, int rowB) {
        boolean same = weighted && !column.isAbsent(rowA) && column.code(rowA) == column.code(rowB);
        return same && ((PartialDate) column.at(rowA)).isExactDay() ? column.log2Share(rowA) : Double.NaN;
    }
}
