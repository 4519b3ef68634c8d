package org.cairn.link.compare;

import java.util.ArrayList;
import java.util.List;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;

/**
 * Compares ages, as stated or as they follow from the dates of birth and death. Where both records state a date of birth
 * the ages say nothing more and are left aside.
 */
final class YearsComparison implements FieldComparison {

    private final double[] limits;
    private final Years years;
    private final List<Part> parts;

    YearsComparison(Comparison comparison, RecordTable records) {
        this.limits =
                comparison.limits().stream().mapToDouble(Double::doubleValue).toArray();
        this.parts = List.of(new Part(comparison.field(), labels(), false));
        this.years = Years.of(records, comparison.field());
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>(List.of("not stated"));
        for (double limit : limits) {
            labels.add(limit == 0 ? "same" : "within %d %s".formatted((int) limit, limit == 1 ? "year" : "years"));
        }
        labels.add("in the stated band");
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
        if (!years.isStated(rowA) || !years.isStated(rowB) || (years.isBorn(rowA) && years.isBorn(rowB))) {
            return 0;
        }
        int gap = Math.max(
                0, Math.max(years.youngest(rowA) - years.oldest(rowB), years.youngest(rowB) - years.oldest(rowA)));
        boolean band = isBand(rowA) || isBand(rowB);
        if (band && gap == 0) {
            return limits.length + 1;
        }
        for (int i = 0; i < limits.length; i++) {
            if (gap <= limits[i] && !(band && limits[i] == 0)) {
                return i + 1;
            }
        }
        return limits.length + 2;
    }

    /** A range of more than two years; a year of birth leaves two ages open and still counts as one. */
    private boolean isBand(int row) {
        return years.oldest(row) - years.youngest(row) > 1;
    }

    @Override
    public int[] classOfRow() {
        return years.classOfRow();
    }

    @Override
    public void log2Frequencies(int[] rowsA, int[] rowsB, int size, double[][] shares, int at) {
        for (int i = 0; i < size; i++) {
            shares[at][i] = Double.NaN;
        }
    }
}
