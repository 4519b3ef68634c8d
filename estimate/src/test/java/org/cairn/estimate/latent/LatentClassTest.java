package org.cairn.estimate.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.cairn.estimate.Published.estimate;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.assertj.core.data.Percentage;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Published;
import org.junit.jupiter.api.Test;

class LatentClassTest {

    @Test
    void smallTablesAgreeWithLcmcr() {
        agrees(estimate("latent", Published.KOREA), 138, 130, 150, 124, 201);
        agrees(estimate("latent", Published.ARTIFICIAL), 403, 332, 500, 238, 826);
    }

    private static void agrees(Estimate estimate, double median, double q25, double q75, double lower, double upper) {
        assertThat(estimate.value()).isCloseTo(median, Percentage.withPercentage(3));
        assertThat((double) estimate.details().get("q25")).isCloseTo(q25, Percentage.withPercentage(3));
        assertThat((double) estimate.details().get("q75")).isCloseTo(q75, Percentage.withPercentage(3));
        assertThat(estimate.interval().lower()).isCloseTo(lower, Percentage.withPercentage(6));
        assertThat(estimate.interval().upper()).isCloseTo(upper, Percentage.withPercentage(6));
        assertThat((double) estimate.details().get("rhat")).isLessThanOrEqualTo(1.01);
        assertThat((double) estimate.details().get("ess")).isGreaterThanOrEqualTo(400);
    }

    @Test
    void sameSeedGivesTheSameDigitsOnAnyNumberOfThreads() throws Exception {
        Estimation once = new LatentClass().estimate(Published.ARTIFICIAL, 7);
        for (int threads : new int[] {1, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            assertThat(pool.submit(() -> new LatentClass().estimate(Published.ARTIFICIAL, 7))
                            .get())
                    .isEqualTo(once);
            pool.shutdown();
        }
    }

    @Test
    void anotherSeedGivesOtherDrawsOfTheSamePosterior() {
        Estimation one = new LatentClass().estimate(Published.ARTIFICIAL, 1);
        assertThat(new LatentClass().estimate(Published.ARTIFICIAL, 2)).isNotEqualTo(one);
    }

    @Test
    void theOrderOfTheListsChangesNothing() {
        assertThat(new LatentClass().estimate(Published.permuted(Published.ARTIFICIAL, 2, 0, 1), 1))
                .isEqualTo(new LatentClass().estimate(Published.ARTIFICIAL, 1));
    }

    @Test
    void dotsAreFiftyTotalsInAscendingOrder() {
        Estimate estimate = estimate("latent", Published.ARTIFICIAL);
        @SuppressWarnings("unchecked")
        List<Double> dots = (List<Double>) estimate.details().get("dots");
        assertThat(dots).hasSize(50).isSorted();
        assertThat(dots.get(24)).isLessThanOrEqualTo(estimate.value());
        assertThat(dots.get(25)).isGreaterThanOrEqualTo(estimate.value());
    }

    @Test
    void thePriorStandsBesideThePosterior() {
        Estimate estimate = estimate("latent", Published.ARTIFICIAL);
        assertThat(estimate.details().get("prior")).asInstanceOf(MAP).containsKeys("lower", "median", "upper", "dots");
    }
}
