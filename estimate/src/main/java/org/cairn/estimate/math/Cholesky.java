package org.cairn.estimate.math;

/** Solves A x = b for a symmetric positive definite A, by A = L Lᵀ. */
public final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** The factor of {@code a}; a pivot that is not positive counts as infinite, so that its direction stays put. */
    public static Cholesky of(double[][] a) {
        int size = a.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i != j ? sum / lower[j][j] : sum > 1e-14 * a[i][i] ? Math.sqrt(sum) : 1e150;
            }
        }
        return new Cholesky(lower);
    }

    /** The solution x of A x = b. */
    public double[] solve(double[] b) {
        int size = b.length;
        double[] x = b.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
