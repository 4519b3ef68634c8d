package org.cairn.estimate.loglinear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResamplingTest {

    private static final double NONE = Double.POSITIVE_INFINITY;

    @Test
    void whereTooManyDrawnTablesHaveNoEstimateThereIsNoUpperLimit() {
        Resampling resampling = new Resampling(120, new double[] {100, 110, 120, NONE, NONE, NONE}, 0, 0);
        for (double probability = 0.7; probability < 1; probability += 0.01) {
            assertThat(resampling.quantile(probability))
                    .as("at %s", probability)
                    .isEqualTo(NONE);
        }
        assertThat(resampling.limit(0.975)).isEqualTo(NONE);
        assertThat(resampling.limit(0.025)).isEqualTo(100);
    }
}
