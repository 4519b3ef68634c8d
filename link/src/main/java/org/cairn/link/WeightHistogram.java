package org.cairn.link;

import java.util.function.IntToLongFunction;

/**
 * How many candidate pairs fall into each whole bit of weight.
 *
 * @param lowestBits weight at which the first bin begins; bin i holds {@code lowestBits + i} up to the next whole bit, the
 *     first and the last bin also everything beyond
 * @param counts pairs per bin; do not write to it
 */
@SuppressWarnings("ArrayRecordComponent") // a few hundred longs, read by charts
public record WeightHistogram(int lowestBits, long[] counts) {

    private static final int LOWEST = -60;
    private static final int HIGHEST = 100;

    /** One pair of each weight in bits, from −60 to 100 bits by single bits. */
    public static WeightHistogram of(double[] bits) {
        return new WeightHistogram(LOWEST, new long[HIGHEST - LOWEST]).and(bits, pair -> 1);
    }

    /** This histogram and so many more pairs of each weight. */
    public WeightHistogram and(double[] bits, IntToLongFunction pairs) {
        long[] more = counts.clone();
        for (int i = 0; i < bits.length; i++) {
            more[(int) Math.max(0, Math.min(more.length - 1, Math.floor(bits[i]) - lowestBits))] +=
                    pairs.applyAsLong(i);
        }
        return new WeightHistogram(lowestBits, more);
    }

    /** All pairs counted. */
    public long total() {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }
}
