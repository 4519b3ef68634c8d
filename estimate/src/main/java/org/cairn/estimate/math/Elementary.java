package org.cairn.estimate.math;

/**
 * Logarithm and exponential for the samplers' inner loops, in plain arithmetic.
 *
 * <p>{@link StrictMath} gives the same digits on every Java too, but costs several times as much per call on Java 17, and
 * a sweep of a sampler takes hundreds of logarithms. These two are exact to a few units in the last place, which is
 * far below what a random draw can show; plain {@code double} arithmetic has the same digits on every machine since Java
 * 17 (JEP 306).
 */
public final class Elementary {

    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double ROOT_HALF = 0x1.6a09e667f3bcdp-1;
    private static final double LEAST_EXPONENT = -708;
    private static final double LARGEST_EXPONENT = 709;

    private Elementary() {}

    /**
     * log x for any x: minus infinity at 0, NaN below.
     *
     * <p>With x = 2^e m and m in [√½, √2), log m = 2 artanh(s) = 2 (s + s³/3 + s⁵/5 + …), s = (m − 1) / (m + 1), |s| ≤
     * 0.172.
     */
    public static double log(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return StrictMath.log(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52) - 1022;
        double m = Double.longBitsToDouble((bits & 0x000fffffffffffffL) | 0x3fe0000000000000L);
        if (m < ROOT_HALF) {
            m *= 2;
            exponent--;
        }
        double s = (m - 1) / (m + 1);
        double z = s * s;
        double w = z * z;
        double even = 1.0 / 3 + w * (1.0 / 7 + w * (1.0 / 11 + w * (1.0 / 15 + w * (1.0 / 19))));
        double odd = 1.0 / 5 + w * (1.0 / 9 + w * (1.0 / 13 + w * (1.0 / 17 + w * (1.0 / 21))));
        double series = 2 * s + 2 * s * z * (even + z * odd);
        return exponent * LN2_HIGH + (series + exponent * LN2_LOW);
    }

    /**
     * e^x: 0 where that is below 1e-307.
     *
     * <p>With x = (64 k + j) log 2 / 64 + r and |r| ≤ log 2 / 128, e^x = 2^k · 2^(j/64) · e^r (Tang 1989); Taylor's series of
     * e^r − 1 to r⁵ leaves out less than 4e-17.
     */
    public static double exp(double x) {
        if (!(x >= LEAST_EXPONENT && x <= LARGEST_EXPONENT)) {
            return x < LEAST_EXPONENT ? 0 : StrictMath.exp(x);
        }
        double shifted = x * STEPS_PER_LN2 + ROUNDER;
        double whole = shifted - ROUNDER;
        int step = (int) whole;
        double r = x - whole * STEP_HIGH - whole * STEP_LOW;
        double square = r * r;
        double series = r + square * (0.5 + r * (1.0 / 6)) + square * square * (1.0 / 24 + r * (1.0 / 120));
        double root = ROOTS[step & (STEPS - 1)];
        return (root + root * series) * Double.longBitsToDouble((long) ((step >> 6) + 1023) << 52);
    }

    private static final int STEPS = 64;
    private static final double STEPS_PER_LN2 = 0x1.71547652b82fep6;
    private static final double STEP_HIGH = 0x1.62e42fee00000p-7;
    private static final double STEP_LOW = 0x1.a39ef35793c76p-39;

    /** Adding and subtracting it rounds to a whole number. */
    private static final double ROUNDER = 0x1.8p52;

    /** 2^(j/64). */
    private static final double[] ROOTS = new double[STEPS];

    static {
        for (int j = 0; j < STEPS; j++) {
            ROOTS[j] = StrictMath.pow(2, j / (double) STEPS);
        }
    }
}
