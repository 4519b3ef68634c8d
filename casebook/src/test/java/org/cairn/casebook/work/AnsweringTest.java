package org.cairn.casebook.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;
import org.junit.jupiter.api.Test;

class AnsweringTest {

    private static Estimation estimate(String method, double lower, double value, double upper) {
        return new Estimate(method, value, new Interval(lower, upper, 0.95), "", List.of(), Map.of());
    }

    @Test
    void theSentenceSpansEveryMethodThatAllowsForDependence() {
        assertThat(Answering.of(List.of(
                        estimate("chao", 150, 160, 170),
                        estimate("independence", 140, 150, 160),
                        estimate("loglinear", 210, 250, 300),
                        estimate("graphs", 190, 240, 320))))
                .isEqualTo(new Answer.Range(190, 320, 0.95, List.of("loglinear", "graphs")));
    }

    @Test
    void withoutThemOnlyTheLowerBoundIsSaidAndWhy() {
        assertThat(Answering.of(List.of(
                        estimate("chao", 150, 160, 170), new NotEstimable("loglinear", "The lists never meet."))))
                .isEqualTo(new Answer.AtLeast(150, "The lists never meet."));
    }

    @Test
    void whereOneMethodSetsNoUpperLimitOnlyTheLowerIsSaid() {
        assertThat(Answering.of(List.of(
                        estimate("loglinear", 10, 25, Double.POSITIVE_INFINITY), estimate("graphs", 12, 14, 31))))
                .isInstanceOfSatisfying(Answer.AtLeast.class, answer -> {
                    assertThat(answer.lower()).isEqualTo(10);
                    assertThat(answer.reason()).startsWith("The overlap between the lists sets no upper limit");
                });
    }

    @Test
    void withNothingAtAllTheReasonIsSaid() {
        assertThat(Answering.of(List.of(new NotEstimable("graphs", "One list has no overlap."))))
                .isEqualTo(new Answer.NoEstimate("One list has no overlap."));
    }
}
