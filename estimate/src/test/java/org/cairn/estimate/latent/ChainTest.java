package org.cairn.estimate.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.math.Chance;
import org.junit.jupiter.api.Test;

/**
 * The Markov chain against the posterior found without one: parameters drawn from their prior, each weighted by the
 * likelihood of the table given that people are recorded, Π_h (p_h / (1 − p_0))^y_h, and n₀ drawn given them. For a table of
 * eleven people the weights are even enough for that, and nothing of the chain's own moves is used.
 */
class ChainTest {

    private static final CaptureTable TABLE = CaptureTable.of("a", "b", "c")
            .with("100", 3)
            .with("010", 2)
            .with("001", 2)
            .with("110", 2)
            .with("101", 1)
            .with("111", 1);
    private static final Histories HISTORIES = Histories.of(TABLE);
    private static final int[] LEVELS = {0, 2, 5, 10, 20, 50, 100};
    private static final int DRAWS = 500_000;
    private static final int SWEEPS = 100_000;

    @Test
    void sweepsFindThePosterior() {
        agrees(shares(Chain.cold(HISTORIES, Chance.stream(3, 1, 0), 0)), weighted(1));
    }

    @Test
    void aHeatedChainFindsThePriorTimesAPowerOfTheLikelihood() {
        agrees(shares(Chain.heated(HISTORIES, Chance.stream(3, 1, 1), 0.3)), weighted(0.3));
        agrees(shares(Chain.heated(HISTORIES, Chance.stream(3, 1, 2), 0)), weighted(0));
    }

    @Test
    void theColdestChainOfALadderFindsThePosterior() {
        Ladder ladder = new Ladder(HISTORIES, 3, 0);
        double[] below = new double[LEVELS.length];
        int sweeps = SWEEPS / 10;
        for (int sweep = 0; sweep < sweeps; sweep++) {
            ladder.sweep();
            count(below, ladder.cold().dark(), 1.0 / sweeps);
        }
        agrees(below, weighted(1));
        assertThat(ladder.arrivals()).isGreaterThan(sweeps / 100);
    }

    private static void agrees(double[] found, double[] expected) {
        for (int i = 0; i < LEVELS.length; i++) {
            assertThat(found[i]).as("P(n0 <= %d)", LEVELS[i]).isCloseTo(expected[i], within(0.02));
        }
    }

    private static double[] shares(Chain chain) {
        double[] below = new double[LEVELS.length];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            chain.sweep();
            count(below, chain.dark(), 1.0 / SWEEPS);
        }
        return below;
    }

    private static double[] weighted(double heat) {
        Chance chance = Chance.stream(4, 1, 0);
        Classes classes = new Classes(TABLE.listCount());
        double[] none = new double[Classes.COUNT];
        double[] below = new double[LEVELS.length];
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            classes.drawShares(none, Math.max(1e-300, 4 * chance.anyGamma(0.25)), chance);
            classes.drawChances(none, new double[Classes.COUNT][TABLE.listCount()], chance);
            double unseen = Math.min(1 - 1e-9, classes.weigh(0, new double[Classes.COUNT]));
            double weight = StrictMath.pow(weight(classes, unseen), heat);
            double dark = chance.negativeBinomial(TABLE.recorded(), unseen);
            if (dark <= Chain.CAP * (double) TABLE.recorded()) {
                sum += weight;
                count(below, dark, weight);
            }
        }
        for (int i = 0; i < below.length; i++) {
            below[i] /= sum;
        }
        return below;
    }

    private static double weight(Classes classes, double unseen) {
        double weight = 1;
        double[] weights = new double[Classes.COUNT];
        for (int pattern = 1; pattern < TABLE.cells(); pattern++) {
            double chance = classes.weigh(pattern, weights) / (1 - unseen);
            weight *= StrictMath.pow(chance, TABLE.count(pattern));
        }
        return weight;
    }

    private static void count(double[] below, double dark, double weight) {
        for (int i = 0; i < LEVELS.length; i++) {
            below[i] += dark <= LEVELS[i] ? weight : 0;
        }
    }
}
