package org.cairn.link.model;

import java.util.Arrays;
import java.util.List;
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

    /** @param sorted one key per pair, ascending */
    private PatternCounts(FieldSet fields, long[] sorted) {
        this.fields = fields;
        long[] distinct = new long[sorted.length];
        double[] pairs = new double[sorted.length];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct[size++] = sorted[i];
            }
            pairs[size - 1]++;
        }
        keys = Arrays.copyOf(distinct, size);
        counts = Arrays.copyOf(pairs, size);
        listPair = new int[size];
        kinFrequency = new double[size];
        ownFrequency = new double[size];
        level = new int[fields.parts().size()][size];
        for (int cell = 0; cell < size; cell++) {
            unpack(cell);
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
    static PatternCounts of(long[] pairs, long[] patterns, Weights weights, Frequencies frequencies, int threads) {
        long[] keys = new long[pairs.length];
        Chunks.map(Chunks.count(pairs.length), threads, chunk -> {
            int to = Math.min(pairs.length, (chunk + 1) * Chunks.SIZE);
            for (int i = chunk * Chunks.SIZE; i < to; i++) {
                keys[i] = key(pairs[i], i, patterns[i], weights, frequencies);
            }
            return chunk;
        });
        Arrays.parallelSort(keys);
        return new PatternCounts(weights.fields(), keys);
    }

    private static long key(long pair, int number, long pattern, Weights weights, Frequencies frequencies) {
        FieldSet fields = weights.fields();
        double own = 0;
        double kin = 0;
        List<FieldComparison.Part> parts = fields.parts();
        double[] bits = new double[parts.size()];
        if (weights.isWorthFrequency(pattern)) {
            weights.frequencyBits(pattern, number, frequencies, bits);
        }
        for (int part = 0; part < bits.length; part++) {
            own += parts.get(part).sharedByKin() ? 0 : bits[part];
            kin += parts.get(part).sharedByKin() ? bits[part] : 0;
        }
        long listPair = weights.lists().of((int) (pair >>> 32), (int) pair);
        long frequency = (listPair * FREQUENCY_CLASSES + rounded(kin)) * FREQUENCY_CLASSES + rounded(own);
        return frequency * fields.patterns() + pattern;
    }

    private static long rounded(double bits) {
        return Math.max(0, Math.min(FREQUENCY_CLASSES - 1, Math.round(bits) + FREQUENCY_ZERO));
    }
}
