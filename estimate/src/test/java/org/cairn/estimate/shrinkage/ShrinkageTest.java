package org.cairn.estimate.shrinkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.estimate.Published.estimate;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Published;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

    /** Expected counts of 20,000 people on four independent lists with chances 0.3, 0.25, 0.2 and 0.15. */
    private static CaptureTable independent() {
        double[] chances = {0.3, 0.25, 0.2, 0.15};
        CaptureTable table = CaptureTable.of("a", "b", "c", "d");
        for (int pattern = 1; pattern < 16; pattern++) {
            double expected = 20_000;
            for (int list = 0; list < 4; list++) {
                expected *= (pattern >> list & 1) == 1 ? chances[list] : 1 - chances[list];
            }
            table = table.with(pattern, Math.round(expected));
        }
        return table;
    }

    /** Expected counts of 20,000 people of two kinds, easily recorded and hardly. */
    private static CaptureTable twoKinds() {
        double[][] chances = {{0.08, 0.06, 0.05, 0.1}, {0.5, 0.4, 0.35, 0.45}};
        double[] shares = {0.7, 0.3};
        CaptureTable table = CaptureTable.of("a", "b", "c", "d");
        for (int pattern = 1; pattern < 16; pattern++) {
            double expected = 0;
            for (int kind = 0; kind < 2; kind++) {
                double product = 20_000 * shares[kind];
                for (int list = 0; list < 4; list++) {
                    product *= (pattern >> list & 1) == 1 ? chances[kind][list] : 1 - chances[kind][list];
                }
                expected += product;
            }
            table = table.with(pattern, Math.round(expected));
        }
        return table;
    }

    private static Estimate shrunken(CaptureTable table) {
        return (Estimate) new Shrinkage().estimate(table, 1);
    }

    @Test
    void independentListsAreFoundToBeSo() {
        Estimate found = shrunken(independent());
        assertThat(found.value()).isCloseTo(20_000, Percentage.withPercentage(5));
        assertThat(found.interval().lower()).isLessThan(20_000);
        assertThat(found.interval().upper()).isBetween(20_000.0, 24_000.0);
        assertThat((Double) found.details().get("heterogeneity")).isLessThan(0.1);
    }

    @Test
    void peopleWhoDifferAreFoundToDoSoAndTheIntervalHoldsThem() {
        Estimate found = shrunken(twoKinds());
        assertThat((Double) found.details().get("heterogeneity")).isGreaterThan(0.5);
        assertThat(found.interval().lower()).isLessThan(20_000);
        assertThat(found.interval().upper()).isBetween(20_000.0, 40_000.0);
    }

    @Test
    void theIntervalNarrowsAsPeopleAreMoreWhereListsAreIndependent() {
        assertThat(width(shrunk(independent(), 10))).isGreaterThan(1.5 * width(independent()));
    }

    @Test
    void whatPeoplesDifferencesLeaveOpenStaysOpenHoweverManyTheyAre() {
        assertThat(width(twoKinds())).isGreaterThan(0.5);
    }

    private static CaptureTable shrunk(CaptureTable table, int factor) {
        CaptureTable few = CaptureTable.of(table.lists());
        for (int pattern = 1; pattern < table.cells(); pattern++) {
            few = few.with(pattern, table.count(pattern) / factor);
        }
        return few;
    }

    private static double width(CaptureTable table) {
        Estimate found = shrunken(table);
        return (found.interval().upper() - found.interval().lower()) / found.value();
    }

    @Test
    void withTwoListsTheUpperLimitIsThePriors() {
        Estimate found = shrunken(
                CaptureTable.of("a", "b").with("10", 400).with("01", 500).with("11", 200));
        assertThat((Double) found.details().get("prior_moves_upper")).isGreaterThan(1.2);
        assertThat(found.warnings())
                .contains(
                        "Nothing in two lists shows how they depend on each other: the interval is as wide as the prior makes it.");
    }

    @Test
    void modelsWithoutAMaximumLikelihoodEstimateAreNoObstacle() {
        Estimate found = estimate("shrinkage", Published.ARTIFICIAL);
        assertThat(found.interval().upper()).isLessThan(5000);
    }

    @Test
    void settingsNameEveryNumberOfThePrior() {
        assertThat(List.of(new Shrinkage().settings().split("; ")))
                .hasSize(6)
                .first()
                .isEqualTo("shrinkage Shrinkage[level=0.95] c [0.0, 0.15, 0.35, 0.7, 1.2, 2.0] scale 1.5");
    }
}
