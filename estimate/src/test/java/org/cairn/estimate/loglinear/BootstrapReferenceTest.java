package org.cairn.estimate.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Golden;
import org.cairn.estimate.Interval;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The bootstrap of the stepwise choice against SparseMSE 2.0.1. The streams of chance differ; the laws must not. */
class BootstrapReferenceTest {

    private static final int BATCHES = 30;

    @BeforeEach
    void reference() {
        Golden.assumeAtHand();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kosovo", "korea"})
    void limitsOfAThousandTablesAgree(String name) throws IOException {
        JsonNode golden = Golden.golden(name + ".sparsemse_boot");
        Estimate estimate = (Estimate) new Stepwise(0.95, 0.02, 4000).estimate(Golden.table(name), 1);
        double lower = golden.at("/BCa/0.025").asDouble();
        double upper = golden.at("/BCa/0.975").asDouble();
        double slack = 0.05 * (upper - lower);
        assertThat(estimate.interval().lower()).isCloseTo(lower, within(slack));
        assertThat(estimate.interval().upper()).isCloseTo(upper, within(slack));
        acceleration(estimate, golden);
    }

    /** Two hundred tables leave each limit to chance: the reference's must be one that such a run can give. */
    @ParameterizedTest
    @ValueSource(strings = {"uk5", "western5", "neworleans5"})
    void limitsOfTwoHundredTablesAreAmongThoseOfSuchRuns(String name) throws IOException {
        JsonNode golden = Golden.golden(name + ".sparsemse_boot");
        CaptureTable table = Golden.table(name);
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            Estimate estimate = (Estimate) new Stepwise(0.95, 0.02, 200).estimate(table, batch);
            Interval interval = estimate.interval();
            lower.add(interval.lower());
            upper.add(interval.upper());
            acceleration(estimate, golden);
        }
        assertThat(golden.at("/BCa/0.025").asDouble()).isBetween(Collections.min(lower), Collections.max(lower));
        assertThat(golden.at("/BCa/0.975").asDouble()).isBetween(Collections.min(upper), Collections.max(upper));
    }

    private static void acceleration(Estimate estimate, JsonNode golden) {
        assertThat((double) estimate.details().get("acceleration"))
                .isCloseTo(golden.get("ahat").asDouble(), within(1e-6));
    }
}
