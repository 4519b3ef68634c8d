package org.cairn.link.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.link.Linkage;
import org.cairn.link.LinkageModel;
import org.cairn.link.RecordTable;
import org.cairn.link.ScoredPairs;

/** How well a linkage agrees with known pairs: pairwise precision, recall and F1, over the judged pairs only. */
final class Agreement {

    /** Which pairs are judged, and which of them are one person. */
    interface Truth {
        boolean isJudged(int rowA, int rowB);

        boolean isSame(int rowA, int rowB);

        long same();
    }

    private Agreement() {}

    static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    static void print(
            String title, LinkageModel model, ScoredPairs pairs, Linkage linkage, RecordTable table, Truth truth) {
        int[] person = linkage.personOfRow();
        Integer[] rows = new Integer[table.size()];
        Arrays.setAll(rows, i -> i);
        Arrays.sort(rows, Comparator.comparing(row -> person[row]));
        long linked = 0;
        long right = 0;
        for (int from = 0; from < rows.length; ) {
            int to = from;
            while (to < rows.length && person[rows[to]] == person[rows[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    if (truth.isJudged(rows[i], rows[j])) {
                        linked++;
                        right += truth.isSame(rows[i], rows[j]) ? 1 : 0;
                    }
                }
            }
            from = to;
        }
        double precision = (double) right / linked;
        double recall = (double) right / truth.same();
        System.out.printf(
                "%s: clusters at %.1f bits: P %.4f R %.4f F1 %.4f (%d wrong, %d missed of %d)%n",
                title,
                model.linkFromBits(),
                precision,
                recall,
                2 * precision * recall / (precision + recall),
                linked - right,
                truth.same() - right,
                truth.same());
        printPairs(title, model, pairs, truth);
        printErrors(title, model, pairs, truth);
    }

    /** The commonest patterns of evidence among pairs on the wrong side of the line. */
    private static void printErrors(String title, LinkageModel model, ScoredPairs pairs, Truth truth) {
        Map<String, Integer> patterns = new TreeMap<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            int a = pairs.left(pair);
            int b = pairs.right(pair);
            boolean linked = pairs.weightBits(pair) >= model.linkFromBits();
            if (truth.isJudged(a, b) && truth.isSame(a, b) != linked) {
                String levels = pairs.evidence(pair).stream()
                        .skip(1)
                        .map(evidence -> evidence.level().split(" ?\\(")[0])
                        .collect(Collectors.joining(" | "));
                patterns.merge((linked ? "wrong:  " : "missed: ") + levels, 1, Integer::sum);
            }
        }
        patterns.entrySet().stream()
                .sorted((x, y) -> y.getValue() - x.getValue())
                .limit(Integer.getInteger("errors", 0))
                .forEach(entry -> System.out.printf("%s: %5d %s%n", title, entry.getValue(), entry.getKey()));
    }

    private static void printPairs(String title, LinkageModel model, ScoredPairs pairs, Truth truth) {
        Integer[] order = new Integer[pairs.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer pair) -> -pairs.weightBits(pair)));
        long linked = 0;
        long right = 0;
        double best = 0;
        double bestAt = 0;
        double bestP = 0;
        double atLine = 0;
        for (int pair : order) {
            int a = pairs.left(pair);
            int b = pairs.right(pair);
            if (!truth.isJudged(a, b)) {
                continue;
            }
            linked++;
            right += truth.isSame(a, b) ? 1 : 0;
            double f1 = 2.0 * right / (linked + truth.same());
            if (f1 > best) {
                best = f1;
                bestAt = pairs.weightBits(pair);
                bestP = (double) right / linked;
            }
            if (pairs.weightBits(pair) >= model.linkFromBits()) {
                atLine = f1;
            }
        }
        System.out.printf(
                "%s: pairs: F1 at line %.4f, best F1 %.4f at %.1f bits (P %.4f R %.4f)%n",
                title, atLine, best, bestAt, bestP, best * bestP / (2 * bestP - best));
    }

    static double blockingRecall(ScoredPairs pairs, List<long[]> truePairs) {
        long met = truePairs.stream()
                .filter(pair -> pairs.isCandidate((int) pair[0], (int) pair[1]))
                .count();
        return (double) met / truePairs.size();
    }

    static Set<Long> keys(List<long[]> pairs) {
        Set<Long> keys = new HashSet<>();
        pairs.forEach(pair -> keys.add(key((int) pair[0], (int) pair[1])));
        return keys;
    }
}
