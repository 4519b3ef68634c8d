package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cairn.link.PairWeights;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;

/**
 * Records drawn at random, each with the records it could be the same person as: those it is linked to, and of all others,
 * whether or not blocking met them, the heaviest. Once each of these is answered, the person's whole cluster is known.
 */
final class ClusterSample {

    /** Records to be drawn. */
    static final int RECORDS = 100;

    /** Records beyond its cluster that a drawn record is held against. */
    private static final int MOST_NEAR = 12;
    /** Bits below the review line down to which a record counts as near. */
    private static final double NEAR_BITS = 6;

    private final RecordTable records;
    private final PairWeights weights;
    private final double fromBits;
    private final int[] personOfRow;
    private final int[] drawn;
    private final Map<Integer, int[]> near = new ConcurrentHashMap<>();

    ClusterSample(RecordTable records, Linking linking, Lot lot) {
        this.records = records;
        this.weights = linking.pairs().weights();
        this.fromBits = linking.model().reviewFromBits() - NEAR_BITS;
        this.personOfRow = linking.linkage().personOfRow();
        this.drawn = lot.rows(records, RECORDS);
    }

    /** The rows drawn, in the order in which they were. */
    int[] drawn() {
        return drawn.clone();
    }

    /** The first pair of a drawn row and a row near it that is still open, and free. */
    Optional<int[]> open(Answered answered, Predicate<Set<RecordId>> isFree) {
        for (int row : drawn) {
            for (int other : near(row)) {
                RecordId one = records.idOf(row);
                RecordId two = records.idOf(other);
                if (answered.isOpen(one, two) && isFree.test(Answered.pair(one, two))) {
                    return Optional.of(new int[] {row, other});
                }
            }
        }
        return Optional.empty();
    }

    /** The rows that a row could be the same person as, heaviest first. */
    int[] near(int row) {
        return near.computeIfAbsent(row, this::find);
    }

    private int[] find(int row) {
        int list = records.listOf(row);
        boolean unique = records.lists().get(list).noRepeats();
        double[] bits = new double[records.size()];
        Arrays.setAll(
                bits,
                other -> other == row || (unique && records.listOf(other) == list)
                        ? Double.NEGATIVE_INFINITY
                        : weights.weightBits(row, other));
        List<Integer> heaviest = IntStream.range(0, bits.length)
                .filter(other -> bits[other] >= fromBits || (other != row && personOfRow[other] == personOfRow[row]))
                .boxed()
                .sorted((one, other) -> {
                    int heavier = Double.compare(bits[other], bits[one]);
                    return heavier != 0 ? heavier : Integer.compare(one, other);
                })
                .toList();
        List<Integer> kept = new ArrayList<>();
        int beyond = 0;
        for (int other : heaviest) {
            boolean linked = personOfRow[other] == personOfRow[row];
            if (linked || beyond < MOST_NEAR) {
                kept.add(other);
                beyond += linked ? 0 : 1;
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }
}
