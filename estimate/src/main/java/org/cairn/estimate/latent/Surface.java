package org.cairn.estimate.latent;

import java.util.Arrays;
import org.cairn.estimate.math.Elementary;

/**
 * The kernel: the log posterior density of the parameters and its gradient, with the people's classes and the number never
 * recorded taken out.
 *
 * <p>Under p(N) ∝ 1/N both integrate to the likelihood of the histories given that someone is recorded at all,
 *
 * <pre>L(θ) = Π_h (p_h / (1 − p_0))^y_h,  p_h = Σ_k π_k Π_j λ_jk^h_j (1 − λ_jk)^(1 − h_j).</pre>
 *
 * The place θ holds the log odds of every λ_jk, class by class, and after them those of the sticks V_1 … V_{K*−1}. On that scale the
 * priors are those of a logistic variate for λ ~ Beta(1, 1), and log V + α log(1 − V) for V ~ Beta(1, α), Jacobian included. The
 * likelihood enters to the power of the heat, which is 1 for the posterior and 0 for the prior.
 *
 * <p>With r_hk = y_h w_hk, w_hk being class k's share of p_h, and r_0k = n p_0 / (1 − p_0) w_0k the expected people of class k never
 * recorded, the gradient of log L is Σ_h r_hk (h_j − λ_jk) in the log odds of λ_jk and R_k (1 − V_k) − V_k Σ_{l&gt;k} R_l, R_k = Σ_h
 * r_hk, in those of V_k: one pass over histories and classes, as for an expectation step.
 */
final class Surface {

    private static final int COUNT = Classes.COUNT;
    private static final double LEAST_CHANCE = 1e-290;
    private static final double MOST_UNSEEN = 1 - 1e-9;

    private final Histories histories;
    private final int lists;

    final double[] share = new double[COUNT];
    final double[] rest = new double[COUNT];
    final double[][] on;
    final double[][] off;
    final double[] gradient;

    private final double[] stick = new double[COUNT];
    private final double[] weights = new double[COUNT];
    private final double[] people = new double[COUNT];
    private final double[][] listed;
    private double unseen;
    private double logLikelihood;
    private double logLeft;

    Surface(Histories histories) {
        this.histories = histories;
        this.lists = histories.lists();
        this.on = new double[lists][COUNT];
        this.off = new double[lists][COUNT];
        this.listed = new double[lists][COUNT];
        this.gradient = new double[dimension()];
    }

    int dimension() {
        return COUNT * lists + COUNT - 1;
    }

    /** p_0 at the last place looked at. */
    double unseen() {
        return unseen;
    }

    /** log L at the last place looked at. */
    double logLikelihood() {
        return logLikelihood;
    }

    /** Σ_k log(1 − V_k) at the last place looked at. */
    double logLeft() {
        return logLeft;
    }

    /** The log density at a place, and the gradient; minus infinity where a chance is too small for a double. */
    double height(double[] place, double alpha, double heat) {
        double prior = chances(place) + sticks(place, alpha);
        if (heat > 0) {
            if (!likelihood()) {
                return Double.NEGATIVE_INFINITY;
            }
        } else {
            Arrays.fill(people, 0);
        }
        fillGradient(alpha, heat);
        return heat > 0 ? prior + heat * logLikelihood : prior;
    }

    private double chances(double[] place) {
        double log = 0;
        for (int list = 0; list < lists; list++) {
            double product = 1;
            for (int k = 0; k < COUNT; k++) {
                double odds = place[k * lists + list];
                double e = Elementary.exp(-Math.abs(odds));
                double larger = 1 / (1 + e);
                double smaller = e * larger;
                on[list][k] = odds >= 0 ? larger : smaller;
                off[list][k] = odds >= 0 ? smaller : larger;
                product *= larger * larger;
                log -= Math.abs(odds);
            }
            log += Elementary.log(product);
        }
        return log;
    }

    private double sticks(double[] place, double alpha) {
        double left = 1;
        double log = 0;
        logLeft = 0;
        for (int k = 0; k < COUNT - 1; k++) {
            double odds = place[COUNT * lists + k];
            double e = Elementary.exp(-Math.abs(odds));
            double larger = 1 / (1 + e);
            double logLarger = -Elementary.log(1 + e);
            stick[k] = odds >= 0 ? larger : e * larger;
            rest[k] = left;
            share[k] = left * stick[k];
            left *= odds >= 0 ? e * larger : larger;
            log += odds >= 0 ? logLarger : logLarger + odds;
            logLeft += odds >= 0 ? logLarger - odds : logLarger;
        }
        rest[COUNT - 1] = left;
        share[COUNT - 1] = left;
        return log + alpha * logLeft;
    }

    private boolean likelihood() {
        unseen = Classes.weigh(0, share, on, off, weights);
        if (!(unseen < MOST_UNSEEN)) {
            return false;
        }
        for (double[] row : listed) {
            Arrays.fill(row, 0);
        }
        double scale = histories.recorded() / (1 - unseen);
        for (int k = 0; k < COUNT; k++) {
            people[k] = scale * weights[k];
        }
        double log = -histories.recorded() * Elementary.log(1 - unseen);
        for (int i = 0; i < histories.size(); i++) {
            int pattern = histories.patterns()[i];
            double sum = Classes.weigh(pattern, share, on, off, weights);
            if (!(sum > LEAST_CHANCE)) {
                return false;
            }
            log += histories.counts()[i] * Elementary.log(sum);
            credit(pattern, histories.counts()[i] / sum);
        }
        logLikelihood = log;
        return true;
    }

    private void credit(int pattern, double scale) {
        for (int k = 0; k < COUNT; k++) {
            weights[k] *= scale;
            people[k] += weights[k];
        }
        for (int list = 0; list < lists; list++) {
            if ((pattern >> list & 1) == 1) {
                double[] row = listed[list];
                for (int k = 0; k < COUNT; k++) {
                    row[k] += weights[k];
                }
            }
        }
    }

    private void fillGradient(double alpha, double heat) {
        double after = 0;
        for (int k = COUNT - 1; k >= 0; k--) {
            for (int list = 0; list < lists; list++) {
                double chance = on[list][k];
                double pull = heat > 0 ? heat * (listed[list][k] - chance * people[k]) : 0;
                gradient[k * lists + list] = pull + 1 - 2 * chance;
            }
            if (k < COUNT - 1) {
                double pull = heat * (people[k] * (1 - stick[k]) - stick[k] * after);
                gradient[COUNT * lists + k] = pull + 1 - stick[k] - alpha * stick[k];
            }
            after += people[k];
        }
    }
}
