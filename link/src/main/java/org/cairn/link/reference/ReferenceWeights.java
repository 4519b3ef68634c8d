package org.cairn.link.reference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.link.Evidence;
import org.cairn.link.PairWeights;
import org.cairn.link.RecordTable;

/**
 * Match weights under a model brought along: log₂ of the prior odds + Σ log₂(m/u) + frequency.
 *
 * <p>Which of two records is the left one matters to levels such as "first name left = surname right". It is the one whose
 * list and identifier come first, byte by byte as texts.
 */
final class ReferenceWeights implements PairWeights {

    private final List<Comparing> comparisons;
    private final double priorBits;
    private final int[] rank;

    ReferenceWeights(RecordTable records, List<Comparing> comparisons, double priorProbability) {
        this.comparisons = List.copyOf(comparisons);
        this.priorBits = Comparing.log2(priorProbability / (1 - priorProbability));
        this.rank = ranks(records);
    }

    /** For each row its place among all, by list and identifier. */
    private static int[] ranks(RecordTable records) {
        byte[][] ids = new byte[records.size()][];
        Integer[] rows = new Integer[ids.length];
        for (int row = 0; row < ids.length; row++) {
            String list = records.lists().size() > 1 ? records.idOf(row).list() + "-__-" : "";
            ids[row] = (list + records.idOf(row).record()).getBytes(StandardCharsets.UTF_8);
            rows[row] = row;
        }
        Arrays.sort(rows, (one, other) -> Arrays.compareUnsigned(ids[one], ids[other]));
        int[] rank = new int[ids.length];
        for (int i = 0; i < rows.length; i++) {
            rank[rows[i]] = i;
        }
        return rank;
    }

    /** Whether a row is the left one of two. */
    boolean isLeft(int row, int other) {
        return rank[row] < rank[other];
    }

    /** The level of each comparison, as the model numbers them. */
    int[] gammas(int rowA, int rowB) {
        int left = isLeft(rowA, rowB) ? rowA : rowB;
        int right = left == rowA ? rowB : rowA;
        return comparisons.stream()
                .mapToInt(comparison -> comparison.gamma(left, right))
                .toArray();
    }

    @Override
    public double weightBits(int rowA, int rowB) {
        int left = isLeft(rowA, rowB) ? rowA : rowB;
        int right = left == rowA ? rowB : rowA;
        double bits = priorBits;
        for (Comparing comparison : comparisons) {
            int level = comparison.level(left, right);
            bits += comparison.bits(level) + comparison.frequencyBits(level, left, right);
        }
        return bits;
    }

    @Override
    public double priorBits(int listA, int listB) {
        return priorBits;
    }

    @Override
    public double mostBits(int row) {
        return weightBits(row, row);
    }

    @Override
    public List<Evidence> evidence(int rowA, int rowB) {
        int left = isLeft(rowA, rowB) ? rowA : rowB;
        int right = left == rowA ? rowB : rowA;
        List<Evidence> evidence = new ArrayList<>();
        for (Comparing comparison : comparisons) {
            int level = comparison.level(left, right);
            double frequency = comparison.frequencyBits(level, left, right);
            evidence.add(new Evidence(
                    comparison.settings().name(),
                    comparison.settings().levels().get(level).label(),
                    comparison.bits(level) + frequency,
                    frequency));
        }
        return List.copyOf(evidence);
    }
}
