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
    private final JudgedLinkage judged;
    private final int[] drawn;
    private final Map<Integer, int[]> near = new ConcurrentHashMap<>();

    /**
     * Draws records.
     *
     * @param linking the linkage as it stands, every answer obeyed
     * @param judged the linkage that the answers will judge; who is linked by either is asked about
     */
    ClusterSample(RecordTable records, Linking linking, JudgedLinkage judged, Lot lot) {
        this.records = records;
        this.weights = linking.pairs().weights();
        this.fromBits = linking.model().reviewFromBits() - NEAR_BITS;
        this.personOfRow = linking.linkage().personOfRow();
        this.judged = judged;
        this.drawn = lot.rows(records, RECORDS);
    }

    /** The rows drawn, in the order in which they were. */
    int[] drawn() {
        return drawn.clone();
    }

    /** The first pair of a drawn row and a row near it that is still open, and free. */
    Optional<int[]> open(Answered answered, Predicate<Set<RecordId>> isFree) {
        return IntStream.of(drawn)
                .mapToObj(row -> openNear(row, answered)
                        .filter(other -> isFree.test(Answered.pair(records.idOf(row), records.idOf(other))))
                        .mapToObj(other -> new int[] {row, other})
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether every pair of a row and a row near it is answered. */
    boolean isAnswered(int row, Answered answered) {
        return openNear(row, answered).findFirst().isEmpty();
    }

    private IntStream openNear(int row, Answered answered) {
        return IntStream.of(near(row)).filter(other -> answered.isOpen(records.idOf(row), records.idOf(other)));
    }

    /** Bits from which two records that are not linked count as near. */
    double fromBits() {
        return fromBits;
    }

    private boolean isLinked(int row, int other) {
        return personOfRow[other] == personOfRow[row] || judged.links(row, other);
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
                .filter(other -> bits[other] >= fromBits || (other != row && isLinked(row, other)))
                .boxed()
                .sorted((one, other) -> {
                    int heavier = Double.compare(bits[other], bits[one]);
                    return heavier != 0 ? heavier : Integer.compare(one, other);
                })
                .toList();
        List<Integer> kept = new ArrayList<>();
        int beyond = 0;
        for (int other : heaviest) {
            boolean linked = isLinked(row, other);
            if (linked || beyond < MOST_NEAR) {
                kept.add(other);
                beyond += linked ? 0 : 1;
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }
}
