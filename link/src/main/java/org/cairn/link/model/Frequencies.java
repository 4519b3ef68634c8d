package org.cairn.link.model;

import java.util.Arrays;

/**
 * How common the values are that the two records of each pair agree on, looked up once per pair, when first asked for: names
 * have to be aligned for it, which is dear. Chunks of {@link Chunks#SIZE} pairs are independent, so that threads that work on
 * different chunks never meet.
 */
final class Frequencies {

    private static final int NONE = Integer.MAX_VALUE;

    private final FieldSet fields;
    private final long[] pairs;
    private final int[] parts;
    /** Per chunk: for each pair one more than the place of its numbers in {@link #known}, or 0. */
    private final int[][] placeOf;

    private final int[][] known;
    private final int[] size;

    Frequencies(FieldSet fields, long[] pairs) {
        this.fields = fields;
        this.pairs = pairs;
        this.parts = fields.partsWithFrequency();
        int chunks = Chunks.count(pairs.length);
        placeOf = new int[chunks][];
        known = new int[chunks][];
        size = new int[chunks];
    }

    /** Writes what {@link FieldSet#log2Frequencies} says of a pair. */
    void log2(int pair, double[] log2) {
        int chunk = pair / Chunks.SIZE;
        if (placeOf[chunk] == null) {
            placeOf[chunk] = new int[Math.min(Chunks.SIZE, pairs.length - chunk * Chunks.SIZE)];
            known[chunk] = new int[parts.length << 6];
        }
        int place = placeOf[chunk][pair % Chunks.SIZE] - 1;
        if (place < 0) {
            fields.log2Frequencies((int) (pairs[pair] >>> 32), (int) pairs[pair], log2);
            keep(chunk, pair % Chunks.SIZE, log2);
            return;
        }
        Arrays.fill(log2, Double.NaN);
        for (int i = 0; i < parts.length; i++) {
            int value = known[chunk][place + i];
            log2[parts[i]] = value == NONE ? Double.NaN : (double) value / FieldSet.FREQUENCY_UNITS;
        }
    }

    private void keep(int chunk, int pair, double[] log2) {
        int place = size[chunk];
        if (place + parts.length > known[chunk].length) {
            known[chunk] = Arrays.copyOf(known[chunk], 2 * known[chunk].length);
        }
        for (int i = 0; i < parts.length; i++) {
            double value = log2[parts[i]];
            known[chunk][place + i] = Double.isNaN(value) ? NONE : (int) (value * FieldSet.FREQUENCY_UNITS);
        }
        size[chunk] += parts.length;
        placeOf[chunk][pair] = place + 1;
    }
}
