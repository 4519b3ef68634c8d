package org.cairn.estimate.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cairn.estimate.Published.estimate;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Published;
import org.junit.jupiter.api.Test;

class DecomposableGraphsTest {

    @Test
    void thereAreAsManyDecomposableGraphsAsThereShouldBe() {
        assertThat(ChordalGraphs.of(2, List.of()).count()).isEqualTo(2);
        assertThat(ChordalGraphs.of(3, List.of()).count()).isEqualTo(8);
        assertThat(ChordalGraphs.of(4, List.of()).count()).isEqualTo(61);
        assertThat(ChordalGraphs.of(5, List.of()).count()).isEqualTo(822);
        assertThat(ChordalGraphs.of(6, List.of()).count()).isEqualTo(18_154);
        assertThat(ChordalGraphs.of(7, List.of()).count()).isEqualTo(617_675);
    }

    @Test
    void theSaturatedGraphComesLast() {
        assertThat(ChordalGraphs.of(5, List.of()).name(821)).isEqualTo("[12345]");
        ChordalGraphs joined = ChordalGraphs.of(3, List.of(0b011));
        assertThat(joined.count()).isEqualTo(4);
        assertThat(joined.name(0)).isEqualTo("[12,3]");
        assertThat(joined.name(3)).isEqualTo("[123]");
    }

    @Test
    void kosovoAgreesWithDga() {
        agrees(Published.KOSOVO, 12749.3522030117, 1715.18758508891, 9827, 12595, 16544, 12267);
        Map<String, Object> details = estimate("graphs", Published.KOSOVO).details();
        assertThat((double) details.get("saturated_probability")).isCloseTo(1.011461627179e-06, within(1e-8));
        assertThat((double) details.get("log_evidence")).isCloseTo(-104.33476335830463, within(1e-8));
        Map<?, ?> with = (Map<?, ?>) details.get("with_saturated");
        assertThat((double) with.get("mean")).isCloseTo(12749.3444513784, Percentage.withPercentage(1e-6));
        Map<?, ?> first = (Map<?, ?>) ((List<?>) details.get("graphs")).get(0);
        assertThat(first.get("graph")).isEqualTo("[123,134]");
        assertThat((double) first.get("probability")).isCloseTo(0.9855131795186, within(1e-8));
    }

    @Test
    void sparseTablesAgreeWithDga() {
        agrees(Published.ARTIFICIAL, 382.773970041968, 174.519604532594, 182, 334, 884, 264);
        agrees(Published.KOREA, 193.609385733387, 93.069988267098, 131, 164, 373, 145);
        agrees(Published.UK, 20228.4484004825, 6486.08060470085, 10343, 22365, 29446, 11718);
    }

    private static void agrees(
            CaptureTable table, double mean, double sd, double lower, double median, double upper, double mode) {
        Estimate estimate = estimate("graphs", table);
        assertThat(estimate.value()).isEqualTo(median);
        assertThat(estimate.interval().lower()).isEqualTo(lower);
        assertThat(estimate.interval().upper()).isEqualTo(upper);
        Map<String, Object> details = estimate.details();
        assertThat((double) details.get("mean")).isCloseTo(mean, Percentage.withPercentage(1e-6));
        assertThat((double) details.get("sd")).isCloseTo(sd, Percentage.withPercentage(1e-6));
        assertThat(details).containsEntry("mode", mode).containsEntry("grid_end", 10 * table.recorded());
    }

    @Test
    void aPosteriorThatTheGridCutsOffIsFollowedFurther() {
        Estimate estimate = estimate("graphs", Published.UK);
        assertThat(estimate.warnings())
                .contains(
                        "8.3 % of the posterior lies beyond 10 times the recorded, where this grid ends. Followed to"
                                + " 10,000 times the recorded, the estimate is 22,990 [10,387–33,510], and the verdict reads that one.");
        assertThat((double) estimate.details().get("mass_beyond")).isBetween(0.08, 0.09);
        Map<?, ?> extended = (Map<?, ?>) estimate.details().get("extended");
        assertThat((double) extended.get("upper")).isGreaterThan(30_184);
        assertThat((double) extended.get("mass_beyond")).isLessThan(1e-9);
        assertThat((double) extended.get("mass_at_end")).isLessThan(1e-9);
    }

    @Test
    void aPosteriorThatTheGridHoldsIsNotFollowedFurther() {
        Estimate estimate = estimate("graphs", Published.KOSOVO);
        assertThat(estimate.details()).doesNotContainKey("extended");
        assertThat((double) estimate.details().get("mass_beyond")).isLessThan(0.001);
    }

    @Test
    void lookingUpEveryNumberGivesTheSamePosterior() {
        for (CaptureTable table : Published.ALL) {
            double n = table.recorded();
            long end = 10 * table.recorded();
            Weighing weighing =
                    new Weighing(table, ChordalGraphs.of(table.listCount(), List.of()), 1.0 / table.cells());
            double[] darks = new double[Math.toIntExact(end) + 1];
            java.util.Arrays.setAll(darks, dark -> dark);
            double[] others = new double[darks.length];
            double[] saturated = new double[darks.length];
            weighing.sum(darks, others, saturated);
            double peak = java.util.Arrays.stream(others).max().orElseThrow();
            Posterior.Builder builder = new Posterior.Builder(n, true);
            for (int dark = 0; dark < darks.length; dark++) {
                builder.add(dark, 1, StrictMath.exp(others[dark] - peak));
            }
            Posterior expected = builder.build(peak);
            Posterior found = new Panels(weighing, new long[] {end, 1000 * end}, n).posterior(0, n, end);
            assertThat(found.logSum()).isCloseTo(expected.logSum(), within(1e-8));
            assertThat(found.mean()).isCloseTo(expected.mean(), Percentage.withPercentage(1e-7));
            assertThat(found.sd()).isCloseTo(expected.sd(), Percentage.withPercentage(1e-7));
            for (double q : new double[] {0.025, 0.25, 0.5, 0.75, 0.975}) {
                assertThat(found.quantile(q)).isEqualTo(expected.quantile(q));
            }
        }
    }

    @Test
    void aThousandMillionPeopleAreAnswered() {
        CaptureTable table = CaptureTable.of("a", "b", "c")
                .with("100", 400_000_000L)
                .with("010", 300_000_000L)
                .with("001", 200_000_000L)
                .with("110", 60_000_000L)
                .with("101", 50_000_000L)
                .with("011", 40_000_000L)
                .with("111", 10_000_000L);
        Estimate estimate = estimate("graphs", table);
        assertThat(estimate.value()).isBetween(2e9, 4e9);
        assertThat(estimate.interval().upper() - estimate.interval().lower()).isBetween(1e4, 2e7);
    }
}
