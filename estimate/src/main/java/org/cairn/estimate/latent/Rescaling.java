package org.cairn.estimate.latent;

import org.cairn.estimate.math.Chance;
import org.cairn.estimate.math.Elementary;

/**
 * A Metropolis move along the direction in which the Gibbs sweep is slow: how easily a class is recorded.
 *
 * <p>The data say a good deal about which share q_k of the <em>recorded</em> people is of class k, and little about how
 * many of that class were not recorded. A Gibbs sweep, holding the number n₀ fixed, can only inch along that direction.
 * This move takes n₀ and the split over classes out of the state (under p(N) ∝ 1/N they integrate to the likelihood of the
 * histories given that someone is recorded, Π_h (p_h / (1 − p_0))^y_h), shifts the log odds of class k's λ by a common
 * step or that of one list alone, and rescales the shares so that every q_l stays as it was:
 *
 * <pre>π'_k = c π_k / Z,  π'_l = π_l / Z,  c = d_k / d'_k,  d_k = 1 − Π_j (1 − λ_jk),  Z = 1 + π_k (c − 1).</pre>
 *
 * The map of the shares has the Jacobian c / Z^K*, that of the log odds λ (1 − λ). The stick-breaking prior of the shares
 * is α^(K*−1) R_K*^(α−1) Π_{1&lt;l&lt;K*} 1/R_l with R_l = Σ_{m≥l} π_m. An accepted move draws n₀ anew, and is taken back if
 * that exceeds the cap, so that the cut-off posterior is kept exactly.
 *
 * <p>A move goes in four steps: {@link #propose} shifts the odds, {@link #rescale} finds c and Z, {@link #ratio} weighs
 * the proposal, {@link #accept} takes it. Classes with a share below e⁻⁴⁰, before or after, are left alone.
 */
final class Rescaling {

    private static final double[] STEPS = {0.1, 0.3, 0.8, 2};
    private static final double LEAST_SHARE = 0x1p-58;
    private static final double NEVER = 1e-300;

    private final int[] patterns;
    private final double[] counts;
    private final double recorded;
    private final Classes classes;
    private final Chance chance;

    /** Chance of each pattern, and of none, under the current parameters. */
    private final double[] mixed;

    private double unseen;

    /** The same under the proposed ones. */
    private final double[] proposed;

    private double proposedUnseen;

    private final double[] on;
    private final double[] off;
    private double c;
    private double z;

    Rescaling(int[] patterns, double[] counts, double recorded, Classes classes, Chance chance) {
        this.patterns = patterns;
        this.counts = counts;
        this.recorded = recorded;
        this.classes = classes;
        this.chance = chance;
        this.mixed = new double[patterns.length];
        this.proposed = new double[patterns.length];
        this.on = new double[classes.lists];
        this.off = new double[classes.lists];
    }

    /** Tries this many moves; gives the number never recorded that belongs to the parameters afterwards. */
    double move(int times, double alpha, double dark) {
        double[] weights = new double[Classes.COUNT];
        unseen = classes.weigh(0, weights);
        for (int i = 0; i < patterns.length; i++) {
            mixed[i] = classes.weigh(patterns[i], weights);
        }
        double current = dark;
        for (int time = 0; time < times; time++) {
            current = move(alpha, current);
        }
        return current;
    }

    private double move(double alpha, double dark) {
        double u = chance.uniform();
        int k = (int) (Classes.COUNT * u * u);
        int which = (int) (chance.uniform() * 2 * classes.lists);
        double step = STEPS[(int) (chance.uniform() * STEPS.length)] * chance.normal();
        double threshold = Elementary.log(chance.uniform());
        if (classes.share[k] < LEAST_SHARE) {
            return dark;
        }
        double jacobian = propose(k, which, step);
        if (!rescale(k) || !(threshold < jacobian + ratio(k, alpha))) {
            return dark;
        }
        double drawn = chance.negativeBinomial(recorded, proposedUnseen);
        if (drawn > Chain.CAP * recorded) {
            return dark;
        }
        accept(k);
        return drawn;
    }

    /** Shifts the log odds of one list, or of all; gives the log of λ'(1 − λ') / λ(1 − λ) over the shifted ones. */
    private double propose(int k, int which, double step) {
        double factor = Elementary.exp(step);
        double product = 1;
        for (int list = 0; list < on.length; list++) {
            double oldOn = classes.on[k][list];
            double oldOff = classes.off[k][list];
            if (which < on.length && which != list) {
                on[list] = oldOn;
                off[list] = oldOff;
            } else {
                double whole = oldOn * factor + oldOff;
                on[list] = oldOn * factor / whole;
                off[list] = oldOff / whole;
                product *= factor / (whole * whole);
            }
        }
        return Elementary.log(product);
    }

    /** Finds c and Z and the chance of no list; false where the proposal is out of bounds. */
    private boolean rescale(int k) {
        double before = classes.chanceOf(0, k);
        double after = Classes.product(0, on, off);
        c = (1 - before) / (1 - after);
        z = 1 + classes.share[k] * (c - 1);
        proposedUnseen = (unseen + classes.share[k] * (c * after - before)) / z;
        return classes.share[k] * c / z >= LEAST_SHARE && proposedUnseen > 0 && proposedUnseen < 1;
    }

    /** The log ratio of likelihood, prior and Jacobian of the shares. */
    private double ratio(int k, double alpha) {
        double share = classes.share[k];
        double sum = recorded * Elementary.log((1 - unseen) / (1 - proposedUnseen));
        for (int i = 0; i < patterns.length; i++) {
            double was = classes.chanceOf(patterns[i], k);
            double is = Classes.product(patterns[i], on, off);
            proposed[i] = Math.max(NEVER, (mixed[i] + share * (c * is - was)) / z);
            sum += counts[i] * Elementary.log(proposed[i] / mixed[i]);
        }
        double rests = 1;
        for (int l = 1; l < Classes.COUNT - 1; l++) {
            rests *= restFactor(l, k);
        }
        double last = restFactor(Classes.COUNT - 1, k);
        return sum + Elementary.log(c / rests) - Classes.COUNT * Elementary.log(z) + (alpha - 1) * Elementary.log(last);
    }

    /** R'_l / R_l. */
    private double restFactor(int l, int k) {
        return l > k ? 1 / z : (1 + classes.share[k] / classes.rest[l] * (c - 1)) / z;
    }

    private void accept(int k) {
        for (int l = 1; l < Classes.COUNT; l++) {
            classes.rest[l] *= restFactor(l, k);
        }
        for (int l = 0; l < Classes.COUNT; l++) {
            classes.share[l] *= (l == k ? c : 1) / z;
        }
        for (int list = 0; list < on.length; list++) {
            classes.setChance(list, k, on[list]);
        }
        unseen = proposedUnseen;
        System.arraycopy(proposed, 0, mixed, 0, mixed.length);
    }
}
