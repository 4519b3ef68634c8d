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
    private final double[] limits;
    private final boolean weighted;
    private final List<Part> parts;

    DateComparison(Comparison comparison, RecordTable.Column column, boolean sharedByKin) {
        this.column = new ValueColumn(column, PartialDate.class);
        this.limits =
                comparison.limits().stream().mapToDouble(Double::doubleValue).toArray();
        this.weighted = comparison.isWeightedByFrequency();
        this.parts = List.of(new Part(comparison.field(), labels(), sharedByKin));
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
    public int compare(int rowA, int rowB) {
        if (column.isAbsent(rowA) || column.isAbsent(rowB)) {
            return 0;
        }
        return level((PartialDate) column.at(rowA), (PartialDate) column.at(rowB));
    }

    private int level(PartialDate a, PartialDate b) {
        int n = limits.length;
        int gap = Math.max(a.firstDay() - b.lastDay(), b.firstDay() - a.lastDay());
        if (a.isExactDay() && b.isExactDay()) {
            return exactLevel(gap, a.first(), b.first());
        }
        int length = Math.max(a.lengthDays(), b.lengthDays());
        if (gap <= 0) {
            return length <= MONTH ? n + 2 : n + 3;
        }
        return length <= MONTH && gap <= limits[n - 1] ? n : n + 4;
    }

    /** A slip says more than a distance of over a month, and less than a smaller one. */
    private int exactLevel(int gap, LocalDate a, LocalDate b) {
        int n = limits.length;
        for (int i = 0; i < n; i++) {
            if (limits[i] > MONTH && isSlip(a, b)) {
                return n + 1;
            }
            if (gap <= limits[i]) {
                return i + 1;
            }
        }
        return isSlip(a, b) ? n + 1 : n + 4;
    }

    private static boolean isSlip(LocalDate a, LocalDate b) {
        boolean year = a.getYear() == b.getYear();
        boolean month = a.getMonthValue() == b.getMonthValue();
        boolean day = a.getDayOfMonth() == b.getDayOfMonth();
        boolean swapped = year && a.getMonthValue() == b.getDayOfMonth() && a.getDayOfMonth() == b.getMonthValue();
        return swapped || (year && (month || day)) || (month && day) || digitsApart(digits(a), digits(b)) == 1;
    }

    private static int digits(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
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
    public void log2Frequencies(int rowA, int rowB, double[] shares, int at) {
        shares[at] = log2Frequency(rowA, rowB);
    }

    private double log2Frequency(int rowA, int rowB) {
        boolean same = weighted && !column.isAbsent(rowA) && column.code(rowA) == column.code(rowB);
        return same && ((PartialDate) column.at(rowA)).isExactDay() ? column.log2Share(rowA) : Double.NaN;
    }
}
