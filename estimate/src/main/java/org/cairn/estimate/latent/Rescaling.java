package org.cairn.estimate.latent;

import org.cairn.estimate.math.Chance;

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
 * is α^(K*−1) R_K*^(α−1) Π_{k&lt;K*} 1/R_k with R_k = Σ_{l≥k} π_l. An accepted move draws n₀ anew, and is taken back if
 * that exceeds the cap, so that the cut-off posterior is kept exactly.
 */
final class Rescaling {

    private static final double[] STEPS = {0.1, 0.3, 0.8, 2};
    private static final double LEAST_LOG_SHARE = -40;

    private final int[] patterns;
    private final double[] counts;
    private final double recorded;
    private final Classes classes;
    private final Chance chance;

    private final double[] mixed;
    private final double[] proposed;
    private final double[] odds;
    private double unseen;
    private double log;

    Rescaling(int[] patterns, double[] counts, double recorded, Classes classes, Chance chance) {
        this.patterns = patterns;
        this.counts = counts;
        this.recorded = recorded;
        this.classes = classes;
        this.chance = chance;
        this.mixed = new double[patterns.length];
        this.proposed = new double[patterns.length];
        this.odds = new double[classes.lists];
    }

    /** Tries this many moves; gives the number never recorded that belongs to the parameters afterwards. */
    double move(int times, double dark) {
        prepare();
        double current = dark;
        for (int time = 0; time < times; time++) {
            current = move(current);
        }
        return current;
    }

    private void prepare() {
        unseen = 0;
        for (int k = 0; k < Classes.COUNT; k++) {
            unseen += classes.share[k] * classes.chanceOf(0, k);
        }
        for (int i = 0; i < patterns.length; i++) {
            mixed[i] = 0;
            for (int k = 0; k < Classes.COUNT; k++) {
                mixed[i] += classes.share[k] * classes.chanceOf(patterns[i], k);
            }
        }
        log = likelihood(mixed, unseen);
    }

    private double likelihood(double[] chances, double none) {
        double sum = -recorded * StrictMath.log1p(-Math.min(none, 1 - 1e-12));
        for (int i = 0; i < chances.length; i++) {
            sum += counts[i] * StrictMath.log(chances[i]);
        }
        return sum;
    }

    private double move(double dark) {
        double u = chance.uniform();
        int k = (int) (Classes.COUNT * u * u);
        int which = (int) (chance.uniform() * 2 * classes.lists);
        double step = STEPS[(int) (chance.uniform() * STEPS.length)] * chance.normal();
        double threshold = StrictMath.log(chance.uniform());
        if (classes.logShare[k] < LEAST_LOG_SHARE) {
            return dark;
        }
        double noneBefore = classes.chanceOf(0, k);
        double noneAfter = 1;
        double ratio = 0;
        double factor = StrictMath.exp(step);
        for (int list = 0; list < classes.lists; list++) {
            boolean moves = which >= classes.lists || which == list;
            double before = classes.on[list][k] / classes.off[list][k];
            odds[list] = moves ? before * factor : before;
            noneAfter /= 1 + odds[list];
            if (moves) {
                ratio += step + 2 * (StrictMath.log1p(before) - StrictMath.log1p(odds[list]));
            }
        }
        double c = (1 - noneBefore) / (1 - noneAfter);
        double logZ = StrictMath.log1p(classes.share[k] * (c - 1));
        double logC = StrictMath.log(c);
        if (!(classes.logShare[k] + logC - logZ >= LEAST_LOG_SHARE)) {
            return dark;
        }
        ratio += logC - Classes.COUNT * logZ + priorRatio(k, c, logZ);
        double z = StrictMath.exp(logZ);
        double newUnseen = (unseen + classes.share[k] * (c * noneAfter - noneBefore)) / z;
        if (!(newUnseen > 0 && newUnseen < 1)) {
            return dark;
        }
        for (int i = 0; i < patterns.length; i++) {
            double was = classes.chanceOf(patterns[i], k);
            proposed[i] = Math.max(1e-300, (mixed[i] + classes.share[k] * (c * chanceOf(patterns[i]) - was)) / z);
        }
        double newLog = likelihood(proposed, newUnseen);
        if (!(threshold < newLog - log + ratio)) {
            return dark;
        }
        double drawn = chance.negativeBinomial(recorded, newUnseen);
        if (drawn > Chain.CAP * recorded) {
            return dark;
        }
        accept(k, c, logC, logZ);
        prepare();
        return drawn;
    }

    private double chanceOf(int pattern) {
        double product = 1;
        for (int list = 0; list < odds.length; list++) {
            product *= ((pattern >> list & 1) == 1 ? odds[list] : 1) / (1 + odds[list]);
        }
        return product;
    }

    private double alpha;

    /** The concentration the prior of the shares is taken at. */
    void setAlpha(double alpha) {
        this.alpha = alpha;
    }

    private double priorRatio(int k, double c, double logZ) {
        double sum = 0;
        for (int l = 1; l < Classes.COUNT; l++) {
            double change = restChange(l, k, c, logZ);
            sum += l == Classes.COUNT - 1 ? (alpha - 1) * change : -change;
        }
        return sum;
    }

    private double restChange(int l, int k, double c, double logZ) {
        return l > k
                ? -logZ
                : StrictMath.log1p(StrictMath.exp(classes.logShare[k] - classes.logRest[l]) * (c - 1)) - logZ;
    }

    private void accept(int k, double c, double logC, double logZ) {
        for (int l = 1; l < Classes.COUNT; l++) {
            classes.logRest[l] += restChange(l, k, c, logZ);
        }
        for (int l = 0; l < Classes.COUNT; l++) {
            classes.logShare[l] += l == k ? logC - logZ : -logZ;
            classes.share[l] = StrictMath.exp(classes.logShare[l]);
        }
        for (int list = 0; list < classes.lists; list++) {
            classes.setChance(list, k, odds[list]);
        }
    }
}
