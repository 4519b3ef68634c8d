package org.cairn.estimate.latent;

import java.util.Arrays;
import org.cairn.estimate.math.Chance;
import org.cairn.estimate.math.Elementary;

/**
 * The parameters of the latent classes: their shares of the people, and each list's chance to record someone of a class.
 *
 * <p>All on the scale of probabilities. A class whose share is too small for a double has a share of 0 and stays empty
 * until the next sweep, as it would anyway. Arrays by list and class have the classes side by side, so that a history's
 * chance in all classes is made in one pass per list.
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
        on[list][k] = Math.max(chance, LEAST);
        off[list][k] = Math.max(1 - chance, LEAST);
    }

    /** π_k times the chance of a history, for each class; gives their sum. */
    double weigh(int pattern, double[] weights) {
        return weigh(pattern, share, on, off, weights);
    }

    static double weigh(int pattern, double[] share, double[][] on, double[][] off, double[] weights) {
        System.arraycopy(share, 0, weights, 0, COUNT);
        for (int list = 0; list < on.length; list++) {
            double[] factors = (pattern >> list & 1) == 1 ? on[list] : off[list];
            for (int k = 0; k < COUNT; k++) {
                weights[k] *= factors[k];
            }
        }
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** The chance that someone of each class is on at least one list, 1 − Π_j (1 − λ_jk). */
    double[] reach() {
        double[] missed = new double[COUNT];
        Arrays.fill(missed, 1);
        for (double[] factors : off) {
            for (int k = 0; k < COUNT; k++) {
                missed[k] *= factors[k];
            }
        }
        return Arrays.stream(missed).map(chance -> 1 - chance).toArray();
    }

    /** Raises what is left of the stick to a power, before every class. */
    void raise(double power) {
        for (int k = 0; k < COUNT; k++) {
            rest[k] = rest[k] == 0 ? 0 : Elementary.exp(power * Elementary.log(rest[k]));
        }
        cut();
    }

    /** Sets what is left of the stick before each class. */
    void restore(double[] left) {
        System.arraycopy(left, 0, rest, 0, COUNT);
        cut();
    }

    private void cut() {
        for (int k = 0; k < COUNT - 1; k++) {
            share[k] = rest[k] - rest[k + 1];
        }
        share[COUNT - 1] = rest[COUNT - 1];
    }

    /** Trades all parameters with others. */
    void exchange(Classes other) {
        for (int list = 0; list < lists; list++) {
            exchange(on[list], other.on[list]);
            exchange(off[list], other.off[list]);
        }
        exchange(share, other.share);
        exchange(rest, other.rest);
    }

    private static void exchange(double[] ours, double[] theirs) {
        double[] kept = ours.clone();
        System.arraycopy(theirs, 0, ours, 0, kept.length);
        System.arraycopy(kept, 0, theirs, 0, kept.length);
    }
}
