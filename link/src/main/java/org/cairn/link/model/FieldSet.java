package org.cairn.link.model;

import java.util.ArrayList;
import java.util.List;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;
import org.cairn.link.compare.FieldComparison;
import org.cairn.link.compare.FieldComparisons;
import org.cairn.link.compare.NameTokens;
import org.cairn.link.value.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * All comparisons of one table, their parts numbered through. The levels of a pair are packed in a long of mixed radix: the
 * pattern.
 */
public final class FieldSet {

    /** Frequencies are in whole parts of so many to the bit, so that they are the same however they are kept. */
    static final double FREQUENCY_UNITS = 1 << 20;

    private final List<FieldComparison> fields = new ArrayList<>();
    private final List<FieldComparison.Part> parts = new ArrayList<>();
    private final List<Integer> weighted = new ArrayList<>();
    private final long[] radix;

    /** Makes the comparisons ready for a table. */
    public FieldSet(RecordTable records, List<Comparison> comparisons, @Nullable NameTokens names) {
        for (Comparison comparison : comparisons) {
            FieldComparison field = FieldComparisons.of(comparison, records, namesFor(comparison, records, names));
            fields.add(field);
            for (int i = 0;
                    comparison.isWeightedByFrequency() && i < field.parts().size();
                    i++) {
                weighted.add(parts.size() + i);
            }
            parts.addAll(field.parts());
        }
        radix = radixOf(parts);
    }

    private static @Nullable NameTokens namesFor(
            Comparison comparison, RecordTable records, @Nullable NameTokens names) {
        if (comparison.kind() != Comparison.Kind.NAME) {
            return null;
        }
        boolean shared = comparison.field().equals("name") && names != null;
        return shared ? names : new NameTokens(records.column(comparison.field()));
    }

    /** The names of a table's field {@code name}, or null if it has none. */
    public static @Nullable NameTokens namesOf(RecordTable records) {
        boolean named =
                records.has("name") && records.column("name").values().stream().anyMatch(PersonName.class::isInstance);
        return named ? new NameTokens(records.column("name")) : null;
    }

    private static long[] radixOf(List<FieldComparison.Part> parts) {
        long[] radix = new long[parts.size() + 1];
        radix[0] = 1;
        for (int part = 0; part < parts.size(); part++) {
            radix[part + 1] = radix[part] * parts.get(part).levels().size();
            if (radix[part + 1] > 1L << 36) {
                throw new IllegalArgumentException(
                        "too many comparisons: their levels make over %d patterns".formatted(1L << 36));
            }
        }
        return radix;
    }

    /** The comparisons, in the order of their parts. */
    List<FieldComparison> fields() {
        return fields;
    }

    /** The parts of all comparisons. */
    public List<FieldComparison.Part> parts() {
        return parts;
    }

    /** Number of possible patterns. */
    public long patterns() {
        return radix[parts.size()];
    }

    /** The pattern of a pair. */
    public long pattern(int rowA, int rowB) {
        long pattern = 0;
        int part = 0;
        for (FieldComparison field : fields) {
            int packed = field.compare(rowA, rowB);
            for (int i = 0; i < field.parts().size(); i++) {
                pattern += radix[part++] * FieldComparison.levelOf(packed, i);
            }
        }
        return pattern;
    }

    /** Level of one part in a pattern. */
    public int level(long pattern, int part) {
        return (int) (pattern / radix[part] % parts.get(part).levels().size());
    }

    /** log₂ shares of records that have the values two records agree on, one per part (see {@link FieldComparison}). */
    void log2Frequencies(int rowA, int rowB, double[] shares) {
        int part = 0;
        for (FieldComparison field : fields) {
            field.log2Frequencies(rowA, rowB, shares, part);
            part += field.parts().size();
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.rint(shares[i] * FREQUENCY_UNITS) / FREQUENCY_UNITS;
        }
    }

    /** The parts whose values may be rare or common. */
    int[] partsWithFrequency() {
        return weighted.stream().mapToInt(Integer::intValue).toArray();
    }
}
