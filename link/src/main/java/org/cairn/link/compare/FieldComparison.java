package org.cairn.link.compare;

import java.util.List;
import java.util.Optional;
import org.cairn.link.RecordTable;

/**
 * Compares one field of two records of one table. A field is compared in one or more parts (a name: the
 * given name and the others); each part has levels, of which 0 means "not stated by both" and 1 the closest agreement.
 *
 * <p>Implementations are immutable; each thread compares by a {@link Comparer} of its own. They are symmetric in their two rows.
 */
public interface FieldComparison {

    /** Bits that the level of one part takes in a packed comparison. */
    int BITS = 4;

    /** The most levels a part can have. */
    int MOST_LEVELS = 1 << BITS;

    /** The parts, in packing order. */
    List<Part> parts();

    /** How many ints of a record the field needs to compare it. */
    int width();

    /** Writes what the field needs of the record at a row. */
    void read(int row, int[] into, int at);

    /** A view of the field for one thread. */
    Comparer comparer();

    /** Levels of all parts of two rows, {@link #BITS} bits each, the first part lowest. */
    default int compare(int rowA, int rowB) {
        int[] records = new int[2 * width()];
        read(rowA, records, 0);
        read(rowB, records, width());
        Comparer comparer = comparer();
        comparer.records(records, 2, width(), 0, false);
        PatternBatch batch = new PatternBatch(parts().size());
        batch.clear(1);
        comparer.compare(new int[] {0}, new int[] {1}, 1, batch, 0);
        return (int) batch.pattern(0);
    }

    /**
     * For each row the number, from 0, of a class of records that all compare alike with any other record; −1 where nothing is
     * stated. Empty where there are about as many classes as records.
     */
    default int[] classOfRow() {
        return new int[0];
    }

    /**
     * For a field without classes: keys of a row, of which two records that agree on several words share at least one.
     * Each key once.
     */
    default long[] sharedWords(int row) {
        return new long[0];
    }

    /**
     * For a field without classes: a simpler comparison of one part whose chance agreement is known exactly.
     *
     * @param threads number of threads; it changes the speed and never the result
     */
    default Optional<Control> control(RecordTable records, int threads) {
        return Optional.empty();
    }

    /**
     * One part of a field.
     *
     * @param label what is compared, in words
     * @param levels labels of the levels; the first is "not stated", the last the furthest disagreement
     * @param sharedByKin whether relatives killed together agree on it as one person's records do
     */
    record Part(String label, List<String> levels, boolean sharedByKin) {
        public Part {
            levels = List.copyOf(levels);
            if (levels.size() > MOST_LEVELS) {
                throw new IllegalArgumentException(
                        "%s has %d levels, at most %d are told apart".formatted(label, levels.size(), MOST_LEVELS));
            }
        }
    }

    /** Level of one part in a packed comparison. */
    static int levelOf(int packed, int part) {
        return packed >>> (part * BITS) & (MOST_LEVELS - 1);
    }
}
