package org.cairn.estimate.latent;

import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.math.Chance;

/**
 * One Markov chain of the latent class model: the state, and the Gibbs sweep that moves it.
 *
 * <p>State: the classes' shares π by truncated stick-breaking, π_k = V_k Π_{l&lt;k} (1 − V_l); the chance λ_jk of list j
 * to record someone of class k; the concentration α; the number n₀ never recorded, with its split over classes. A sweep
 * draws, in this order,
 *
 * <pre>
 * 1. the split of each history's people over classes    multinomial, ∝ π_k Π_j λ_jk^h_j (1 − λ_jk)^(1 − h_j)
 * 2. λ_jk                                               Beta(1 + those of class k on j, 1 + those not)
 * 3. V_k                                                Beta(1 + N_k, α + Σ_{l&gt;k} N_l)
 * 4. n₀                                                 negative binomial: n successes, failing with Σ_k π_k Π_j (1 − λ_jk)
 * 5. the split of the n₀                                multinomial, ∝ π_k Π_j (1 − λ_jk)
 * 6. α                                                  Gamma(a + K* − 1, rate b − log π_K*)
 * </pre>
 *
 * where N_k and those not on a list count the never recorded too. n₀ above {@link #CAP} n is drawn again, which cuts the
 * posterior off there.
 */
final class Chain {

    /** The number of never recorded may not exceed this many times the recorded. */
    static final int CAP = 20;

    static final int CLASSES = 10;
    private static final double SHAPE = 0.25;
    private static final double RATE = 0.25;
    private static final int TRIES = 200;

    private final Chance chance;
    private final int lists;
    private final double recorded;
    private final int[] patterns;
    private final long[] counts;

    private final double[] share = new double[CLASSES];
    private final double[][] on;
    private final double[][] off;
    private double logLastShare;
    private double alpha;
    private double dark;

    private final double[] members = new double[CLASSES];
    private final double[][] listed;
    private final double[] weights = new double[CLASSES];
    private final long[] split = new long[CLASSES];

    Chain(CaptureTable table, Chance chance, double start) {
        this.chance = chance;
        this.lists = table.listCount();
        this.recorded = table.recorded();
        this.patterns = java.util.stream.IntStream.range(1, table.cells())
                .filter(pattern -> table.count(pattern) > 0)
                .toArray();
        this.counts = java.util.Arrays.stream(patterns).mapToLong(table::count).toArray();
        this.on = new double[lists][CLASSES];
        this.off = new double[lists][CLASSES];
        this.listed = new double[lists][CLASSES];
        begin(table, start);
    }

    /** Shares and chances spread out by chance around the lists' own, so that chains start apart. */
    private void begin(CaptureTable table, double start) {
        alpha = start;
        dark = 0;
        java.util.Arrays.fill(members, 0);
        drawShares();
        for (int list = 0; list < lists; list++) {
            double seen = (table.onList(list) + 1.0) / (recorded * (1 + start) + 2);
            for (int k = 0; k < CLASSES; k++) {
                on[list][k] = beta(4 * seen, 4 * (1 - seen));
                off[list][k] = 1 - on[list][k];
            }
        }
    }

    private double beta(double a, double b) {
        double x = chance.logGamma(a);
        double y = chance.logGamma(b);
        return Math.min(Math.max(1 / (1 + StrictMath.exp(y - x)), 1e-12), 1 - 1e-12);
    }

    /** One sweep. */
    void sweep() {
        splitRecorded();
        splitDark();
        drawChances();
        drawShares();
        drawDark();
        drawConcentration();
    }

    /** The number never recorded. */
    double dark() {
        return dark;
    }

    private void splitRecorded() {
        java.util.Arrays.fill(members, 0);
        for (double[] row : listed) {
            java.util.Arrays.fill(row, 0);
        }
        for (int i = 0; i < patterns.length; i++) {
            weigh(patterns[i]);
            split(counts[i]);
            for (int k = 0; k < CLASSES; k++) {
                members[k] += split[k];
            }
            for (int list = 0; list < lists; list++) {
                if ((patterns[i] >> list & 1) == 1) {
                    for (int k = 0; k < CLASSES; k++) {
                        listed[list][k] += split[k];
                    }
                }
            }
        }
    }

    private void splitDark() {
        weigh(0);
        split((long) dark);
        for (int k = 0; k < CLASSES; k++) {
            members[k] += split[k];
        }
    }

    private void weigh(int pattern) {
        System.arraycopy(share, 0, weights, 0, CLASSES);
        for (int list = 0; list < lists; list++) {
            double[] row = (pattern >> list & 1) == 1 ? on[list] : off[list];
            for (int k = 0; k < CLASSES; k++) {
                weights[k] *= row[k];
            }
        }
    }

    private void split(long people) {
        double rest = 0;
        for (double weight : weights) {
            rest += weight;
        }
        long left = people;
        for (int k = 0; k < CLASSES; k++) {
            split[k] = k == CLASSES - 1 ? left : chance.binomial(left, weights[k] / rest);
            left -= split[k];
            rest -= weights[k];
        }
    }

    private void drawChances() {
        for (int list = 0; list < lists; list++) {
            for (int k = 0; k < CLASSES; k++) {
                double x = chance.logGamma(1 + listed[list][k]);
                double y = chance.logGamma(1 + members[k] - listed[list][k]);
                double ratio = StrictMath.exp(y - x);
                on[list][k] = 1 / (1 + ratio);
                off[list][k] = ratio / (1 + ratio);
            }
        }
    }

    private void drawShares() {
        double after = 0;
        for (double member : members) {
            after += member;
        }
        double logRest = 0;
        for (int k = 0; k < CLASSES - 1; k++) {
            after -= members[k];
            double x = chance.logGamma(1 + members[k]);
            double y = chance.logGamma(alpha + after);
            double high = Math.max(x, y);
            double logSum = high + StrictMath.log1p(StrictMath.exp(Math.min(x, y) - high));
            share[k] = StrictMath.exp(logRest + x - logSum);
            logRest += y - logSum;
        }
        share[CLASSES - 1] = StrictMath.exp(logRest);
        logLastShare = logRest;
    }

    private void drawDark() {
        weigh(0);
        double unseen = 0;
        for (double weight : weights) {
            unseen += weight;
        }
        unseen = Math.min(unseen, 1 - 1e-9);
        for (int tries = 0; tries < TRIES; tries++) {
            dark = chance.negativeBinomial(recorded, unseen);
            if (dark <= CAP * recorded) {
                return;
            }
        }
        dark = CAP * recorded;
    }

    private void drawConcentration() {
        alpha = StrictMath.exp(chance.logGamma(SHAPE + CLASSES - 1)) / (RATE - logLastShare);
    }
}
