package org.cairn.link.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.cairn.link.Conflict;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.Evidence;
import org.cairn.link.Linkage;
import org.cairn.link.PairWeights;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.SamePerson;
import org.cairn.link.ScoredPairs;
import org.cairn.link.value.Absent;
import org.junit.jupiter.api.Test;

/** Clusters from weights and decisions. */
class ResolutionTest {

    /** Rows 0, 1, 2 … of a list that may repeat. */
    private static Drawn weights(double[]... lower) {
        int rows = lower.length + 1;
        double[][] bits = new double[rows][rows];
        for (int a = 1; a < rows; a++) {
            for (int b = 0; b < a; b++) {
                bits[a][b] = bits[b][a] = lower[a - 1][b];
            }
        }
        List<String> ids = IntStream.range(0, rows).mapToObj(row -> "r" + row).toList();
        return new Drawn(bits, new int[rows], ids);
    }

    private static int[] resolved(Drawn drawn, double line, Decision... decisions) {
        return Resolution.of(drawn.records, drawn, drawn.pairs(), line, List.of(decisions), 1)
                .personOfRow();
    }

    private static RecordId id(int row) {
        return new RecordId("list 0", "r" + row);
    }

    private static SamePerson same(int a, int b) {
        return new SamePerson(id(a), id(b));
    }

    private static DifferentPeople different(int a, int b) {
        return new DifferentPeople(id(a), id(b));
    }

    private static double[] row(double... bits) {
        return bits;
    }

    @Test
    void chainWhoseEndsContradictEachOtherIsNotClosed() {
        assertThat(resolved(weights(row(9), row(-20, 6)), 0)).containsExactly(0, 0, 1);
    }

    @Test
    void recordGoesWhereItWeighsMostAndNotWhereItWasFirstSeen() {
        // r1 is near to r0, but nearer to r2 and r3 together
        assertThat(resolved(weights(row(5), row(-9, 4), row(-9, 4, 8)), 0)).containsExactly(0, 1, 1, 1);
    }

    @Test
    void pairAtTheLineIsLinkedAndPairJustBelowIsNot() {
        assertThat(resolved(weights(row(3.5)), 3.5)).containsExactly(0, 0);
        assertThat(resolved(weights(row(3.4999)), 3.5)).containsExactly(0, 1);
    }

    @Test
    void decisionMovesWhatHangsOnIt() {
        Drawn drawn = weights(row(9), row(-2, 6), row(-30, -30, -30));
        assertThat(resolved(drawn, 0)).containsExactly(0, 0, 0, 1);
        assertThat(resolved(drawn, 0, different(0, 1))).containsExactly(0, 1, 1, 2);
        assertThat(resolved(drawn, 0, same(0, 3))).containsExactly(0, 1, 1, 0);
    }

    @Test
    void ofContradictingDecisionsTheShortestChainIsReturnedAndTheOthersStand() {
        Drawn drawn = weights(row(0), row(0, 0), row(0, 0, 0), row(0, 0, 0, 0), row(9, 9, 9, -9, -9));
        Decision[] decisions = {same(0, 1), same(1, 2), same(2, 3), same(3, 4), different(1, 3)};

        Linkage linkage = Resolution.of(drawn.records, drawn, drawn.pairs(), 1, List.of(decisions), 1);

        assertThat(linkage.conflicts())
                .containsExactly(
                        new Conflict(List.of(same(1, 2), same(2, 3), different(1, 3)), List.of(id(1), id(2), id(3))));
        // 0 with 1 and 3 with 4 as decided; 2 alone; nothing goes to them by weight, so 5 is alone too
        assertThat(linkage.personOfRow()).containsExactly(0, 0, 1, 2, 2, 3);
    }

    @Test
    void recordThatIsNotItselfIsAConflict() {
        Drawn drawn = weights(row(9));
        Decision decision = different(0, 0);
        Linkage linkage = Resolution.of(drawn.records, drawn, drawn.pairs(), 1, List.of(decision), 1);

        assertThat(linkage.conflicts()).containsExactly(new Conflict(List.of(decision), List.of(id(0))));
        assertThat(linkage.personOfRow()).containsExactly(0, 1);
    }

    /** Rows of one list of which every pair weighs the same, or as much as their distance says. */
    private record Alike(IntToDoubleFunction bitsAtDistance) implements PairWeights {
        @Override
        public double weightBits(int rowA, int rowB) {
            return bitsAtDistance.applyAsDouble(Math.abs(rowA - rowB));
        }

        @Override
        public double priorBits(int listA, int listB) {
            return -20;
        }

        @Override
        public double mostBits(int row) {
            return weightBits(row, row);
        }

        @Override
        public List<Evidence> evidence(int rowA, int rowB) {
            return List.of();
        }

        /** So many rows, each met with the next few. */
        Linkage resolve(int rows, int window) {
            RecordTable.Builder builder =
                    RecordTable.builder(List.of(new RecordTable.ListInfo("list", false)), List.of("name"));
            Collections.nCopies(rows, List.of(Absent.NOT_STATED)).forEach(values -> builder.add(0, "r", values));
            RecordTable table = builder.build();
            long[] pairs = IntStream.range(0, rows)
                    .boxed()
                    .flatMapToLong(a -> IntStream.rangeClosed(a + 1, Math.min(rows - 1, a + window))
                            .mapToLong(b -> (long) a << 32 | b))
                    .toArray();
            double[] bits = new double[pairs.length];
            for (int i = 0; i < pairs.length; i++) {
                bits[i] = weightBits((int) (pairs[i] >>> 32), (int) pairs[i]);
            }
            return ScoredPairs.of(table, this, pairs, bits, 0).resolve(0, List.of());
        }
    }

    @Test
    void aMillionIdenticalRowsAreOnePersonInABoundedRun() {
        assertThat(new Alike(distance -> 5).resolve(1_000_000, 8).people()).isOne();
    }

    @Test
    void aBlockOfAHundredThousandInWhichNeighboursAgreeAndOthersDoNotStaysBounded() {
        Linkage linkage = new Alike(distance -> distance < 3 ? 5 : -5).resolve(100_000, 8);

        assertThat(linkage.people()).isBetween(20_000, 50_000);
    }
}
