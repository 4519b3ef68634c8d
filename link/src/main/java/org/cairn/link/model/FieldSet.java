package org.cairn.link.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;
import org.cairn.link.compare.FieldComparison;
import org.cairn.link.compare.FieldComparisons;
import org.cairn.link.compare.NameTokens;
import org.cairn.link.value.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * All comparisons of one table, their parts numbered through. The levels of a pair are packed in a long, {@link
 * FieldComparison#BITS} bits to each part, the first part lowest: the pattern.
 */
public final class FieldSet {

    /** Parts of all comparisons together: their levels and the pair of lists fill a long. */
    static final int MOST_PARTS = PatternCount.PATTERN_BITS / FieldComparison.BITS;

    /** Frequencies are in whole parts of so many to the bit, so that they are the same however they are kept. */
    static final double FREQUENCY_UNITS = 256;

    private final List<FieldComparison> fields = new ArrayList<>();
    private final List<FieldComparison.Part> parts = new ArrayList<>();
    private final List<Integer> weighted = new ArrayList<>();

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
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException(
                    "too many comparisons: at most %d parts can be compared, names are two (got: %d)"
                            .formatted(MOST_PARTS, parts.size()));
        }
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

    /** The comparisons, in the order of their parts. */
    List<FieldComparison> fields() {
        return fields;
    }

    /** The parts of all comparisons. */
    public List<FieldComparison.Part> parts() {
        return parts;
    }

    /** The pattern of a pair. */
    public long pattern(int rowA, int rowB) {
        long pattern = 0;
        int shift = 0;
        for (FieldComparison field : fields) {
            pattern |= (long) field.compare(rowA, rowB) << shift;
            shift += FieldComparison.BITS * field.parts().size();
        }
        return pattern;
    }

    /** The patterns of many pairs, field by field. */
    void patterns(int[] rowsA, int[] rowsB, int size, long[] patterns) {
        Arrays.fill(patterns, 0, size, 0);
        int shift = 0;
        for (FieldComparison field : fields) {
            field.compare(rowsA, rowsB, size, patterns, shift);
            shift += FieldComparison.BITS * field.parts().size();
        }
    }

    /** Level of one part in a pattern. */
    public static int level(long pattern, int part) {
        return (int) (pattern >>> (FieldComparison.BITS * part)) & (FieldComparison.MOST_LEVELS - 1);
    }

    /**
     * log₂ shares of records that have the values that each two records agree on, in whole 1/{@value #FREQUENCY_UNITS} bits:
     * shares[part][pair] (see {@link FieldComparison}).
     */
    void log2Frequencies(int[] rowsA, int[] rowsB, int size, double[][] shares) {
        int part = 0;
        for (FieldComparison field : fields) {
            field.log2Frequencies(rowsA, rowsB, size, shares, part);
            part += field.parts().size();
        }
        for (double[] ofPart : shares) {
            for (int i = 0; i < size; i++) {
                ofPart[i] = Math.rint(ofPart[i] * FREQUENCY_UNITS) / FREQUENCY_UNITS;
            }
        }
    }

    /** The parts whose values may be rare or common. */
    int[] partsWithFrequency() {
        return weighted.stream().mapToInt(Integer::intValue).toArray();
    }
}
