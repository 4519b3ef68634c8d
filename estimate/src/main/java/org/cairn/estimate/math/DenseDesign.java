package org.cairn.estimate.math;

import java.util.Arrays;

/**
 * A design written out, with any real numbers in its columns.
 *
 * @param rows one row of coefficients' columns per cell, the intercept's 1 first
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
public record DenseDesign(double[][] rows) implements Design {

    @Override
    public int parameters() {
        return rows[0].length;
    }

    @Override
    public int cells() {
        return rows.length;
    }

    @Override
    public void predict(double[] beta, double[] logMeans) {
        for (int cell = 0; cell < rows.length; cell++) {
            double sum = 0;
            for (int j = 0; j < beta.length; j++) {
                sum += rows[cell][j] * beta[j];
            }
            logMeans[cell] = sum;
        }
    }

    @Override
    public void totals(double[] perCell, double[] totals) {
        Arrays.fill(totals, 0);
        for (int cell = 0; cell < rows.length; cell++) {
            for (int j = 0; j < totals.length; j++) {
                totals[j] += rows[cell][j] * perCell[cell];
            }
        }
    }

    @Override
    public void information(double[] means, double[][] information) {
        for (double[] row : information) {
            Arrays.fill(row, 0);
        }
        for (int cell = 0; cell < rows.length; cell++) {
            double[] row = rows[cell];
            for (int i = 0; i < row.length; i++) {
                double weighted = means[cell] * row[i];
                for (int j = 0; j <= i; j++) {
                    information[i][j] += weighted * row[j];
                }
            }
        }
    }
}
