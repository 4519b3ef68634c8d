package org.cairn.link.reference;

/**
 * What Splink 4 takes m and u for where a model does not say: m is 0.95 for the closest of n levels and an equal share of the rest
 * for each other; u gives the closest level 10 bits, and the others from 3 bits down to −5 in even steps.
 */
final class Defaults {

    private static final double CLOSEST = 0.95;
    private static final double CLOSEST_BITS = 10;
    private static final double MOST_BITS = 3;
    private static final double LEAST_BITS = -5;

    private Defaults() {}

    /**
     * m of a level.
     *
     * @param rank 0 for the last level, up to {@code levels} − 1 for the closest
     * @param levels how many levels there are, that of nothing stated not counted
     */
    static double m(int rank, int levels) {
        return rank == levels - 1 ? CLOSEST : (1 - CLOSEST) / (levels - 1);
    }

    /** u of a level, likewise. */
    static double u(int rank, int levels) {
        double bits = CLOSEST_BITS;
        if (rank < levels - 1) {
            bits = levels == 2 ? LEAST_BITS : LEAST_BITS + rank * ((MOST_BITS - LEAST_BITS) / (levels - 2));
        }
        return m(rank, levels) / StrictMath.pow(2, bits);
    }
}
