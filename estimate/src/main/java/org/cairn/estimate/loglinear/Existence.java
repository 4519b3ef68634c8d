package org.cairn.estimate.loglinear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Whether the maximum-likelihood estimate of a log-linear model exists.
 *
 * <p>It exists exactly when the sufficient statistics lie inside the marginal cone, not on its boundary (Fienberg and
 * Rinaldo 2012). They lie on the boundary when some direction c of the parameters leaves the fit of every cell with
 * people alone and can only lower the others: X c = 0 on cells with people, X c ≥ 0 and not zero on empty cells; the
 * likelihood then grows without end along −c. The linear program here looks for such a direction,
 *
 * <pre>maximise Σ X c over empty cells, subject to X c = 0 on cells with people and 0 ≤ X c ≤ 1 on empty cells.</pre>
 *
 * A direction can be scaled until its largest entry is 1, so the optimum is either 0 (the estimate exists) or at least 1:
 * the two are far apart. It is found in floating point to 1e-9; an optimum that is neither below 1e-7 nor above 1 − 1e-7,
 * or a solver that gives up, is decided by {@link ExactSimplex} in fractions of whole numbers. The program's numbers are all 0 and 1 whatever the counts, so a table of a
 * thousand million people is as safe as one of a hundred.
 *
 * <p>S. E. Fienberg and A. Rinaldo (2012), Maximum likelihood estimation in log-linear models, Annals of Statistics
 * 40:996–1023; L. Chan, B. W. Silverman and K. Vincent (2021), Multiple systems estimation for sparse capture data, JASA
 * 116:1297–1306.
 */
final class Existence {

    private static final double TOLERANCE = 1e-9;
    private static final double CLEAR = 1e-7;

    private Existence() {}

    /**
     * Whether a model has an estimate in a table, as Chan, Silverman and Vincent's software answers: 0 if it has; 1 if its
     * maximum does not exist, even as a limit; 2 if its terms cannot be told apart on the cells that are left; 3 for both.
     */
    static int code(Extended extended, Cells cells) {
        boolean[][] rows = extended.rows();
        int[] patterns = extended.patterns();
        double[] y = Arrays.stream(patterns)
                .mapToDouble(pattern -> cells.y()[pattern])
                .toArray();
        return (holds(rows, y) ? 0 : 1) + (isIdentified(extended, cells) ? 0 : 2);
    }

    /** Whether the terms can be told apart on the cells that are left; where all are left, they always can. */
    static boolean isIdentified(Extended extended, Cells cells) {
        boolean whole = extended.patterns().length == cells.y().length - 1;
        return whole || rank(extended.rows()) == extended.terms().length;
    }

    /** Rank, by Gaussian elimination with the largest pivot; the entries are 0 and 1, so that 1e-9 is far from both. */
    private static int rank(boolean[][] design) {
        double[][] rows = new double[design.length][design[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = design[i][j] ? 1 : 0;
            }
        }
        int rank = 0;
        for (int column = 0; column < rows[0].length && rank < rows.length; column++) {
            int best = rank;
            for (int i = rank; i < rows.length; i++) {
                best = Math.abs(rows[i][column]) > Math.abs(rows[best][column]) ? i : best;
            }
            if (Math.abs(rows[best][column]) > TOLERANCE) {
                double[] pivot = rows[best];
                rows[best] = rows[rank];
                rows[rank] = pivot;
                eliminate(rows, rank, column);
                rank++;
            }
        }
        return rank;
    }

    private static void eliminate(double[][] rows, int rank, int column) {
        double[] pivot = rows[rank];
        for (int i = rank + 1; i < rows.length; i++) {
            double factor = rows[i][column] / pivot[column];
            for (int j = column; j < pivot.length; j++) {
                rows[i][j] -= factor * pivot[j];
            }
        }
    }

    /** Whether the estimate exists for this design and these counts, cell by cell. */
    static boolean holds(boolean[][] design, double[] y) {
        if (Arrays.stream(y).allMatch(count -> count > 0)) {
            return true;
        }
        double optimum = optimum(design, y);
        boolean decided = optimum < CLEAR || optimum > 1 - CLEAR;
        return decided ? optimum < CLEAR : holdsExactly(design, y);
    }

    /** The program's optimum in floating point, or NaN where the solver gave up. */
    private static double optimum(boolean[][] design, double[] y) {
        int size = design[0].length;
        double[] sum = new double[size];
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int cell = 0; cell < y.length; cell++) {
            double[] row = new double[size];
            for (int j = 0; j < size; j++) {
                row[j] = design[cell][j] ? 1 : 0;
                sum[j] += y[cell] > 0 ? 0 : row[j];
            }
            if (y[cell] > 0) {
                constraints.add(new LinearConstraint(row, Relationship.EQ, 0));
            } else {
                constraints.add(new LinearConstraint(row, Relationship.GEQ, 0));
                constraints.add(new LinearConstraint(row, Relationship.LEQ, 1));
            }
        }
        try {
            return new SimplexSolver(TOLERANCE)
                    .optimize(
                            new LinearObjectiveFunction(sum, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MAXIMIZE,
                            new NonNegativeConstraint(false))
                    .getValue();
        } catch (MathRuntimeException gaveUp) {
            return Double.NaN;
        }
    }

    /** The same program without rounding. */
    static boolean holdsExactly(boolean[][] design, double[] y) {
        int size = design[0].length;
        int[] sum = new int[size];
        int[][] rows = new int[2 * y.length][size];
        int[] limits = new int[2 * y.length];
        for (int cell = 0; cell < y.length; cell++) {
            limits[2 * cell] = y[cell] > 0 ? 0 : 1;
            for (int j = 0; j < size; j++) {
                int entry = design[cell][j] ? 1 : 0;
                rows[2 * cell][j] = entry;
                rows[2 * cell + 1][j] = -entry;
                sum[j] += y[cell] > 0 ? 0 : entry;
            }
        }
        return ExactSimplex.maximum(rows, limits, sum).signum() == 0;
    }
}
