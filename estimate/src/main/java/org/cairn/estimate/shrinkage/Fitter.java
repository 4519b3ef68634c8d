package org.cairn.estimate.shrinkage;

import java.util.Arrays;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.math.Cholesky;
import org.cairn.estimate.math.Elementary;
import org.cairn.estimate.math.Lattice;
import org.jspecify.annotations.Nullable;

/**
 * The kernel: fits one table, and gives the posterior of all interactions under one {@link Prior}, as a normal around its mode (Laplace).
 *
 * <p>The count of every history h other than all zeros is Poisson with log mean Σ_{S⊆h} β_S; exp β_∅ is the mean of the
 * number never recorded. β_∅ has a flat prior (so that of the mean number is its reciprocal), each β_j a normal one of
 * standard deviation {@value #LIST_SD}, interactions the normal priors of {@link Prior}. The log posterior is concave, so
 * Newton's method with halved steps finds its one mode.
 *
 * <p>Gradient and Hessian need, for sets S and T, only the sum of the fitted means over the histories that hold S ∪ T; one
 * pass per list over the 2^K cells gives it for all sets at once.
 */
final class Fitter {

    static final double LIST_SD = 3;

    private static final int MOST_STEPS = 200;
    private static final double TOLERANCE = 1e-9;
    private static final double LARGEST_LOG_MEAN = 60;

    private final Terms terms;
    private final double[] counts;
    private final double[] onAll;
    private final double[][] precision;
    private final double[] mean;
    private double logDeterminant;

    Fitter(CaptureTable table, Terms terms) {
        this.terms = terms;
        this.counts = new double[table.cells()];
        for (int pattern : table.patterns()) {
            counts[pattern] = (double) table.count(pattern);
        }
        this.onAll = project(counts);
        this.precision = new double[terms.count()][terms.count()];
        this.mean = new double[terms.count()];
    }

    /** The fit under a prior, begun from the mode of a like one where there is one. */
    Fit fit(Prior prior, @Nullable Fit near) {
        take(prior);
        double[] at = near == null ? start() : near.mode().clone();
        double[] means = new double[counts.length];
        double height = height(at, means);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] factor = hessian(means);
            Cholesky.factor(factor);
            double[] move = Cholesky.solve(factor, gradient(at, means));
            double[] next = advance(at, move, height, means);
            double reached = height(next, means);
            boolean done = reached - height < TOLERANCE;
            at = next;
            height = reached;
            if (done) {
                break;
            }
        }
        double[][] factor = hessian(means);
        Cholesky.factor(factor);
        double[] unit = new double[at.length];
        unit[0] = 1;
        double evidence = height + (logDeterminant - Cholesky.logDeterminant(factor)) / 2;
        return new Fit(at, Cholesky.solve(factor, unit)[0], evidence);
    }

    /**
     * Lays the prior's precision out. Interactions of an order with own variance t and common variance s have the
     * precision (I − s / (t + k s) 11ᵀ) / t, k being their number.
     */
    private void take(Prior prior) {
        logDeterminant = 0;
        for (double[] row : precision) {
            Arrays.fill(row, 0);
        }
        for (int i = 1; i < mean.length; i++) {
            int order = terms.order(i);
            mean[i] = order == 1 ? 0 : prior.mean(order);
            if (order == 1) {
                precision[i][i] = 1 / (LIST_SD * LIST_SD);
            } else if (terms.isShared(i)) {
                double sets = Terms.choose(terms.lists(), order);
                precision[i][i] = 1 / (prior.commonVariance(order) + prior.ownVariance(order) / sets);
                logDeterminant += Elementary.log(precision[i][i]);
            }
        }
        for (int order = 2; order <= terms.highest(); order++) {
            takeOrder(order, prior);
        }
    }

    private void takeOrder(int order, Prior prior) {
        double own = prior.ownVariance(order);
        double common = prior.commonVariance(order);
        double sets = Terms.choose(terms.lists(), order);
        double shared = common / (own * (own + sets * common));
        logDeterminant -= (sets - 1) * Elementary.log(own) + Elementary.log(own + sets * common);
        for (int i = 1; i < terms.sets().length; i++) {
            for (int j = 1; terms.order(i) == order && j < terms.sets().length; j++) {
                if (terms.order(j) == order) {
                    precision[i][j] = (i == j ? 1 / own : 0) - shared;
                }
            }
        }
    }

    private double[] start() {
        double[] start = mean.clone();
        double recorded = onAll[0];
        start[0] = Elementary.log(recorded);
        for (int i = 1; i < start.length; i++) {
            if (terms.order(i) == 1) {
                start[i] = Elementary.log((onAll[i] + 0.5) / (recorded + 1)) - 1;
            } else {
                start[i] = 0;
            }
        }
        return start;
    }

    /** Halves a step until it goes up; the place itself where no step does. */
    private double[] advance(double[] at, double[] move, double height, double[] means) {
        double[] next = new double[at.length];
        for (double share = 1; share > 1e-6; share /= 2) {
            for (int i = 0; i < at.length; i++) {
                next[i] = at[i] + share * move[i];
            }
            if (height(next, means) >= height) {
                return next;
            }
        }
        return at;
    }

    /** The log posterior, and the fitted means; minus infinity where a mean is beyond all use. */
    private double height(double[] at, double[] means) {
        Arrays.fill(means, 0);
        for (int i = 0; i < terms.sets().length; i++) {
            means[terms.sets()[i]] = at[i];
        }
        Lattice.sumSubsets(means);
        double sum = 0;
        for (int cell = 1; cell < means.length; cell++) {
            double log = means[cell] + sharedPart(at, Integer.bitCount(cell));
            if (log > LARGEST_LOG_MEAN) {
                return Double.NEGATIVE_INFINITY;
            }
            means[cell] = Elementary.exp(log);
            sum += counts[cell] * log - means[cell];
        }
        means[0] = 0;
        return sum - penalty(at);
    }

    private double sharedPart(double[] at, int captures) {
        double sum = 0;
        for (int i = terms.sets().length; i < at.length; i++) {
            sum += at[i] * Terms.choose(captures, terms.order(i));
        }
        return sum;
    }

    private double penalty(double[] at) {
        double sum = 0;
        for (int i = 1; i < at.length; i++) {
            double row = 0;
            for (int j = 1; j < at.length; j++) {
                row += precision[i][j] * (at[j] - mean[j]);
            }
            sum += row * (at[i] - mean[i]);
        }
        return sum / 2;
    }

    private double[] gradient(double[] at, double[] means) {
        double[] gradient = project(means);
        for (int i = 0; i < gradient.length; i++) {
            double pull = 0;
            for (int j = 1; j < at.length; j++) {
                pull += precision[i][j] * (at[j] - mean[j]);
            }
            gradient[i] = onAll[i] - gradient[i] - pull;
        }
        return gradient;
    }

    /** Xᵀ v: for each term, the values of the cells weighted by its column. */
    private double[] project(double[] values) {
        double[] sums = values.clone();
        Lattice.sumSupersets(sums);
        double[] projected = new double[terms.count()];
        for (int i = 0; i < projected.length; i++) {
            projected[i] = terms.isShared(i) ? weighted(values, terms.order(i))[0] : sums[terms.sets()[i]];
        }
        return projected;
    }

    /** The superset sums of the values times the number of sets of an order that each cell holds. */
    private double[] weighted(double[] values, int order) {
        double[] weighted = new double[values.length];
        for (int cell = 0; cell < values.length; cell++) {
            weighted[cell] = values[cell] * Terms.choose(Integer.bitCount(cell), order);
        }
        Lattice.sumSupersets(weighted);
        return weighted;
    }

    private double[][] hessian(double[] means) {
        double[] sums = means.clone();
        Lattice.sumSupersets(sums);
        int own = terms.sets().length;
        double[][] hessian = new double[terms.count()][terms.count()];
        for (int i = 0; i < own; i++) {
            for (int j = 0; j <= i; j++) {
                hessian[i][j] = sums[terms.sets()[i] | terms.sets()[j]] + precision[i][j];
            }
        }
        for (int i = own; i < terms.count(); i++) {
            double[] weighted = weighted(means, terms.order(i));
            for (int j = 0; j < own; j++) {
                hessian[i][j] = weighted[terms.sets()[j]];
            }
            for (int j = own; j <= i; j++) {
                hessian[i][j] = precision[i][j] + both(means, terms.order(i), terms.order(j));
            }
        }
        return hessian;
    }

    private static double both(double[] means, int order, int other) {
        double sum = 0;
        for (int cell = 1; cell < means.length; cell++) {
            int captures = Integer.bitCount(cell);
            sum += means[cell] * Terms.choose(captures, order) * Terms.choose(captures, other);
        }
        return sum;
    }
}
