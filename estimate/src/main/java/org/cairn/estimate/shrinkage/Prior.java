package org.cairn.estimate.shrinkage;

import java.util.Arrays;
import org.cairn.estimate.math.Elementary;

/**
 * What interactions between lists are supposed to be before the table is looked at.
 *
 * <p>An interaction β_S of r = |S| lists is normal with mean m_r. Two things make interactions:
 *
 * <ul>
 *   <li><em>People differ</em> in how easily they are recorded, by all lists alike. That gives all interactions of an order
 *       a common part: m₂ = c and m_r = c (−a)^(r−2). With a = 0 people differ as by a normal law on the logit scale
 *       (Darroch et al. 1993); as a nears 1 they differ as if a share 1 − e^(−c) of them could not be reached at all; between
 *       lie two or three kinds of people. The common part is known only roughly: its standard deviation is s_r c, with s₂
 *       = {@value #ROUGH_PAIR} and s_r = {@value #ROUGH} for higher orders.
 *   <li><em>Lists depend on each other.</em> That gives each interaction a part of its own, with standard deviation τ₂ for
 *       pairs and τ_r = τ₃ 2^(3−r) above.
 * </ul>
 *
 * c, a, τ₂ and τ₃ take values on a grid, with weights that fall off as a half-Cauchy density does. The grid, the scales and
 * the roughness were chosen once, for coverage on simulated tables (docs/decisions, “Shrunken interactions”).
 *
 * @param c strength of the differences between people, in log odds per pair of lists
 * @param a their shape, from 0 to 1
 * @param pair τ₂
 * @param higher τ₃
 */
record Prior(double c, double a, double pair, double higher) {

    static final double ROUGH_PAIR = 0.15;
    static final double ROUGH = 0.3;

    private static final double[] STRENGTHS = {0, 0.15, 0.35, 0.7, 1.2, 2};
    private static final double[] SHAPES = {0, 0.35, 0.7};
    private static final double[] SHAPE_WEIGHTS = {0.3, 0.4, 0.3};
    private static final double[] PAIRS = {0.03, 0.2, 0.5, 1.2, 2.5};
    private static final double[] HIGHER = {0.02, 0.15, 0.4, 1};

    private static final double STRENGTH_SCALE = 1.5;
    private static final double PAIR_SCALE = 0.5;
    private static final double HIGHER_SCALE = 0.25;

    /** How many values each of c, a, τ₂ and τ₃ takes. */
    static final int[] GRID = {STRENGTHS.length, SHAPES.length, PAIRS.length, HIGHER.length};

    /** The prior at a point of the grid. */
    static Prior at(int[] point) {
        return new Prior(STRENGTHS[point[0]], SHAPES[point[1]], PAIRS[point[2]], HIGHER[point[3]]);
    }

    /** Whether a point is one of its own: without differences between people their shape means nothing. */
    static boolean isPoint(int[] point) {
        for (int i = 0; i < point.length; i++) {
            if (point[i] < 0 || point[i] >= GRID[i]) {
                return false;
            }
        }
        return point[0] > 0 || point[1] == 0;
    }

    /**
     * The log weight of a point.
     *
     * @param widening 1 for the prior itself; 2 doubles the scales, which shows how much an answer owes to them
     */
    static double logWeight(int[] point, double widening) {
        Prior prior = at(point);
        double shape = prior.c == 0 ? 1 : SHAPE_WEIGHTS[point[1]];
        return Elementary.log(shape
                / (square(prior.c / (STRENGTH_SCALE * widening))
                        * square(prior.pair / (PAIR_SCALE * widening))
                        * square(prior.higher / (HIGHER_SCALE * widening))));
    }

    private static double square(double x) {
        return 1 + x * x;
    }

    /** All of it on a line, as a plan writes it down. */
    static String inWords() {
        return "c %s scale %s; a %s weights %s; pairs %s scale %s; higher %s scale %s; rough %s %s; list sd %s"
                .formatted(
                        Arrays.toString(STRENGTHS),
                        STRENGTH_SCALE,
                        Arrays.toString(SHAPES),
                        Arrays.toString(SHAPE_WEIGHTS),
                        Arrays.toString(PAIRS),
                        PAIR_SCALE,
                        Arrays.toString(HIGHER),
                        HIGHER_SCALE,
                        ROUGH_PAIR,
                        ROUGH,
                        Fitter.LIST_SD);
    }

    /** m_r, for orders from 2. */
    double mean(int order) {
        double mean = c;
        for (int r = 2; r < order; r++) {
            mean *= -a;
        }
        return mean;
    }

    /** The variance of the common part of the interactions of an order. */
    double commonVariance(int order) {
        double sd = (order == 2 ? ROUGH_PAIR : ROUGH) * c;
        return sd * sd;
    }

    /** The variance of each interaction's own part. */
    double ownVariance(int order) {
        double sd = order == 2 ? pair : Math.scalb(higher, 3 - order);
        return sd * sd;
    }
}
