package org.cairn.link.model;

import org.cairn.link.run.Chunks;

/** Weights of compared pairs, from what their cells have in common and what frequency adds to each. */
final class WeighedCells {

    private final ComparedPairs pairs;
    private final Weights weights;
    /** Per cell: Σ log₂(m/u), and Σ log₂(kin/u) of what relatives share. */
    private final double[] sum;

    private final double[] kinSum;
    /** level[i][cell] for the part {@code pairs.frequencyParts[i]}. */
    private final byte[][] level;

    private final boolean[] kin;

    WeighedCells(ComparedPairs pairs, Weights weights) {
        this.pairs = pairs;
        this.weights = weights;
        int cells = pairs.cells.size();
        sum = new double[cells];
        kinSum = new double[cells];
        level = new byte[pairs.frequencyParts.length][cells];
        kin = new boolean[pairs.frequencyParts.length];
        for (int i = 0; i < kin.length; i++) {
            kin[i] = weights.isSharedByKin(pairs.frequencyParts[i]);
        }
        for (int cell = 0; cell < cells; cell++) {
            long pattern = pairs.cells.pattern(cell);
            sum[cell] = weights.sum(pattern);
            kinSum[cell] = weights.kinSum(pattern);
            for (int i = 0; i < level.length; i++) {
                level[i][cell] = (byte) FieldSet.level(pattern, pairs.frequencyParts[i]);
            }
        }
    }

    /** Bits that frequency adds: in what relatives share, or in the rest. */
    double frequencyBits(int pair, boolean inKin) {
        double bits = 0;
        for (int i = 0; i < kin.length; i++) {
            if (kin[i] == inKin) {
                int at = level[i][pairs.cell[pair]];
                bits += weights.frequencyBits(pairs.frequencyParts[i], at, pairs.shares[i][pair]);
            }
        }
        return bits;
    }

    /** Match weight of a pair. */
    double bits(int pair) {
        int cell = pairs.cell[pair];
        return weights.weightBits(
                pairs.cells.listPair(cell),
                sum[cell],
                kinSum[cell],
                frequencyBits(pair, false),
                frequencyBits(pair, true));
    }

    /** Match weights of all pairs. */
    double[] all(int threads) {
        double[] bits = new double[pairs.size()];
        Chunks.map(Chunks.count(bits.length), threads, chunk -> {
            int to = Math.min(bits.length, (chunk + 1) * Chunks.SIZE);
            for (int pair = chunk * Chunks.SIZE; pair < to; pair++) {
                bits[pair] = bits(pair);
            }
            return chunk;
        });
        return bits;
    }
}
