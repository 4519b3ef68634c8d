package org.cairn.estimate.shrinkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Published;
import org.cairn.estimate.math.Chance;
import org.junit.jupiter.api.Test;

class FitterTest {

    private static final CaptureTable TWO =
            CaptureTable.of("a", "b").with("10", 60).with("01", 40).with("11", 25);
    private static final Prior PRIOR = new Prior(0.35, 0.35, 0.5, 0.15);

    @Test
    void theModeIsTheSameWhereverTheSearchBegins() {
        Fitter fitter = new Fitter(Published.KOSOVO, Terms.of(4));
        Fit far = fitter.fit(new Prior(2, 0, 2.5, 1), null);
        Fit cold = fitter.fit(PRIOR, null);
        Fit warm = fitter.fit(PRIOR, far);
        assertThat(warm.logDark()).isCloseTo(cold.logDark(), within(1e-6));
        assertThat(warm.logEvidence()).isCloseTo(cold.logEvidence(), within(1e-6));
    }

    /** With two lists β_∅ = log(μ₁₀ μ₀₁ / μ₁₁) + β₁₂, so that posterior draws can be had without the kernel. */
    @Test
    void theNormalPosteriorIsCloseToThatOfWeighedDraws() {
        Fit fit = new Fitter(TWO, Terms.of(2)).fit(PRIOR, null);
        Chance chance = Chance.stream(1, 1, 1);
        double pairSd = Math.sqrt(PRIOR.ownVariance(2) + PRIOR.commonVariance(2));
        int draws = 200_000;
        double weights = 0;
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            double pair = PRIOR.mean(2) + pairSd * chance.normal();
            // means given flat priors on their logarithms: gamma variates; lists' normal priors by weighing
            double first = Math.log(chance.gamma(60));
            double second = Math.log(chance.gamma(40));
            double both = Math.log(chance.gamma(25));
            double dark = first + second - both + pair;
            double weight =
                    Math.exp(-(square(first - dark) + square(second - dark)) / (2 * Fitter.LIST_SD * Fitter.LIST_SD));
            weights += weight;
            sum += weight * dark;
            squares += weight * dark * dark;
        }
        double mean = sum / weights;
        assertThat(fit.logDark()).isCloseTo(mean, within(0.03));
        assertThat(Math.sqrt(fit.variance())).isCloseTo(Math.sqrt(squares / weights - mean * mean), within(0.02));
    }

    private static double square(double x) {
        return x * x;
    }

    @Test
    void upToSevenListsEverySetHasATermAndBeyondThatEveryOrder() {
        assertThat(Terms.of(7).count()).isEqualTo(128);
        Terms eight = Terms.of(8);
        assertThat(eight.sets()).hasSize(1 + 8 + 28 + 56 + 70);
        assertThat(Arrays.stream(new int[] {163, 164, 165, 166}).map(eight::order))
                .containsExactly(5, 6, 7, 8);
        assertThat(Terms.of(12).count()).isEqualTo(1 + 12 + 66 + 10);
    }

    /** A term shared by the sets of an order, and sets whose own parts vanish, are two ways to say the same. */
    @Test
    void sharedTermsAgreeWithTermsThatHaveNothingOfTheirOwn() {
        Terms all = Terms.of(4);
        Terms shared = new Terms(
                4,
                Arrays.stream(all.sets())
                        .filter(set -> Integer.bitCount(set) <= 2)
                        .toArray(),
                2);
        Prior prior = new Prior(0.7, 0.35, 0.5, 0.001);
        Fit one = new Fitter(Published.KOSOVO, all).fit(prior, null);
        Fit other = new Fitter(Published.KOSOVO, shared).fit(prior, null);
        assertThat(other.logDark()).isCloseTo(one.logDark(), within(1e-3));
        assertThat(other.variance()).isCloseTo(one.variance(), within(1e-3));
    }
}
