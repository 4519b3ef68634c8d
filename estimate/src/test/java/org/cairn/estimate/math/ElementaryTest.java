package org.cairn.estimate.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ElementaryTest {

    @Test
    void logarithmsAreExactToFourUnitsInTheLastPlace() {
        Chance chance = Chance.stream(1, 1, 1);
        for (int i = 0; i < 100_000; i++) {
            double x = StrictMath.exp(200 * chance.normal());
            if (x > 0 && x < Double.MAX_VALUE) {
                double log = StrictMath.log(x);
                assertThat(Elementary.log(x)).isCloseTo(log, within(4 * Math.ulp(log)));
            }
        }
        assertThat(Elementary.log(1)).isZero();
        assertThat(Elementary.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Elementary.log(-1)).isNaN();
    }

    @Test
    void exponentialsAreExactToFourUnitsInTheLastPlace() {
        Chance chance = Chance.stream(1, 1, 2);
        for (int i = 0; i < 100_000; i++) {
            double x = Math.max(-700, Math.min(700, 100 * chance.normal()));
            double exp = StrictMath.exp(x);
            assertThat(Elementary.exp(x)).isCloseTo(exp, within(4 * Math.ulp(exp)));
        }
        assertThat(Elementary.exp(0)).isOne();
        assertThat(Elementary.exp(-1e9)).isZero();
    }

    @Test
    void drawsHaveTheMomentsOfTheirDistributions() {
        double[] gamma = new double[2];
        double[] binomial = new double[2];
        double[] large = new double[2];
        Chance chance = Chance.stream(2, 1, 1);
        int draws = 200_000;
        for (int i = 0; i < draws; i++) {
            add(gamma, chance.anyGamma(0.3));
            add(binomial, chance.binomial(50, 0.07));
            add(large, chance.binomial(1000, 0.3));
        }
        moments(gamma, draws, 0.3, 0.3);
        moments(binomial, draws, 3.5, 3.255);
        moments(large, draws, 300, 210);
    }

    private static void add(double[] sums, double value) {
        sums[0] += value;
        sums[1] += value * value;
    }

    private static void moments(double[] sums, int draws, double mean, double variance) {
        double found = sums[0] / draws;
        assertThat(found).isCloseTo(mean, within(5 * Math.sqrt(variance / draws)));
        assertThat(sums[1] / draws - found * found).isCloseTo(variance, within(0.03 * variance));
    }
}
