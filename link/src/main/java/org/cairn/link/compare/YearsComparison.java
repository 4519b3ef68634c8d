package org.cairn.link.compare;

import java.util.ArrayList;
import java.util.List;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Age;
import org.cairn.link.value.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Compares ages, as stated or as they follow from the dates of birth and death. Where both records state a date of birth
 * the ages say nothing more and are left aside.
 */
final class YearsComparison implements FieldComparison {

    private static final double DAYS_IN_YEAR = 365.2425;
    private static final int UNSTATED = -1;

    private final double[] limits;
    private final int[] youngest;
    private final int[] oldest;
    private final boolean[] born;
    private final List<Part> parts;

    YearsComparison(Comparison comparison, RecordTable records) {
        this.limits =
                comparison.limits().stream().mapToDouble(Double::doubleValue).toArray();
        this.parts = List.of(new Part(comparison.field(), labels(), false));
        int rows = records.size();
        youngest = new int[rows];
        oldest = new int[rows];
        born = new boolean[rows];
        RecordTable.@Nullable Column ages = columnOf(records, comparison.field());
        RecordTable.@Nullable Column births = columnOf(records, "born");
        RecordTable.@Nullable Column deaths = columnOf(records, "died");
        for (int row = 0; row < rows; row++) {
            PartialDate birth = births != null && births.at(row) instanceof PartialDate date ? date : null;
            PartialDate death = deaths != null && deaths.at(row) instanceof PartialDate date ? date : null;
            born[row] = birth != null;
            if (ages != null && ages.at(row) instanceof Age age) {
                youngest[row] = age.atLeast();
                oldest[row] = age.atMost();
            } else {
                derive(row, birth, death);
            }
        }
    }

    private static RecordTable.@Nullable Column columnOf(RecordTable records, String field) {
        return records.has(field) ? records.column(field) : null;
    }

    private void derive(int row, @Nullable PartialDate birth, @Nullable PartialDate death) {
        if (birth == null || death == null) {
            youngest[row] = UNSTATED;
            return;
        }
        int least = (int) Math.floor((death.firstDay() - birth.lastDay()) / DAYS_IN_YEAR);
        int most = (int) Math.floor((death.lastDay() - birth.firstDay()) / DAYS_IN_YEAR);
        youngest[row] = most < 0 || least > Age.OLDEST ? UNSTATED : Math.max(0, least);
        oldest[row] = most;
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
    public int compare(int rowA, int rowB) {
        if (youngest[rowA] == UNSTATED || youngest[rowB] == UNSTATED || (born[rowA] && born[rowB])) {
            return 0;
        }
        int gap = Math.max(0, Math.max(youngest[rowA] - oldest[rowB], youngest[rowB] - oldest[rowA]));
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
        return oldest[row] - youngest[row] > 1;
    }

    @Override
    public void log2Frequencies(int rowA, int rowB, double[] shares, int at) {
        shares[at] = Double.NaN;
    }
}
