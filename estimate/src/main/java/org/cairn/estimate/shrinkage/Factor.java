package org.cairn.estimate.shrinkage;

import org.cairn.estimate.math.Elementary;

/** The Cholesky factor of a positive definite matrix, of which only the lower triangle is read. */
final class Factor {

    private final double[][] lower;

    private Factor(double[][] lower) {
        this.lower = lower;
    }

    /** Factors {@code a} in place. */
    static Factor of(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            double[] row = a[i];
            for (int j = 0; j <= i; j++) {
                double[] above = a[j];
                double sum = row[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * above[k];
                }
                row[j] = i != j ? sum / above[j] : Math.sqrt(Math.max(sum, Double.MIN_NORMAL));
            }
        }
        return new Factor(a);
    }

    /** log of the determinant. */
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += 2 * Elementary.log(lower[i][i]);
        }
        return sum;
    }

    /** The solution x of A x = b. */
    double[] solve(double[] b) {
        int size = b.length;
        double[] x = b.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int k = 0; k < i; k++) {
                x[k] -= lower[i][k] * x[i];
            }
        }
        return x;
    }
}
