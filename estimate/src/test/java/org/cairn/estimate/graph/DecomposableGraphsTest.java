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
        assertThat(ChordalGraph.all(2)).hasSize(2);
        assertThat(ChordalGraph.all(3)).hasSize(8);
        assertThat(ChordalGraph.all(4)).hasSize(61);
        assertThat(ChordalGraph.all(5)).hasSize(822);
        assertThat(ChordalGraph.all(5).get(821).isSaturated()).isTrue();
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
        assertThat((double) estimate.details().get("mean")).isCloseTo(mean, Percentage.withPercentage(1e-6));
        assertThat((double) estimate.details().get("sd")).isCloseTo(sd, Percentage.withPercentage(1e-6));
        assertThat((double) estimate.details().get("mode")).isEqualTo(mode);
    }

    @Test
    void aPosteriorThatTheGridCutsOffIsSaidSo() {
        assertThat(estimate("graphs", Published.UK).warnings())
                .anyMatch(warning -> warning.contains("the last hundredth of the grid"));
    }
}
