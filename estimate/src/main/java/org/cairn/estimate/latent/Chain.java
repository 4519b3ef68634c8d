package org.cairn.estimate.latent;

import java.util.Arrays;
import org.cairn.estimate.math.Chance;
import org.cairn.estimate.math.Elementary;
import org.cairn.estimate.math.Special;

/**
 * One Markov chain of the latent class model.
 *
 * <p>A sweep draws, in this order,
 *
 * <pre>
 * 1. the split of each history's people over classes    multinomial, ∝ π_k Π_j λ_jk^h_j (1 − λ_jk)^(1 − h_j)
 * 2. the split of the n₀ never recorded                 multinomial, ∝ π_k Π_j (1 − λ_jk)
 * 3. α given the class sizes N_k, the sticks V out      Metropolis on log α
 * 4. the labels of neighbouring classes exchanged       Metropolis, the sticks and λ out
 * 5. V_k and λ_jk                                       Beta(1 + N_k, α + Σ_{l&gt;k} N_l), Beta(1 + on, 1 + not on)
 * 6. n₀                                                 negative binomial: n successes, failing with Σ_k π_k Π_j (1 − λ_jk)
 * 7. a {@link Trajectory} through the parameters, n₀ and the splits out
 * </pre>
 *
 * where class sizes count the never recorded too. The model and priors are those of Manrique-Vallier (2016). His sampler
 * draws α given V instead of step 3, and has neither 4 nor 7: α then wanders for thousands of sweeps through values near 0
 * at which a single class has everyone, and N moves by small steps. n₀ above {@link #CAP} n is drawn again, which cuts
 * the posterior off there.
 *
 * <p>A chain may be heated: its likelihood is taken to a power below 1. Steps 1 to 6 do not hold then; it has step 7, and α
 * given V, and α with V moved along so that 1 − V^(1/α) stays. At power 0 every sweep is a fresh draw from the prior.
 */
final class Chain {

    /** The number of never recorded may not exceed this many times the recorded. */
    static final int CAP = 20;

    private static final double SHAPE = 0.25;
    private static final double RATE = 0.25;
    private static final double LEAST_LOG_ALPHA = -600;
    private static final double LARGEST_LOG_ALPHA = 60;
    private static final double[] STARTS = {0.02, 0.1, 0.4, 1};
    private static final double[] STEPS = {0.5, 2, 8};
    private static final int TRIES = 200;
    private static final long FEW = 6;
    private static final double LEAST_ALPHA = 1e-60;
    private static final double LEAST_CHANCE = 1e-300;

    private final Chance chance;
    private final Histories histories;
    private final double heat;
    private final Classes classes;
    private final Trajectory trajectory;

    private double alpha;
    private double dark;

    private final double[] members = new double[Classes.COUNT];

    /** People of each class on each list. */
    private final double[][] listed;

    private final double[] weights = new double[Classes.COUNT];
    private final long[] split = new long[Classes.COUNT];

    private Chain(Histories histories, Chance chance, double heat) {
        this.chance = chance;
        this.histories = histories;
        this.heat = heat;
        this.listed = new double[Classes.COUNT][histories.lists()];
        this.classes = new Classes(histories.lists());
        this.trajectory = new Trajectory(histories, classes, chance, heat);
    }

    /**
     * A chain of the posterior.
     *
     * @param histories the table
     * @param chance the chain's own stream
     * @param number the chain's number, from 0, which says where it starts
     */
    static Chain cold(Histories histories, Chance chance, int number) {
        Chain chain = new Chain(histories, chance, 1);
        chain.begin(number);
        return chain;
    }

    /** A chain of the prior times the likelihood to the power {@code heat}, begun from a draw of the prior. */
    static Chain heated(Histories histories, Chance chance, double heat) {
        Chain chain = new Chain(histories, chance, heat);
        chain.drawPrior();
        return chain;
    }

    /**
     * Starts far from the other chains: the first with everyone in one class; of every three, one with classes by the
     * first list people are on, one with as many classes as there are, by history, and one with chances strewn around
     * the lists' own.
     */
    private void begin(int number) {
        alpha = STARTS[number % STARTS.length];
        for (int i = 0; i < histories.size(); i++) {
            int byList = firstList(histories.patterns()[i], number / 3) % Classes.COUNT;
            int k = number == 0 ? 0 : number % 3 == 0 ? byList : (i + number / 3) % Classes.COUNT;
            add(i, k, histories.counts()[i]);
        }
        if (number % 3 == 1) {
            strew();
        } else {
            classes.drawShares(members, alpha, chance);
            classes.drawChances(members, listed, chance);
        }
        drawDark();
    }

    private void strew() {
        alpha = 1;
        classes.drawShares(new double[Classes.COUNT], alpha, chance);
        for (int list = 0; list < classes.lists; list++) {
            double on = 1;
            for (double[] row : listed) {
                on += row[list];
            }
            double seen = on / (histories.recorded() + 2);
            for (int k = 0; k < Classes.COUNT; k++) {
                double x = chance.anyGamma(4 * seen) + Double.MIN_NORMAL;
                classes.setChance(list, k, x / (x + chance.anyGamma(4 * (1 - seen))));
            }
        }
    }

    private int firstList(int pattern, int from) {
        int steps = 0;
        while ((pattern >> (from + steps) % classes.lists & 1) == 0) {
            steps++;
        }
        return steps;
    }

    /** One sweep. */
    void sweep() {
        if (heat == 0) {
            drawPrior();
        } else if (heat == 1) {
            splitRecorded();
            splitDark();
            drawConcentration();
            exchangeLabels();
            classes.drawShares(members, alpha, chance);
            classes.drawChances(members, listed, chance);
            drawDark();
            dark = trajectory.move(alpha, dark);
        } else {
            dark = trajectory.move(alpha, dark);
            alpha = chance.gamma(SHAPE + Classes.COUNT - 1) / (RATE - trajectory.logLeft(alpha));
            reshape();
        }
    }

    private void drawPrior() {
        do {
            alpha = Math.max(LEAST_ALPHA, chance.anyGamma(SHAPE) / RATE);
            classes.drawShares(new double[Classes.COUNT], alpha, chance);
            for (int list = 0; list < classes.lists; list++) {
                for (int k = 0; k < Classes.COUNT; k++) {
                    classes.setChance(list, k, chance.uniform());
                }
            }
            dark = chance.negativeBinomial(histories.recorded(), unseen());
        } while (dark > CAP * histories.recorded());
    }

    private double unseen() {
        return Math.min(classes.weigh(0, weights), 1 - 1e-9);
    }

    /**
     * Moves log α by a step and raises every 1 − V_k to the power α / α', so that (1 − V_k)^α, uniform under the prior, stays;
     * what is left of the stick is then raised to the same power.
     */
    private void reshape() {
        double before = logLikelihood();
        double trial = alpha * Elementary.exp(STEPS[1] * chance.normal());
        if (!(trial > LEAST_ALPHA && trial < 1 / LEAST_ALPHA)) {
            return;
        }
        double[] kept = classes.rest.clone();
        classes.raise(alpha / trial);
        double ratio =
                SHAPE * Elementary.log(trial / alpha) - RATE * (trial - alpha) + heat * (logLikelihood() - before);
        if (Elementary.log(chance.uniform()) < ratio) {
            double drawn = chance.negativeBinomial(histories.recorded(), unseen());
            if (drawn <= CAP * histories.recorded()) {
                alpha = trial;
                dark = drawn;
                return;
            }
        }
        classes.restore(kept);
    }

    /** log L, the number never recorded and the people's classes out. */
    double logLikelihood() {
        double log = -histories.recorded() * Elementary.log(1 - unseen());
        for (int i = 0; i < histories.size(); i++) {
            log += histories.counts()[i]
                    * Elementary.log(
                            Math.max(LEAST_CHANCE, classes.weigh(histories.patterns()[i], weights)));
        }
        return log;
    }

    /** Trades places with another chain of the same table. */
    void exchange(Chain other) {
        classes.exchange(other.classes);
        double kept = alpha;
        alpha = other.alpha;
        other.alpha = kept;
        kept = dark;
        dark = other.dark;
        other.dark = kept;
    }

    /** This chain, where it is, at another heat. */
    Chain at(double other) {
        Chain chain = new Chain(histories, chance, other);
        chain.exchange(this);
        return chain;
    }

    /** This chain, where it is, on another table of as many people. */
    Chain on(Histories others) {
        Chain chain = new Chain(others, chance, heat);
        chain.exchange(this);
        return chain;
    }

    double heat() {
        return heat;
    }

    /** The parameters, as they are. */
    Classes classes() {
        return classes;
    }

    /** The number never recorded. */
    double dark() {
        return dark;
    }

    /** The share of all people who are of classes that any list has less than this chance to record. */
    double shareBeyond(double reach) {
        double[] reached = classes.reach();
        double beyond = 0;
        for (int k = 0; k < Classes.COUNT; k++) {
            beyond += reached[k] < reach ? classes.share[k] : 0;
        }
        return beyond;
    }

    private void splitRecorded() {
        Arrays.fill(members, 0);
        for (double[] row : listed) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < histories.size(); i++) {
            split((long) histories.counts()[i], classes.weigh(histories.patterns()[i], weights));
            for (int k = 0; k < Classes.COUNT; k++) {
                if (split[k] > 0) {
                    add(i, k, (double) split[k]);
                }
            }
        }
    }

    private void add(int i, int k, double people) {
        members[k] += people;
        for (int list = 0; list < classes.lists; list++) {
            listed[k][list] += (histories.patterns()[i] >> list & 1) * people;
        }
    }

    private void splitDark() {
        split((long) dark, classes.weigh(0, weights));
        for (int k = 0; k < Classes.COUNT; k++) {
            members[k] += split[k];
        }
    }

    /** Splits people over classes in proportion to the weights: many by a binomial per class, a few one by one. */
    private void split(long people, double sum) {
        Arrays.fill(split, 0);
        long left = people;
        double rest = sum;
        for (int k = 0; k < Classes.COUNT - 1 && left > 0; k++) {
            if (left <= FEW) {
                pick(left, k, rest);
                return;
            }
            split[k] = chance.binomial(left, weights[k] / rest);
            left -= split[k];
            rest -= weights[k];
        }
        split[Classes.COUNT - 1] += left;
    }

    private void pick(long people, int first, double sum) {
        for (long person = 0; person < people; person++) {
            double u = chance.uniform() * sum;
            int k = first;
            while (k < Classes.COUNT - 1 && u > weights[k]) {
                u -= weights[k];
                k++;
            }
            split[k]++;
        }
    }

    private void drawConcentration() {
        double log = Elementary.log(alpha);
        double height = concentration(log);
        for (double step : STEPS) {
            double trial = log + step * chance.normal();
            double reached = concentration(trial);
            if (Elementary.log(chance.uniform()) < reached - height) {
                log = trial;
                height = reached;
            }
        }
        alpha = StrictMath.exp(log);
    }

    /**
     * The log density of log α given the class sizes: the Gamma prior, times Π_{k&lt;K*} α B(1 + N_k, α + T_{k+1}), T_k =
     * Σ_{l≥k} N_l. Since Γ(1 + α + T_k) = (α + T_k) Γ(α + T_k) the product telescopes to
     *
     * <pre>Γ(α + T_K*) / Γ(α + T_1) · Π_{k&lt;K*} α / (α + T_k),</pre>
     *
     * in which factors with T_k = 0 are 1.
     */
    private double concentration(double log) {
        if (log < LEAST_LOG_ALPHA || log > LARGEST_LOG_ALPHA) {
            return Double.NEGATIVE_INFINITY;
        }
        double a = StrictMath.exp(log);
        double after = members[Classes.COUNT - 1];
        double sum = SHAPE * log - RATE * a + Special.logGamma(a + after);
        double product = 1;
        for (int k = Classes.COUNT - 2; k >= 0; k--) {
            after += members[k];
            if (after > 0) {
                sum += log;
                product *= a + after;
            }
        }
        return sum - Special.logGamma(a + after) - Elementary.log(product);
    }

    private void exchangeLabels() {
        double after = 0;
        for (int k = Classes.COUNT - 2; k >= 0; k--) {
            double first = members[k];
            double second = members[k + 1];
            if (first != second && chance.uniform() < exchangeRatio(k, after)) {
                members[k] = second;
                members[k + 1] = first;
                double[] kept = listed[k];
                listed[k] = listed[k + 1];
                listed[k + 1] = kept;
            }
            after += members[k + 1];
        }
    }

    private double exchangeRatio(int k, double after) {
        double first = members[k];
        double second = members[k + 1];
        if (k < Classes.COUNT - 2) {
            return (alpha + after + second) / (alpha + after + first);
        }
        return Elementary.exp(Special.logGamma(alpha + first)
                - Special.logGamma(alpha + second)
                + Special.logFactorial(second)
                - Special.logFactorial(first));
    }

    private void drawDark() {
        double unseen = unseen();
        for (int tries = 0; tries < TRIES; tries++) {
            double drawn = chance.negativeBinomial(histories.recorded(), unseen);
            if (drawn <= CAP * histories.recorded()) {
                dark = drawn;
                return;
            }
        }
        dark = CAP * histories.recorded();
    }
}
