package org.cairn.link.model;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cairn.link.compare.FieldComparison;

/**
 * How many candidate pairs have each pattern, on each pair of lists, with frequency evidence rounded to whole bits: all that
 * EM needs to know of the pairs. Frequency is kept in two sums, since relatives share one part of the fields only.
 */
final class PatternCounts {

    private static final int FREQUENCY_CLASSES = 64;
    private static final int FREQUENCY_ZERO = 32;

    private final FieldSet fields;
    private final long[] keys;
    final double[] counts;
    /** level[part][cell]. */
    final int[][] level;

    final int[] listPair;
    /** Frequency evidence in bits of the fields that relatives share. */
    final double[] kinFrequency;
    /** Frequency evidence in bits of the other fields. */
    final double[] ownFrequency;

    private PatternCounts(FieldSet fields, SortedMap<Long, long[]> cells) {
        this.fields = fields;
        int size = cells.size();
        keys = new long[size];
        counts = new double[size];
        listPair = new int[size];
        kinFrequency = new double[size];
        ownFrequency = new double[size];
        level = new int[fields.parts().size()][size];
        int cell = 0;
        for (var entry : cells.entrySet()) {
            keys[cell] = entry.getKey();
            counts[cell] = entry.getValue()[0];
            unpack(cell++);
        }
    }

    private void unpack(int cell) {
        long pattern = keys[cell] % fields.patterns();
        long rest = keys[cell] / fields.patterns();
        for (int part = 0; part < level.length; part++) {
            level[part][cell] = fields.level(pattern, part);
        }
        ownFrequency[cell] = rest % FREQUENCY_CLASSES - FREQUENCY_ZERO;
        rest /= FREQUENCY_CLASSES;
        kinFrequency[cell] = rest % FREQUENCY_CLASSES - FREQUENCY_ZERO;
        listPair[cell] = (int) (rest / FREQUENCY_CLASSES);
    }

    int size() {
        return keys.length;
    }

    /**
     * Counts pairs.
     *
     * @param patterns the pattern of each pair
     * @param weights gives the frequency evidence; its m, u and λ are not looked at
     */
    static PatternCounts of(long[] pairs, long[] patterns, Weights weights, int threads) {
        TreeMap<Long, long[]> cells = new TreeMap<>();
        List<long[]> chunks =
                Chunks.map(Chunks.count(pairs.length), threads, chunk -> keysOf(chunk, pairs, patterns, weights));
        for (long[] chunk : chunks) {
            for (int from = 0; from < chunk.length; ) {
                int to = from + 1;
                while (to < chunk.length && chunk[to] == chunk[from]) {
                    to++;
                }
                cells.computeIfAbsent(chunk[from], key -> new long[1])[0] += to - from;
                from = to;
            }
        }
        return new PatternCounts(weights.fields(), cells);
    }

    private static long[] keysOf(int chunk, long[] pairs, long[] patterns, Weights weights) {
        int from = chunk * Chunks.SIZE;
        int to = Math.min(pairs.length, from + Chunks.SIZE);
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = key((int) (pairs[i] >>> 32), (int) pairs[i], patterns[i], weights);
        }
        Arrays.sort(keys);
        return keys;
    }

    private static long key(int rowA, int rowB, long pattern, Weights weights) {
        FieldSet fields = weights.fields();
        double own = 0;
        double kin = 0;
        List<FieldComparison.Part> parts = fields.parts();
        for (int part = 0; part < parts.size(); part++) {
            double bits = weights.frequencyBits(part, fields.level(pattern, part), rowA, rowB);
            own += parts.get(part).sharedByKin() ? 0 : bits;
            kin += parts.get(part).sharedByKin() ? bits : 0;
        }
        long listPair = weights.lists().of(rowA, rowB);
        long frequency = (listPair * FREQUENCY_CLASSES + rounded(kin)) * FREQUENCY_CLASSES + rounded(own);
        return frequency * fields.patterns() + pattern;
    }

    private static long rounded(double bits) {
        return Math.max(0, Math.min(FREQUENCY_CLASSES - 1, Math.round(bits) + FREQUENCY_ZERO));
    }
}
