package org.cairn.estimate.latent;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.estimate.math.Chance;
import org.junit.jupiter.api.Test;

/**
 * Simulation-based calibration: where the truth is drawn from the prior and the table from the truth, the rank of the true
 * number never recorded among draws of the posterior is uniform.
 *
 * <p>S. Talts, M. Betancourt, D. Simpson, A. Vehtari and A. Gelman (2018), Validating Bayesian inference algorithms with
 * simulation-based calibration, arXiv 1804.06788.
 */
class CalibrationTest {

    private static final int RECORDED = 30;
    private static final int TRUTHS = 400;
    private static final int DRAWS = 19;
    private static final int BINS = 10;
    private static final int APART = 25;
    private static final int BURNED = 200;

    /** The 99.9 % quantile of chi-squared with 9 degrees of freedom. */
    private static final double LARGEST = 27.9;

    @Test
    void theTruthIsAnywhereAmongTheDrawsOfThePosterior() {
        double[] bins = new double[BINS];
        for (int truth = 0; truth < TRUTHS; truth++) {
            bins[rank(truth) * BINS / (DRAWS + 1)]++;
        }
        double expected = (double) TRUTHS / BINS;
        double square = 0;
        for (double bin : bins) {
            square += (bin - expected) * (bin - expected) / expected;
        }
        assertThat(square).isLessThan(LARGEST);
    }

    private static int rank(int number) {
        Chance chance = Chance.stream(21, 1, number);
        Model.Draw truth = Model.prior(RECORDED, chance);
        Chain chain = Chain.cold(Model.table(truth.classes(), RECORDED, chance), chance, number % 12);
        for (int sweep = 0; sweep < BURNED; sweep++) {
            chain.sweep();
        }
        int below = 0;
        int ties = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int sweep = 0; sweep < APART; sweep++) {
                chain.sweep();
            }
            below += chain.dark() < truth.dark() ? 1 : 0;
            ties += chain.dark() == truth.dark() ? 1 : 0;
        }
        return below + (int) (chance.uniform() * (ties + 1));
    }
}
