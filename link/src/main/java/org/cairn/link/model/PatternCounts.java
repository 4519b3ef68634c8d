package org.cairn.link.model;

import java.util.List;
import org.cairn.link.run.Chunks;

/**
 * How many pairs have each pattern, on each pair of lists, with frequency evidence rounded to whole bits: all that
 * EM needs to know of the pairs. Frequency is kept in two sums, since relatives share one part of the fields only.
 */
final class PatternCounts {

    private static final int FREQUENCY_CLASSES = 64;
    private static final int FREQUENCY_ZERO = 32;

    final double[] counts;
    /** level[part][i]. */
    final int[][] level;

    final int[] listPair;
    /** Frequency evidence in bits of the fields that relatives share. */
    final double[] kinFrequency;
    /** Frequency evidence in bits of the other fields. */
    final double[] ownFrequency;

    private PatternCounts(Cells cells, int parts, PatternCount count) {
        long[] keys = count.keys();
        counts = new double[keys.length];
        listPair = new int[keys.length];
        kinFrequency = new double[keys.length];
        ownFrequency = new double[keys.length];
        level = new int[parts][keys.length];
        for (int i = 0; i < keys.length; i++) {
            long rest = keys[i];
            ownFrequency[i] = rest % FREQUENCY_CLASSES - FREQUENCY_ZERO;
            rest /= FREQUENCY_CLASSES;
            kinFrequency[i] = rest % FREQUENCY_CLASSES - FREQUENCY_ZERO;
            int cell = (int) (rest / FREQUENCY_CLASSES);
            counts[i] = count.count(keys[i]);
            listPair[i] = cells.listPair(cell);
            for (int part = 0; part < parts; part++) {
                level[part][i] = FieldSet.level(cells.pattern(cell), part);
            }
        }
    }

    int size() {
        return counts.length;
    }

    /** Counts pairs. */
    static PatternCounts of(ComparedPairs pairs, WeighedCells weights, int parts, int threads) {
        int slices = Math.max(1, threads);
        List<PatternCount> found = Chunks.map(slices, threads, slice -> {
            PatternCount count = new PatternCount();
            int to = (int) ((long) pairs.size() * (slice + 1) / slices);
            for (int pair = (int) ((long) pairs.size() * slice / slices); pair < to; pair++) {
                long frequency = rounded(weights.frequencyBits(pair, true)) * FREQUENCY_CLASSES
                        + rounded(weights.frequencyBits(pair, false));
                count.add((long) pairs.cell[pair] * FREQUENCY_CLASSES * FREQUENCY_CLASSES + frequency, 1, 0);
            }
            return count;
        });
        PatternCount all = found.get(0);
        found.stream().skip(1).forEach(all::addAll);
        return new PatternCounts(pairs.cells, parts, all);
    }

    private static long rounded(double bits) {
        return Math.max(0, Math.min(FREQUENCY_CLASSES - 1, Math.round(bits) + FREQUENCY_ZERO));
    }
}
