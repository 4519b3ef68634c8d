package org.cairn.link.compare;

import java.util.ArrayList;
import java.util.List;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;

/**
 * Compares ages, as stated or as they follow from the dates of birth and death. Where both records state a date of birth
 * the ages say nothing more and are left aside.
 */
final class YearsComparison extends CodedComparison {

    private final double[] limits;

    YearsComparison(Comparison comparison, RecordTable records) {
        super(
                Years.of(records, comparison.field()).codeOfRow(),
                new Part(comparison.field(), labels(comparison.limits()), false));
        this.limits =
                comparison.limits().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<String> labels(List<Double> limits) {
        List<String> labels = new ArrayList<>(List.of("not stated"));
        for (double limit : limits) {
            labels.add(limit == 0 ? "same" : "within %d %s".formatted((int) limit, limit == 1 ? "year" : "years"));
        }
        labels.add("in the stated band");
        labels.add("different");
        return labels;
    }

    @Override
    int level(int a, int b) {
        if (Years.isBorn(a) && Years.isBorn(b)) {
            return 0;
        }
        int gap =
                Math.max(0, Math.max(Years.youngestOf(a) - Years.oldestOf(b), Years.youngestOf(b) - Years.oldestOf(a)));
        boolean band = isBand(a) || isBand(b);
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
    private static boolean isBand(int code) {
        return Years.oldestOf(code) - Years.youngestOf(code) > 1;
    }

    @Override
    int share(int a, int b) {
        return PatternBatch.NO_SHARE;
    }
}
