package org.cairn.estimate.math;

/**
 * Sums over the lattice of sets of lists, by Yates's method: one pass per list instead of one per pair of sets. Arrays have
 * one entry per set, 2^K of them; bit {@code i} of an index means list {@code i} is in the set.
 *
 * <p>F. Yates (1937), The design and analysis of factorial experiments, Imperial Bureau of Soil Science.
 */
public final class Lattice {

    private Lattice() {}

    /** Replaces each entry by the sum over the sets that contain its set: people by pattern become people on all of S. */
    public static void sumSupersets(double[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int block = 0; block < values.length; block += 2 * bit) {
                for (int set = block; set < block + bit; set++) {
                    values[set] += values[set + bit];
                }
            }
        }
    }

    /** Replaces each entry by the sum over the sets contained in its set: coefficients become logarithms of means. */
    public static void sumSubsets(double[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int block = 0; block < values.length; block += 2 * bit) {
                for (int set = block; set < block + bit; set++) {
                    values[set + bit] += values[set];
                }
            }
        }
    }
}
