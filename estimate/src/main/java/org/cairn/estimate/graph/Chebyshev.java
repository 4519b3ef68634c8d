package org.cairn.estimate.graph;

/**
 * Polynomials of degree 16 through Chebyshev's points of the first kind, cos(π (k + ½) / 17) on −1 to 1.
 *
 * <p>Values v_k at the points have coefficients c_j = (2/17) Σ_k v_k cos(j π (k + ½) / 17), halved for j = 0, in the
 * polynomial Σ c_j T_j(x).
 */
final class Chebyshev {

    static final int POINTS = 17;

    private static final int TAIL = 3;
    private static final int MANY = 1024;
    private static final double[] PLACES = new double[POINTS];
    private static final double[][] COSINES = new double[POINTS][POINTS];

    static {
        for (int k = 0; k < POINTS; k++) {
            PLACES[k] = StrictMath.cos(Math.PI * (k + 0.5) / POINTS);
            for (int j = 0; j < POINTS; j++) {
                COSINES[j][k] = (j == 0 ? 1.0 : 2.0) / POINTS * StrictMath.cos(j * Math.PI * (k + 0.5) / POINTS);
            }
        }
    }

    private Chebyshev() {}

    /** The points between two numbers, descending. */
    static double[] points(double low, double high) {
        double[] points = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            points[k] = (low + high) / 2 + (high - low) / 2 * PLACES[k];
        }
        return points;
    }

    static double[] coefficients(double[] values) {
        double[] coefficients = new double[POINTS];
        for (int j = 0; j < POINTS; j++) {
            for (int k = 0; k < POINTS; k++) {
                coefficients[j] += COSINES[j][k] * values[k];
            }
        }
        return coefficients;
    }

    /** The size of the last coefficients: about what the polynomial misses. */
    static double tail(double[] values) {
        double[] coefficients = coefficients(values);
        double tail = 0;
        for (int j = POINTS - TAIL; j < POINTS; j++) {
            tail = Math.max(tail, Math.abs(coefficients[j]));
        }
        return tail;
    }

    /** How much higher the polynomial gets between its points than at any of them, looked at in sixty-four places. */
    static double excess(double[] values) {
        double[] coefficients = coefficients(values);
        double atPoints = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            atPoints = Math.max(atPoints, value);
        }
        double excess = 0;
        for (int i = 0; i <= 64; i++) {
            excess = Math.max(excess, at(coefficients, i / 32.0 - 1) - atPoints);
        }
        return excess;
    }

    /** The value of a polynomial at a place from −1 to 1 (Clenshaw 1955). */
    static double at(double[] coefficients, double x) {
        double next = 0;
        double here = 0;
        for (int j = POINTS - 1; j > 0; j--) {
            double before = 2 * x * here - next + coefficients[j];
            next = here;
            here = before;
        }
        return x * here - next + coefficients[0];
    }

    /**
     * What each point counts for in the sum of a polynomial over {@code numbers} whole numbers that fill −1 to 1 evenly. Many
     * numbers are added up by Euler and Maclaurin's formula for midpoints, with h = 2 / numbers:
     *
     * <pre>h Σ f = ∫ f − h²/24 (f′(1) − f′(−1)) + 7 h⁴/5760 (f‴(1) − f‴(−1)) − …</pre>
     */
    static double[] shares(long numbers) {
        double[] sums = numbers < MANY ? sums((int) numbers) : sumsOfMany((double) numbers);
        double[] shares = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            for (int j = 0; j < POINTS; j++) {
                shares[k] += COSINES[j][k] * sums[j];
            }
        }
        return shares;
    }

    private static double[] sums(int numbers) {
        double[] sums = new double[POINTS];
        for (int i = 0; i < numbers; i++) {
            double x = (2 * i + 1.0) / numbers - 1;
            double before = 1;
            double here = x;
            sums[0] += 1;
            for (int j = 1; j < POINTS; j++) {
                sums[j] += here;
                double next = 2 * x * here - before;
                before = here;
                here = next;
            }
        }
        return sums;
    }

    private static double[] sumsOfMany(double numbers) {
        double[] sums = new double[POINTS];
        double square = 4 / (numbers * numbers);
        for (int j = 0; j < POINTS; j += 2) {
            double degree = (double) j * j;
            double slope = degree;
            double third = degree * (degree - 1) * (degree - 4) / 15;
            sums[j] = numbers / 2 * (2 / (1 - degree) - square / 12 * slope + 7 * square * square / 2880 * third);
        }
        return sums;
    }
}
