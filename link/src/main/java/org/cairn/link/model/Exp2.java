package org.cairn.link.model;

/**
 * 2^x to within 2⁻⁵² or so, from multiplications and additions alone, so that every Java gives the same digits.
 *
 * <p>x = k + j/64 + r with |r| ≤ 1/128: 2^k is an exponent, 2^(j/64) a table, 2^r its Taylor series to the sixth power (the next term is
 * below 10⁻²⁰).
 */
final class Exp2 {

    private static final int TABLE = 64;
    private static final double[] ROOTS = new double[TABLE];
    private static final double[] SERIES = new double[7];

    static {
        for (int j = 0; j < TABLE; j++) {
            ROOTS[j] = StrictMath.pow(2, (double) j / TABLE);
        }
        SERIES[0] = 1;
        for (int i = 1; i < SERIES.length; i++) {
            SERIES[i] = SERIES[i - 1] * StrictMath.log(2) / i;
        }
    }

    private Exp2() {}

    /** 2^x for x from −1000 to 1000; 0 below and infinity above. */
    static double of(double x) {
        if (!(x > -1000)) {
            return Double.isNaN(x) ? x : 0;
        }
        if (x > 1000) {
            return Double.POSITIVE_INFINITY;
        }
        double steps = Math.rint(x * TABLE);
        int whole = (int) steps;
        double r = x - steps / TABLE;
        double series = SERIES[6];
        for (int i = 5; i >= 0; i--) {
            series = series * r + SERIES[i];
        }
        double power = Double.longBitsToDouble((long) ((whole >> 6) + 1023) << 52);
        return power * ROOTS[whole & (TABLE - 1)] * series;
    }
}
