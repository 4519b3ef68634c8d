package org.cairn.link.model;

import org.cairn.link.run.Chunks;

/**
 * How common the values are that the two records of each pair agree on, looked up once per pair, since names have to be aligned
 * for it: log₂ shares in whole 1/256 bits, two bytes for each part to which frequency applies.
 */
final class Frequencies {

    private static final short NONE = Short.MIN_VALUE;
    private static final int AT_ONCE = 1 << 10;

    /** The parts to which frequency applies. */
    final int[] parts;
    /** shares[i][pair] for the part {@code parts[i]}. */
    private final short[][] shares;

    private Frequencies(int[] parts, int pairs) {
        this.parts = parts;
        shares = new short[parts.length][pairs];
    }

    static Frequencies of(FieldSet fields, ComparedPairs pairs, int threads) {
        Frequencies found = new Frequencies(fields.partsWithFrequency(), pairs.size());
        Chunks.map(Chunks.count(pairs.size()), threads, chunk -> {
            int to = Math.min(pairs.size(), (chunk + 1) * Chunks.SIZE);
            double[][] log2 = new double[fields.parts().size()][AT_ONCE];
            int[] rowsA = new int[AT_ONCE];
            int[] rowsB = new int[AT_ONCE];
            for (int from = chunk * Chunks.SIZE; from < to; from += AT_ONCE) {
                int size = Math.min(AT_ONCE, to - from);
                for (int i = 0; i < size; i++) {
                    rowsA[i] = pairs.left(from + i);
                    rowsB[i] = pairs.right(from + i);
                }
                fields.log2Frequencies(rowsA, rowsB, size, log2);
                found.keep(from, size, log2);
            }
            return chunk;
        });
        return found;
    }

    private void keep(int from, int size, double[][] log2) {
        for (int i = 0; i < parts.length; i++) {
            for (int pair = 0; pair < size; pair++) {
                double value = log2[parts[i]][pair];
                shares[i][from + pair] = Double.isNaN(value) ? NONE : (short) (value * FieldSet.FREQUENCY_UNITS);
            }
        }
    }

    /** log₂ share for the part {@code parts[i]}; NaN where the records do not agree. */
    double log2(int i, int pair) {
        short value = shares[i][pair];
        return value == NONE ? Double.NaN : value / FieldSet.FREQUENCY_UNITS;
    }
}
