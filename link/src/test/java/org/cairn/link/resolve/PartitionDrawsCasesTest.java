package org.cairn.link.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.cairn.link.run.Streams;
import org.junit.jupiter.api.Test;

/** Draws of partitions held against every partition there is. A failure prints its seed; {@code -Dcairn.seed} repeats it. */
class PartitionDrawsCasesTest {

    private static final long SEED = Long.getLong("cairn.seed", 20_310_630L);
    private static final int DRAWS = 4_000;

    private static PartitionDraws draws(Drawn drawn, List<Decision> decisions, int draws, int threads) {
        return PartitionDraws.of(drawn.records, drawn, drawn.pairs(), decisions, draws, 1, threads);
    }

    /** The chance of each partition, by its canonical numbering. */
    private static Map<List<Integer>, Double> exact(Drawn drawn) {
        Map<List<Integer>, Double> chances = new HashMap<>();
        double sum = 0;
        for (int[] partition : Drawn.partitions(drawn.records.size())) {
            if (drawn.isAllowed(partition)) {
                double weight = Math.pow(2, drawn.worth(partition, 0));
                sum += weight;
                chances.put(canonical(partition), weight);
            }
        }
        double all = sum;
        chances.replaceAll((partition, weight) -> weight / all);
        return chances;
    }

    private static List<Integer> canonical(int[] clusters) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(clusters)
                .map(cluster -> numbers.computeIfAbsent(cluster, any -> numbers.size()))
                .boxed()
                .toList();
    }

    /** Half the sum of the differences between two laws. */
    private static double distance(Map<List<Integer>, Double> exact, Map<List<Integer>, Double> drawn) {
        double sum = 0;
        for (Map.Entry<List<Integer>, Double> partition : exact.entrySet()) {
            sum += Math.abs(partition.getValue() - drawn.getOrDefault(partition.getKey(), 0.0));
        }
        return sum / 2;
    }

    private static boolean isOneComponent(Drawn drawn) {
        int rows = drawn.records.size();
        DisjointSets sets = new DisjointSets(rows);
        for (int a = 0; a < rows; a++) {
            for (int b = 0; b < a; b++) {
                if (drawn.weightBits(a, b) >= PartitionDraws.FROM_BITS) {
                    sets.union(a, b);
                }
            }
        }
        return sets.size(sets.find(0)) == rows;
    }

    @Test
    void partitionsOfFewRecordsAreDrawnAsOftenAsTheyAreLikely() {
        int tried = 0;
        for (int i = 0; i < 30; i++) {
            Random random = new Random(SEED + i);
            Drawn drawn = Drawn.random(2 + random.nextInt(5), 1 + random.nextInt(3), random);
            if (!isOneComponent(drawn)) {
                continue;
            }
            tried++;
            PartitionDraws draws = draws(drawn, List.of(), DRAWS, 2);
            Map<List<Integer>, Double> often = new HashMap<>();
            for (int draw = 0; draw < DRAWS; draw++) {
                often.merge(canonical(draws.personOfRow(draw)), 1.0 / DRAWS, Double::sum);
            }
            assertThat(distance(exact(drawn), often))
                    .as("-Dcairn.seed=%d", SEED + i)
                    .isLessThan(0.05);
        }
        assertThat(tried).isGreaterThan(10);
    }

    @Test
    void theChainOfLargeComponentsHasTheSameLaw() {
        for (int i = 0; i < 8; i++) {
            Drawn drawn = Drawn.random(6, 2, new Random(SEED + i));
            Nodes nodes =
                    Nodes.of(IntStream.range(0, 6).toArray(), drawn.records, new Decided(drawn.records, List.of()));
            PartitionChain chain =
                    PartitionChain.of(nodes, drawn, IntStream.range(0, 6).toArray(), Streams.of(SEED, i));
            chain.settle();
            Map<List<Integer>, Double> often = new HashMap<>();
            for (int draw = 0; draw < DRAWS; draw++) {
                often.merge(canonical(chain.next()), 1.0 / DRAWS, Double::sum);
            }
            assertThat(distance(exact(drawn), often))
                    .as("-Dcairn.seed=%d", SEED + i)
                    .isLessThan(0.06);
        }
    }

    @Test
    void twoCopiesOfAManyTimesReportedPersonAreSplitAndMergedAgain() {
        int each = 12;
        double[][] bits = new double[2 * each][2 * each];
        for (int a = 0; a < 2 * each; a++) {
            for (int b = 0; b < 2 * each; b++) {
                // the pairs between both halves are worth nothing in all: apart and together are as likely
                bits[a][b] = a / each == b / each ? 6 : a % each == b % each ? 11 : -1;
            }
        }
        List<String> ids =
                IntStream.range(0, 2 * each).mapToObj(Integer::toString).toList();
        Drawn drawn = new Drawn(bits, new int[2 * each], ids);
        PartitionDraws draws = draws(drawn, List.of(), 2_000, 1);
        double together = IntStream.range(0, 2_000)
                        .filter(draw -> {
                            int[] person = draws.personOfRow(draw);
                            return person[0] == person[each];
                        })
                        .count()
                / 2_000.0;
        assertThat(together).isCloseTo(0.5, Offset.offset(0.06));
    }

    @Test
    void everyDrawObeysDecisionsAndListsWithoutRepeats() {
        for (int i = 0; i < 20; i++) {
            Random random = new Random(SEED + i);
            Drawn drawn = Drawn.random(16, 3, random);
            RecordId a = drawn.records.idOf(0);
            List<Decision> decisions = new ArrayList<>();
            decisions.add(new DifferentPeople(a, drawn.records.idOf(1)));
            boolean mayJoin = drawn.records.listOf(0) % 2 == 0 || drawn.records.listOf(0) != drawn.records.listOf(2);
            if (mayJoin) {
                decisions.add(new SamePerson(a, drawn.records.idOf(2)));
            }
            PartitionDraws draws = draws(drawn, decisions, 200, 2);
            for (int draw = 0; draw < 200; draw++) {
                int[] person = draws.personOfRow(draw);
                assertThat(drawn.isAllowed(person))
                        .as("-Dcairn.seed=%d", SEED + i)
                        .isTrue();
                assertThat(person[0]).isNotEqualTo(person[1]);
                if (mayJoin) {
                    assertThat(person[0]).as("-Dcairn.seed=%d", SEED + i).isEqualTo(person[2]);
                }
            }
        }
    }

    @Test
    void theDrawsAreTheSameOnAnyNumberOfThreadsAndInAnyOrderOfRows() {
        Drawn drawn = Drawn.random(40, 3, new Random(SEED));
        Drawn shuffled = drawn.shuffled(new Random(SEED + 1));
        PartitionDraws one = draws(drawn, List.of(), 30, 1);
        PartitionDraws three = draws(drawn, List.of(), 30, 3);
        PartitionDraws other = draws(shuffled, List.of(), 30, 2);
        for (int draw = 0; draw < 30; draw++) {
            assertThat(three.personOfRow(draw)).isEqualTo(one.personOfRow(draw));
            assertThat(groups(shuffled, other.personOfRow(draw))).isEqualTo(groups(drawn, one.personOfRow(draw)));
        }
    }

    private static java.util.Set<java.util.Set<RecordId>> groups(Drawn drawn, int[] person) {
        Map<Integer, java.util.Set<RecordId>> groups = new HashMap<>();
        for (int row = 0; row < person.length; row++) {
            groups.computeIfAbsent(person[row], any -> new java.util.HashSet<>())
                    .add(drawn.records.idOf(row));
        }
        return new java.util.HashSet<>(groups.values());
    }
}
