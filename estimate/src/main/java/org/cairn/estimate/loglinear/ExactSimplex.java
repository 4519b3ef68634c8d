package org.cairn.estimate.loglinear;

import java.util.Arrays;
import org.hipparchus.fraction.BigFraction;

/**
 * A linear program in fractions of whole numbers, without rounding: maximise o·c subject to A c ≤ b with b ≥ 0, c free.
 *
 * <p>The tableau method of Dantzig with the smallest-index rule of Bland (1977), which cannot cycle. Since b ≥ 0 the
 * origin is a corner to start from. A free c is the difference of two parts that are not negative. For the small programs
 * of {@link Existence} only; it is slow, and never wrong.
 *
 * <p>R. G. Bland (1977), New finite pivoting rules for the simplex method, Mathematics of Operations Research 2:103–107.
 */
final class ExactSimplex {

    /** One row per constraint, the objective last; columns: both parts of c, slacks, the right-hand side. */
    private final BigFraction[][] tableau;

    private final int[] basis;
    private final int last;

    private ExactSimplex(int[][] a, int[] b, int[] objective) {
        int size = objective.length;
        this.last = 2 * size + a.length;
        this.basis = new int[a.length];
        this.tableau = new BigFraction[a.length + 1][last + 1];
        for (BigFraction[] row : tableau) {
            Arrays.fill(row, BigFraction.ZERO);
        }
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j < size; j++) {
                int entry = i < a.length ? a[i][j] : -objective[j];
                tableau[i][j] = new BigFraction(entry);
                tableau[i][size + j] = new BigFraction(-entry);
            }
        }
        for (int i = 0; i < a.length; i++) {
            basis[i] = 2 * size + i;
            tableau[i][basis[i]] = BigFraction.ONE;
            tableau[i][last] = new BigFraction(b[i]);
        }
    }

    /** The optimum of a program that has one. */
    static BigFraction maximum(int[][] a, int[] b, int[] objective) {
        ExactSimplex simplex = new ExactSimplex(a, b, objective);
        while (true) {
            int column = simplex.entering();
            if (column < 0) {
                return simplex.tableau[a.length][simplex.last];
            }
            simplex.pivot(simplex.leaving(column), column);
        }
    }

    private int entering() {
        BigFraction[] costs = tableau[tableau.length - 1];
        for (int j = 0; j < last; j++) {
            if (costs[j].signum() < 0) {
                return j;
            }
        }
        return -1;
    }

    private int leaving(int column) {
        int best = -1;
        BigFraction least = BigFraction.ZERO;
        for (int i = 0; i < basis.length; i++) {
            if (tableau[i][column].signum() > 0) {
                BigFraction ratio = tableau[i][last].divide(tableau[i][column]);
                int order = best < 0 ? -1 : ratio.compareTo(least);
                if (order < 0 || (order == 0 && basis[i] < basis[best])) {
                    best = i;
                    least = ratio;
                }
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("the program has no largest value");
        }
        return best;
    }

    private void pivot(int row, int column) {
        BigFraction pivot = tableau[row][column];
        for (int j = 0; j <= last; j++) {
            tableau[row][j] = tableau[row][j].divide(pivot);
        }
        for (int i = 0; i < tableau.length; i++) {
            BigFraction factor = tableau[i][column];
            if (i != row && factor.signum() != 0) {
                for (int j = 0; j <= last; j++) {
                    if (tableau[row][j].signum() != 0) {
                        tableau[i][j] = tableau[i][j].subtract(factor.multiply(tableau[row][j]));
                    }
                }
            }
        }
        basis[row] = column;
    }
}
