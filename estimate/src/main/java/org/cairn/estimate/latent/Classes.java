package org.cairn.estimate.latent;

import org.cairn.estimate.math.Chance;

/**
 * The parameters of the latent classes: their shares of the people, and each list's chance to record someone of a class.
 *
 * <p>All on the scale of probabilities. A class whose share is too small for a double has a share of 0 and stays empty
 * until the next sweep, as it would anyway; a history's chance is a product of at most ten factors no smaller than 1e-14.
 */
final class Classes {

    /** The truncation of the stick-breaking, K*. */
    static final int COUNT = 10;

    private static final double LEAST = 1e-14;

    final int lists;

    /** π_k. */
    final double[] share = new double[COUNT];

    /** Σ_{l≥k} π_l: what is left of the stick before class k. */
    final double[] rest = new double[COUNT];

    /** λ_jk, by class and list. */
    final double[][] on;

    /** 1 − λ_jk, by class and list. */
    final double[][] off;

    Classes(int lists) {
        this.lists = lists;
        this.on = new double[COUNT][lists];
        this.off = new double[COUNT][lists];
    }

    /** Breaks the stick: V_k ~ Beta(1 + N_k, α + Σ_{l&gt;k} N_l). */
    void drawShares(double[] members, double alpha, Chance chance) {
        double after = 0;
        for (double member : members) {
            after += member;
        }
        double left = 1;
        for (int k = 0; k < COUNT - 1; k++) {
            after -= members[k];
            rest[k] = left;
            double kept = kept(members[k], alpha + after, chance);
            share[k] = left * (1 - kept);
            left *= kept;
        }
        rest[COUNT - 1] = left;
        share[COUNT - 1] = left;
    }

    /** 1 − V, for V ~ Beta(1 + members, b); where there are no members, a uniform variate to the power 1/b. */
    private static double kept(double members, double b, Chance chance) {
        if (members == 0) {
            return chance.power(1 / b);
        }
        double y = chance.anyGamma(b);
        return y / (chance.gamma(1 + members) + y);
    }

    /** λ_jk ~ Beta(1 + those of class k on list j, 1 + those not), which is uniform where class k is empty. */
    void drawChances(double[] members, double[][] listed, Chance chance) {
        for (int k = 0; k < COUNT; k++) {
            for (int list = 0; list < lists; list++) {
                if (members[k] == 0) {
                    setChance(list, k, chance.uniform());
                } else {
                    double x = chance.gamma(1 + listed[k][list]);
                    setChance(list, k, x / (x + chance.gamma(1 + members[k] - listed[k][list])));
                }
            }
        }
    }

    /** Sets λ_jk. */
    void setChance(int list, int k, double chance) {
        on[k][list] = Math.max(chance, LEAST);
        off[k][list] = Math.max(1 - chance, LEAST);
    }

    /** The chance that someone of class k has this history. */
    double chanceOf(int pattern, int k) {
        return product(pattern, on[k], off[k]);
    }

    /** The chance of a history, given each list's chances of recording and of not. */
    static double product(int pattern, double[] on, double[] off) {
        double product = 1;
        for (int list = 0; list < on.length; list++) {
            product *= (pattern >> list & 1) == 1 ? on[list] : off[list];
        }
        return product;
    }

    /** π_k times the chance of a history, for each class; gives their sum. */
    double weigh(int pattern, double[] weights) {
        double sum = 0;
        for (int k = 0; k < COUNT; k++) {
            weights[k] = share[k] == 0 ? 0 : share[k] * chanceOf(pattern, k);
            sum += weights[k];
        }
        return sum;
    }
}
