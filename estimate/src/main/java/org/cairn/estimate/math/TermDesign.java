package org.cairn.estimate.math;

import java.util.Arrays;

/**
 * The design of a hierarchical log-linear model over all 2^K cells: the column of a term S is 1 on the cells whose history
 * contains S.
 *
 * <p>Nothing is written out. Logarithms of means are sums of coefficients over subsets, totals are sums of counts over
 * supersets, and the entry of the information at terms S and T is the mean total over supersets of S ∪ T: all three are
 * one pass through the {@link Lattice}.
 *
 * <p>Not safe for use by several threads at once: it keeps its working space.
 */
public final class TermDesign implements Design {

    private final int[] terms;
    private final boolean[] present;
    private final double[] work;

    /**
     * A design.
     *
     * @param terms sets of lists as bits, 0 (the intercept) first
     * @param present for each of the 2^K cells, whether it can hold anyone and is observed; others are left out of the fit
     */
    public TermDesign(int[] terms, boolean[] present) {
        this.terms = terms.clone();
        this.present = present.clone();
        this.work = new double[present.length];
    }

    @Override
    public int parameters() {
        return terms.length;
    }

    @Override
    public int cells() {
        return present.length;
    }

    @Override
    public void predict(double[] beta, double[] logMeans) {
        Arrays.fill(logMeans, 0);
        for (int j = 0; j < terms.length; j++) {
            logMeans[terms[j]] = beta[j];
        }
        Lattice.sumSubsets(logMeans);
        for (int cell = 0; cell < present.length; cell++) {
            logMeans[cell] = present[cell] ? logMeans[cell] : Double.NEGATIVE_INFINITY;
        }
    }

    @Override
    public void totals(double[] perCell, double[] totals) {
        System.arraycopy(perCell, 0, work, 0, work.length);
        Lattice.sumSupersets(work);
        for (int j = 0; j < terms.length; j++) {
            totals[j] = work[terms[j]];
        }
    }

    @Override
    public void information(double[] means, double[][] information) {
        System.arraycopy(means, 0, work, 0, work.length);
        Lattice.sumSupersets(work);
        for (int i = 0; i < terms.length; i++) {
            double[] row = information[i];
            int term = terms[i];
            for (int j = 0; j <= i; j++) {
                row[j] = work[term | terms[j]];
            }
        }
    }
}
