package org.cairn.estimate.math;

/** Solves A x = b for a symmetric positive definite A, by A = L Lᵀ. */
public final class Cholesky {

    /** A pivot smaller than this part of its diagonal is rounding. */
    private static final double LOST = 1e-14;

    private static final double INFINITE = 1e150;

    private Cholesky() {}

    /**
     * Replaces the lower triangle of {@code a} by its factor. A pivot that is not positive but for rounding counts as
     * infinite, so that its direction stays put.
     *
     * @return whether every pivot was positive
     */
    public static boolean factor(double[][] a) {
        boolean positive = true;
        for (int i = 0; i < a.length; i++) {
            double[] row = a[i];
            double diagonal = row[i];
            for (int j = 0; j < i; j++) {
                row[j] = rest(row, a[j], j) / a[j][j];
            }
            double pivot = rest(row, row, i);
            boolean lost = !(pivot > LOST * diagonal);
            row[i] = lost ? INFINITE : Math.sqrt(pivot);
            positive &= !lost;
        }
        return positive;
    }

    private static double rest(double[] row, double[] above, int column) {
        double sum = row[column];
        for (int k = 0; k < column; k++) {
            sum -= row[k] * above[k];
        }
        return sum;
    }

    /** log det A, from the factor of A. */
    public static double logDeterminant(double[][] factor) {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) {
            sum += 2 * Elementary.log(factor[i][i]);
        }
        return sum;
    }

    /** The solution x of A x = b, from the factor of A. */
    public static double[] solve(double[][] factor, double[] b) {
        int size = b.length;
        double[] x = b.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i][k] * x[k];
            }
            x[i] /= factor[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= factor[k][i] * x[k];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }
}
