package org.cairn.link.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.Linkage;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.junit.jupiter.api.Test;

/** Promises of {@link Resolution} on drawn weights. A failure prints its seed; {@code -Dcairn.seed} repeats it. */
class ResolutionCasesTest {

    private static final long SEED = Long.getLong("cairn.seed", 20_310_630L);

    private static int[] resolved(Drawn drawn, double line, List<Decision> decisions, int threads) {
        return Resolution.of(drawn.records, drawn, drawn.pairs(), line, decisions, threads)
                .personOfRow();
    }

    @Test
    void fewRecordsAreResolvedAsWellAsTryingEveryPartition() {
        for (int i = 0; i < 60; i++) {
            long seed = SEED + i;
            Random random = new Random(seed);
            Drawn drawn = Drawn.random(2 + random.nextInt(7), 1 + random.nextInt(3), random);
            double line = random.nextInt(3);
            double best = Drawn.partitions(drawn.records.size()).stream()
                    .filter(drawn::isAllowed)
                    .mapToDouble(partition -> drawn.worth(partition, line))
                    .max()
                    .orElseThrow();

            int[] found = resolved(drawn, line, List.of(), 2);

            assertThat(drawn.isAllowed(found)).as("-Dcairn.seed=%d", seed).isTrue();
            // pairs below the line do not hold a component together, so what only they would join stays apart
            assertThat(drawn.worth(found, line)).as("-Dcairn.seed=%d", seed).isLessThanOrEqualTo(best + 1e-9);
            if (Arrays.stream(found).max().getAsInt() == 0 || isOneComponent(drawn, line)) {
                assertThat(drawn.worth(found, line))
                        .as("-Dcairn.seed=%d", seed)
                        .isCloseTo(best, org.assertj.core.data.Offset.offset(1e-9));
            }
        }
    }

    private static boolean isOneComponent(Drawn drawn, double line) {
        int rows = drawn.records.size();
        DisjointSets sets = new DisjointSets(rows);
        for (int a = 0; a < rows; a++) {
            for (int b = 0; b < a; b++) {
                if (drawn.weightBits(a, b) >= line) {
                    sets.union(a, b);
                }
            }
        }
        return sets.size(sets.find(0)) == rows;
    }

    @Test
    void localSearchComesNearTheBestAndNoRecordWouldGainByMoving() {
        double best = 0;
        double found = 0;
        for (int i = 0; i < 40; i++) {
            long seed = SEED + i;
            Drawn drawn = Drawn.random(12, 2, new Random(seed));
            int[] rows = IntStream.range(0, 12).toArray();
            int[] edges = IntStream.range(0, 66).toArray();
            Nodes nodes = Nodes.of(rows, drawn.records, new Decided(drawn.records, List.of()));
            int[] exact = Subsets.of(nodes, edges, drawn.pairs(), drawn, 0).best();
            int[] local = LocalSearch.best(nodes, edges, drawn.pairs(), drawn, 0);

            assertThat(drawn.isAllowed(local)).as("-Dcairn.seed=%d", seed).isTrue();
            assertThat(drawn.worth(local, 0))
                    .as("-Dcairn.seed=%d", seed)
                    .isLessThanOrEqualTo(drawn.worth(exact, 0) + 1e-9);
            assertThat(gainOfBestMove(drawn, local)).as("-Dcairn.seed=%d", seed).isLessThan(1e-5);
            best += drawn.worth(exact, 0);
            found += drawn.worth(local, 0);
        }
        assertThat(found).isGreaterThan(0.95 * best);
    }

    private static double gainOfBestMove(Drawn drawn, int[] cluster) {
        double now = drawn.worth(cluster, 0);
        double best = 0;
        for (int row = 0; row < cluster.length; row++) {
            for (int to = 0; to <= cluster.length; to++) {
                int[] moved = cluster.clone();
                moved[row] = to;
                if (drawn.isAllowed(moved)) {
                    best = Math.max(best, drawn.worth(moved, 0) - now);
                }
            }
        }
        return best;
    }

    @Test
    void neitherThreadsNorTheOrderOfRowsChangeWhoIsTogether() {
        for (int i = 0; i < 10; i++) {
            long seed = SEED + i;
            Random random = new Random(seed);
            Drawn drawn = Drawn.random(30 + random.nextInt(40), 3, random);
            Drawn moved = drawn.shuffled(random);

            assertThat(resolved(drawn, 2, List.of(), 16))
                    .as("-Dcairn.seed=%d", seed)
                    .isEqualTo(resolved(drawn, 2, List.of(), 1));
            assertThat(groups(moved)).as("-Dcairn.seed=%d", seed).isEqualTo(groups(drawn));
        }
    }

    private static Set<List<RecordId>> groups(Drawn drawn) {
        return new HashSet<>(Resolution.of(drawn.records, drawn, drawn.pairs(), 2, List.of(), 2)
                .groups());
    }

    @Test
    void everyDecisionIsObeyedUnlessItIsInAConflict() {
        for (int i = 0; i < 40; i++) {
            long seed = SEED + i;
            Random random = new Random(seed);
            Drawn drawn = Drawn.random(8 + random.nextInt(20), 3, random);
            List<Decision> decisions = decisions(drawn, random);

            Linkage linkage = Resolution.of(drawn.records, drawn, drawn.pairs(), 0, decisions, 2);

            Set<Decision> open = new HashSet<>();
            linkage.conflicts().forEach(conflict -> open.addAll(conflict.decisions()));
            int[] person = linkage.personOfRow();
            for (Decision decision : decisions) {
                boolean together = person[row(drawn, decision.a())] == person[row(drawn, decision.b())];
                if (!open.contains(decision)) {
                    assertThat(together)
                            .as("%s, -Dcairn.seed=%d", decision, seed)
                            .isEqualTo(decision instanceof SamePerson);
                }
            }
        }
    }

    private static List<Decision> decisions(Drawn drawn, Random random) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            RecordId a = drawn.records.idOf(random.nextInt(drawn.records.size()));
            RecordId b = drawn.records.idOf(random.nextInt(drawn.records.size()));
            if (!a.equals(b)) {
                decisions.add(random.nextBoolean() ? new SamePerson(a, b) : new DifferentPeople(a, b));
            }
        }
        return decisions;
    }

    private static int row(Drawn drawn, RecordId id) {
        return IntStream.range(0, drawn.records.size())
                .filter(row -> drawn.records.idOf(row).equals(id))
                .findFirst()
                .orElseThrow();
    }
}
