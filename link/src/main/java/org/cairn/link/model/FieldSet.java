package org.cairn.link.model;

import java.util.ArrayList;
import java.util.List;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;
import org.cairn.link.compare.Comparer;
import org.cairn.link.compare.FieldComparison;
import org.cairn.link.compare.FieldComparisons;
import org.cairn.link.compare.NameTokens;
import org.cairn.link.compare.PatternBatch;
import org.cairn.link.value.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * All comparisons of one table, their parts numbered through. The levels of a pair are packed in a long, {@link
 * FieldComparison#BITS} bits to each part, the first part lowest: the pattern.
 */
public final class FieldSet {

    /** Parts of all comparisons together: their levels and the pair of lists fill a long. */
    static final int MOST_PARTS = PatternCount.PATTERN_BITS / FieldComparison.BITS;

    private final List<FieldComparison> fields = new ArrayList<>();
    private final List<FieldComparison.Part> parts = new ArrayList<>();
    private final List<Integer> weighted = new ArrayList<>();
    /** What the fields need of each record, {@link #stride} ints to a record: mostly a line of a cache. */
    private final int[] cells;

    private final int stride;

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
        stride = fields.stream().mapToInt(FieldComparison::width).sum();
        cells = new int[Math.multiplyExact(records.size(), stride)];
        for (int row = 0; row < records.size(); row++) {
            int at = row * stride;
            for (FieldComparison field : fields) {
                field.read(row, cells, at);
                at += field.width();
            }
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

    /** A view of all fields for one thread. */
    Comparing comparing() {
        return new Comparing();
    }

    /** Compares records field by field. */
    final class Comparing {
        private final List<Comparer> comparers = new ArrayList<>();
        private final PatternBatch batch = new PatternBatch(parts.size());

        private Comparing() {
            fields.forEach(field -> comparers.add(field.comparer()));
        }

        private int[] records = new int[0];

        /** Gets ready for some records, of which many pairs may be asked for, in place of those before. */
        void rows(int[] rows, int size, boolean manyPairs) {
            if (records.length < size * stride) {
                records = new int[size * stride];
            }
            for (int i = 0; i < size; i++) {
                System.arraycopy(cells, rows[i] * stride, records, i * stride, stride);
            }
            int at = 0;
            for (int i = 0; i < fields.size(); i++) {
                comparers.get(i).records(records, size, stride, at, manyPairs);
                at += fields.get(i).width();
            }
        }

        /** Compares pairs of them; what is given back is used again for the next. */
        PatternBatch compare(int[] a, int[] b, int size) {
            batch.clear(size);
            int part = 0;
            for (int i = 0; i < fields.size(); i++) {
                comparers.get(i).compare(a, b, size, batch, part);
                part += fields.get(i).parts().size();
            }
            return batch;
        }

        /** Compares two rows. */
        PatternBatch compare(int rowA, int rowB) {
            rows(new int[] {rowA, rowB}, 2, false);
            return compare(new int[] {0}, new int[] {1}, 1);
        }
    }

    /** Level of one part in a pattern. */
    public static int level(long pattern, int part) {
        return (int) (pattern >>> (FieldComparison.BITS * part)) & (FieldComparison.MOST_LEVELS - 1);
    }

    /** The parts whose values may be rare or common. */
    int[] partsWithFrequency() {
        return weighted.stream().mapToInt(Integer::intValue).toArray();
    }
}
