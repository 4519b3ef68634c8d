package org.cairn.estimate.latent;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.math.Chance;
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
 * 7. moves of {@link Rescaling}, n₀ and the splits out
 * </pre>
 *
 * where class sizes count the never recorded too. The model and priors are those of Manrique-Vallier (2016). His sampler
 * draws α given V instead of step 3, and has neither 4 nor 7: α then wanders for thousands of sweeps through values near 0
 * at which a single class has everyone, and N moves by small steps. n₀ above {@link #CAP} n is drawn again, which cuts
 * the posterior off there.
 */
final class Chain {

    /** The number of never recorded may not exceed this many times the recorded. */
    static final int CAP = 20;

    private static final double SHAPE = 0.25;
    private static final double RATE = 0.25;
    private static final double[] STARTS = {0.02, 0.1, 0.4, 1};
    private static final double[] STEPS = {0.5, 2, 8};
    private static final int MOVES = 8;
    private static final int TRIES = 200;

    private final Chance chance;
    private final double recorded;
    private final int[] patterns;
    private final double[] counts;
    private final Classes classes;
    private final Rescaling rescaling;

    private double alpha;
    private double dark;

    private final double[] members = new double[Classes.COUNT];
    private final double[][] listed;
    private final double[] weights = new double[Classes.COUNT];
    private final long[] split = new long[Classes.COUNT];

    /**
     * @param table the table
     * @param chance the chain's own stream
     * @param number the chain's number, from 0, which says where it starts
     */
    Chain(CaptureTable table, Chance chance, int number) {
        this.chance = chance;
        this.recorded = table.recorded();
        this.patterns = IntStream.range(1, table.cells())
                .filter(pattern -> table.count(pattern) > 0)
                .toArray();
        this.counts = Arrays.stream(patterns).mapToDouble(table::count).toArray();
        this.listed = new double[table.listCount()][Classes.COUNT];
        this.classes = new Classes(table.listCount());
        this.rescaling = new Rescaling(patterns, counts, recorded, classes, chance);
        begin(number);
    }

    /**
     * Starts far from the other chains: the first with everyone in one class, every third with people in classes by the
     * first list they are on, the others from chances strewn around the lists' own.
     */
    private void begin(int number) {
        alpha = STARTS[number % STARTS.length];
        for (int i = 0; i < patterns.length; i++) {
            int k = number == 0 ? 0 : firstList(patterns[i], number / 3) % Classes.COUNT;
            members[k] += counts[i];
            for (int list = 0; list < listed.length; list++) {
                listed[list][k] += (patterns[i] >> list & 1) * counts[i];
            }
        }
        if (number % 3 == 0) {
            classes.drawShares(members, alpha, chance);
            classes.drawChances(members, listed, chance);
        } else {
            strew();
        }
        drawDark();
    }

    private void strew() {
        alpha = 1;
        classes.drawShares(new double[Classes.COUNT], alpha, chance);
        for (int list = 0; list < listed.length; list++) {
            double seen = (Arrays.stream(listed[list]).sum() + 1) / (recorded + 2);
            for (int k = 0; k < Classes.COUNT; k++) {
                classes.setChance(list, k, StrictMath.exp(chance.logGamma(4 * seen) - chance.logGamma(4 * (1 - seen))));
            }
        }
    }

    private int firstList(int pattern, int from) {
        int steps = 0;
        while ((pattern >> (from + steps) % listed.length & 1) == 0) {
            steps++;
        }
        return steps;
    }

    /** One sweep. */
    void sweep() {
        splitRecorded();
        splitDark();
        drawConcentration();
        exchangeLabels();
        classes.drawShares(members, alpha, chance);
        classes.drawChances(members, listed, chance);
        drawDark();
        rescaling.setAlpha(alpha);
        dark = rescaling.move(MOVES, dark);
    }

    /** The number never recorded. */
    double dark() {
        return dark;
    }

    private void splitRecorded() {
        Arrays.fill(members, 0);
        for (double[] row : listed) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < patterns.length; i++) {
            classes.weigh(patterns[i], weights);
            split((long) counts[i]);
            for (int k = 0; k < Classes.COUNT; k++) {
                members[k] += split[k];
            }
            for (int list = 0; list < listed.length; list++) {
                if ((patterns[i] >> list & 1) == 1) {
                    for (int k = 0; k < Classes.COUNT; k++) {
                        listed[list][k] += split[k];
                    }
                }
            }
        }
    }

    private void splitDark() {
        classes.weigh(0, weights);
        split((long) dark);
        for (int k = 0; k < Classes.COUNT; k++) {
            members[k] += split[k];
        }
    }

    private void split(long people) {
        double rest = 0;
        for (double weight : weights) {
            rest += weight;
        }
        long left = people;
        Arrays.fill(split, 0);
        for (int k = 0; k < Classes.COUNT && left > 0; k++) {
            split[k] = k == Classes.COUNT - 1 ? left : chance.binomial(left, weights[k] / rest);
            left -= split[k];
            rest -= weights[k];
        }
    }

    private void drawConcentration() {
        double log = StrictMath.log(alpha);
        double height = concentration(log);
        for (double step : STEPS) {
            double trial = log + step * chance.normal();
            double reached = trial < 200 ? concentration(trial) : Double.NEGATIVE_INFINITY;
            if (StrictMath.log(chance.uniform()) < reached - height) {
                log = trial;
                height = reached;
            }
        }
        alpha = StrictMath.exp(log);
    }

    /** The log density of log α given the class sizes: Gamma prior, times Π_k α B(1 + N_k, α + Σ_{l&gt;k} N_l). */
    private double concentration(double log) {
        if (log < -600) {
            return Double.NEGATIVE_INFINITY;
        }
        double a = StrictMath.exp(log);
        double sum = SHAPE * log - RATE * a;
        double after = 0;
        for (int k = Classes.COUNT - 1; k >= 0; k--) {
            if (k < Classes.COUNT - 1 && members[k] + after > 0) {
                sum += log + Special.logGamma(a + after) - Special.logGamma(1 + members[k] + a + after);
            }
            after += members[k];
        }
        return sum;
    }

    private void exchangeLabels() {
        double after = 0;
        for (int k = Classes.COUNT - 2; k >= 0; k--) {
            double first = members[k];
            double second = members[k + 1];
            double ratio = k == Classes.COUNT - 2
                    ? StrictMath.exp(Special.logGamma(alpha + first)
                            - Special.logGamma(alpha + second)
                            + Special.logFactorial(second)
                            - Special.logFactorial(first))
                    : (alpha + after + second) / (alpha + after + first);
            if (first != second && chance.uniform() < ratio) {
                exchange(k);
            }
            after += members[k + 1];
        }
    }

    private void exchange(int k) {
        double kept = members[k];
        members[k] = members[k + 1];
        members[k + 1] = kept;
        for (double[] row : listed) {
            double entry = row[k];
            row[k] = row[k + 1];
            row[k + 1] = entry;
        }
    }

    private void drawDark() {
        classes.weigh(0, weights);
        double unseen = 0;
        for (double weight : weights) {
            unseen += weight;
        }
        unseen = Math.min(unseen, 1 - 1e-9);
        for (int tries = 0; tries < TRIES; tries++) {
            double drawn = chance.negativeBinomial(recorded, unseen);
            if (drawn <= CAP * recorded) {
                dark = drawn;
                return;
            }
        }
        dark = CAP * recorded;
    }
}
