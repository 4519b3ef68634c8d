package org.cairn.link;

/**
 * How many candidate pairs fall into each whole bit of weight.
 *
 * @param lowestBits weight at which the first bin begins; bin i holds {@code lowestBits + i} up to the next whole bit, the
 *     first and the last bin also everything beyond
 * @param counts pairs per bin; do not write to it
 */
@SuppressWarnings("ArrayRecordComponent") // a few hundred longs, read by charts
public record WeightHistogram(int lowestBits, long[] counts) {
    /** All pairs counted. */
    public long total() {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }
}
