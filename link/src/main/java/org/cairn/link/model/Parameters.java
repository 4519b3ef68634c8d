package org.cairn.link.model;

/**
 * What Fellegi and Sunter's model knows: for each part and level m and u, per pair of lists the share λ of pairs that are one
 * person, and the share κ of pairs that are relatives killed together.
 *
 * @param m m[part][level], levels from 1 sum to 1
 * @param u u[part][level], likewise
 * @param kin kin[part][level] between relatives, for the parts that relatives share; equal to u for the others
 * @param log2Common per part and level: log₂ of how common a shared value is on average, where frequency applies
 * @param lambda share of one-person pairs, per pair of lists
 * @param kappa share of pairs that are relatives
 * @param rounds rounds of EM taken
 * @param converged whether EM came to rest
 */
@SuppressWarnings("ArrayRecordComponent") // a value passed between kernels; never changed once made
public record Parameters(
        double[][] m,
        double[][] u,
        double[][] kin,
        double[][] log2Common,
        double[] lambda,
        double kappa,
        int rounds,
        boolean converged) {

    /** log₂(m/u) of a level; 0 for "not stated". */
    public double bits(int part, int level) {
        return level == 0 ? 0 : log2(m[part][level] / u[part][level]);
    }

    /** log₂(kin/u) of a level; 0 for "not stated". */
    double kinBits(int part, int level) {
        return level == 0 ? 0 : log2(kin[part][level] / u[part][level]);
    }

    static double log2(double x) {
        return StrictMath.log(x) / LN_2;
    }

    /** 2 to the power of bits, by {@link Exp2}: the same digits everywhere, and many times faster than {@link StrictMath#exp}. */
    static double exp2(double bits) {
        return Exp2.of(bits);
    }

    static final double LN_2 = StrictMath.log(2);
}
