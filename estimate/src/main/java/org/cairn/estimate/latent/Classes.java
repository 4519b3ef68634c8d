package org.cairn.estimate.latent;

import org.cairn.estimate.math.Chance;

/**
 * The parameters of the latent classes: their shares of the people, and each list's chance to record someone of a class.
 *
 * <p>Shares are kept as logarithms too, since an unused class's can be far too small for a double.
 */
final class Classes {

    /** The truncation of the stick-breaking, K*. */
    static final int COUNT = 10;

    private static final double LEAST = 1e-14;

    final int lists;

    /** log π_k. */
    final double[] logShare = new double[COUNT];

    /** log Σ_{l≥k} π_l: what is left of the stick before class k. */
    final double[] logRest = new double[COUNT];

    /** π_k. */
    final double[] share = new double[COUNT];

    /** λ_jk, by list and class. */
    final double[][] on;

    /** 1 − λ_jk, by list and class. */
    final double[][] off;

    Classes(int lists) {
        this.lists = lists;
        this.on = new double[lists][COUNT];
        this.off = new double[lists][COUNT];
    }

    /** Breaks the stick: V_k ~ Beta(1 + N_k, α + Σ_{l&gt;k} N_l). */
    void drawShares(double[] members, double alpha, Chance chance) {
        double after = 0;
        for (double member : members) {
            after += member;
        }
        double log = 0;
        for (int k = 0; k < COUNT; k++) {
            after = k == COUNT - 1 ? 0 : after - members[k];
            logRest[k] = log;
            if (k < COUNT - 1) {
                double x = chance.logGamma(1 + members[k]);
                double y = chance.logGamma(alpha + after);
                double high = Math.max(x, y);
                double sum = high + StrictMath.log1p(StrictMath.exp(Math.min(x, y) - high));
                logShare[k] = log + x - sum;
                log += y - sum;
            } else {
                logShare[k] = log;
            }
            share[k] = StrictMath.exp(logShare[k]);
        }
    }

    /** λ_jk ~ Beta(1 + those of class k on list j, 1 + those not). */
    void drawChances(double[] members, double[][] listed, Chance chance) {
        for (int list = 0; list < lists; list++) {
            for (int k = 0; k < COUNT; k++) {
                double x = chance.logGamma(1 + listed[list][k]);
                double y = chance.logGamma(1 + members[k] - listed[list][k]);
                setChance(list, k, StrictMath.exp(x - y));
            }
        }
    }

    /** Sets λ_jk by its odds λ / (1 − λ). */
    void setChance(int list, int k, double odds) {
        double chance = odds / (1 + odds);
        on[list][k] = Math.max(chance, LEAST);
        off[list][k] = Math.max(1 / (1 + odds), LEAST);
    }

    /** The chance that someone of class k has this history. */
    double chanceOf(int pattern, int k) {
        double product = 1;
        for (int list = 0; list < lists; list++) {
            product *= (pattern >> list & 1) == 1 ? on[list][k] : off[list][k];
        }
        return product;
    }

    /** π_k times the chance of a history, for each class. */
    void weigh(int pattern, double[] weights) {
        for (int k = 0; k < COUNT; k++) {
            weights[k] = share[k] * chanceOf(pattern, k);
        }
    }
}
