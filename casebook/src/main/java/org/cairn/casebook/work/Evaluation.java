package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.link.RecordTable;
import org.cairn.link.ScoredPairs;

/**
 * How good a linkage is, against known answers.
 *
 * <p>Precision, recall and F1 judge the people that came out: every pair of records of one person counts as linked. Best
 * F1 judges the pairs by weight, over all thresholds, before they were joined to people. B-cubed (Bagga and Baldwin
 * 1998) is an average over records, so that one large wrong group does not outweigh many small right ones.
 *
 * @param judged pairs of records that are truly the same person, and could be judged
 * @param precision share of linked pairs that are true; 1 where none was linked
 * @param recall share of true pairs that were linked
 * @param f1 harmonic mean of the two
 * @param bestF1 highest F1 that any threshold on the pairs' weights would give
 * @param bestF1AtBits that threshold, in bits
 * @param b3Precision B-cubed precision
 * @param b3Recall B-cubed recall
 * @param b3F1 harmonic mean of the two
 * @param blockingRecall share of true pairs that any blocking rule met
 * @param byLists the same for each two lists that were judged
 */
public record Evaluation(
        long judged,
        double precision,
        double recall,
        double f1,
        double bestF1,
        double bestF1AtBits,
        double b3Precision,
        double b3Recall,
        double b3F1,
        double blockingRecall,
        List<ByLists> byLists) {

    public Evaluation {
        byLists = List.copyOf(byLists);
    }

    /**
     * Two lists, or one and itself.
     *
     * @param left one list
     * @param right the other
     * @param truePairs pairs that are truly the same person
     * @param precision as above
     * @param recall as above
     * @param f1 as above
     */
    public record ByLists(String left, String right, long truePairs, double precision, double recall, double f1) {}

    /**
     * Judges a linkage.
     *
     * @param records the records
     * @param personOfRow the person each record was linked to
     * @param pairs every candidate pair with its weight
     * @param truth the known answers
     */
    public static Evaluation of(RecordTable records, int[] personOfRow, ScoredPairs pairs, Truth truth) {
        Counting counting = new Counting(records, truth);
        groups(personOfRow).forEach(counting::linked);
        Counts all = counting.total();
        double[] best = counting.best(pairs);
        double[] b3 = BCubed.of(personOfRow, truth);
        return new Evaluation(
                all.truePairs,
                all.precision(),
                all.recall(),
                all.f1(),
                best[0],
                best[1],
                b3[0],
                b3[1],
                harmonic(b3[0], b3[1]),
                counting.blockingRecall(pairs),
                counting.byLists());
    }

    static double harmonic(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static List<int[]> groups(int[] personOfRow) {
        Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < personOfRow.length; row++) {
            rows.computeIfAbsent(personOfRow[row], any -> new ArrayList<>(2)).add(row);
        }
        return rows.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static final class Counts {
        private long truePairs;
        private long linked;
        private long linkedAndTrue;

        double precision() {
            return linked == 0 ? 1 : (double) linkedAndTrue / linked;
        }

        double recall() {
            return truePairs == 0 ? 1 : (double) linkedAndTrue / truePairs;
        }

        double f1() {
            return harmonic(precision(), recall());
        }
    }

    /** Counts pairs, two lists at a time. */
    private static final class Counting {
        private final RecordTable records;
        private final Truth truth;
        private final Map<Long, Counts> byLists = new HashMap<>();

        Counting(RecordTable records, Truth truth) {
            this.records = records;
            this.truth = truth;
            truth.forEachTruePair((left, right) -> counts(left, right).truePairs++);
        }

        private Counts counts(int left, int right) {
            int one = Math.min(records.listOf(left), records.listOf(right));
            int other = Math.max(records.listOf(left), records.listOf(right));
            return byLists.computeIfAbsent((long) one << 32 | other, any -> new Counts());
        }

        void linked(int[] rows) {
            for (int i = 0; i < rows.length; i++) {
                for (int j = i + 1; j < rows.length; j++) {
                    if (truth.judges(rows[i], rows[j])) {
                        Counts counts = counts(rows[i], rows[j]);
                        counts.linked++;
                        counts.linkedAndTrue += truth.same(rows[i], rows[j]) ? 1 : 0;
                    }
                }
            }
        }

        Counts total() {
            Counts total = new Counts();
            for (Counts counts : byLists.values()) {
                total.truePairs += counts.truePairs;
                total.linked += counts.linked;
                total.linkedAndTrue += counts.linkedAndTrue;
            }
            return total;
        }

        List<ByLists> byLists() {
            return byLists.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> new ByLists(
                            records.lists().get((int) (entry.getKey() >>> 32)).name(),
                            records.lists().get(entry.getKey().intValue()).name(),
                            entry.getValue().truePairs,
                            entry.getValue().precision(),
                            entry.getValue().recall(),
                            entry.getValue().f1()))
                    .toList();
        }

        /** Best F1 over thresholds, and the threshold: pairs of equal weight stand or fall together. */
        double[] best(ScoredPairs pairs) {
            Integer[] order = new Integer[pairs.size()];
            int judged = 0;
            for (int pair = 0; pair < pairs.size(); pair++) {
                if (truth.judges(pairs.left(pair), pairs.right(pair))) {
                    order[judged++] = pair;
                }
            }
            Integer[] byWeight = java.util.Arrays.copyOf(order, judged);
            java.util.Arrays.sort(byWeight, (one, other) -> {
                int heavierFirst = Double.compare(pairs.weightBits(other), pairs.weightBits(one));
                return heavierFirst != 0 ? heavierFirst : Integer.compare(one, other);
            });
            Counts counts = new Counts();
            counts.truePairs = total().truePairs;
            double bestF1 = 0;
            double bestBits = 0;
            for (int i = 0; i < judged; i++) {
                int pair = byWeight[i];
                counts.linked++;
                counts.linkedAndTrue += truth.same(pairs.left(pair), pairs.right(pair)) ? 1 : 0;
                boolean lastOfItsWeight = i + 1 == judged || pairs.weightBits(byWeight[i + 1]) < pairs.weightBits(pair);
                if (lastOfItsWeight && counts.f1() > bestF1) {
                    bestF1 = counts.f1();
                    bestBits = pairs.weightBits(pair);
                }
            }
            return new double[] {bestF1, bestBits};
        }

        double blockingRecall(ScoredPairs pairs) {
            long[] met = new long[2];
            truth.forEachTruePair((left, right) -> {
                met[0]++;
                met[1] += pairs.isCandidate(left, right) ? 1 : 0;
            });
            return met[0] == 0 ? 1 : (double) met[1] / met[0];
        }
    }

    /** B-cubed precision and recall over the records the truth speaks of. */
    private static final class BCubed {

        private BCubed() {}

        static double[] of(int[] personOfRow, Truth truth) {
            Map<Integer, List<Integer>> linked = new HashMap<>();
            for (int row : truth.rows()) {
                linked.computeIfAbsent(personOfRow[row], any -> new ArrayList<>(2))
                        .add(row);
            }
            double precision = 0;
            double recall = 0;
            long counted = 0;
            for (int row : truth.rows()) {
                Set<Integer> same = new HashSet<>(truth.samePerson(row));
                List<Integer> together = linked.getOrDefault(personOfRow[row], List.of());
                long judged = 1;
                long right = 1;
                for (int other : together) {
                    if (other != row && truth.judges(row, other)) {
                        judged++;
                        right += same.contains(other) ? 1 : 0;
                    }
                }
                precision += (double) right / judged;
                recall += (double) right / same.size();
                counted++;
            }
            return counted == 0 ? new double[] {1, 1} : new double[] {precision / counted, recall / counted};
        }
    }
}
