package org.cairn.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.cairn.estimate.Published.estimate;
import static org.cairn.estimate.Published.reason;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListRelationTest {

    private static final CaptureTable READING = Published.KOSOVO.knowing(new ListRelation.Reads("HRW", "OSCE"));

    @Test
    void aListThatReadAnotherIsInATermWithItInEveryLogLinearModel() {
        Estimate estimate = estimate("loglinear", READING);
        assertThat((List<?>) estimate.details().get("models"))
                .allSatisfy(row ->
                        assertThat((String) ((Map<?, ?>) row).get("model")).containsPattern("3[0-9]*4"));
        assertThat((int) estimate.details().get("models_considered")).isLessThan(113);
    }

    @Test
    void aListThatReadAnotherIsJoinedToItInEveryGraph() {
        Estimate estimate = estimate("graphs", READING);
        assertThat((List<?>) estimate.details().get("graphs"))
                .allSatisfy(row ->
                        assertThat((String) ((Map<?, ?>) row).get("graph")).containsPattern("3[0-9]*4"));
        assertThat((int) estimate.details().get("graphs_considered")).isLessThan(61);
    }

    @Test
    void aPairOfWhichOneReadTheOtherGivesNoEstimateOfItsOwn() {
        Estimate estimate = estimate("chapman", READING);
        assertThat(estimate.assumption()).contains("median of 5 pairs");
        assertThat(estimate.warnings())
                .contains("HRW read OSCE; the overlap of the two says nothing of the people on neither.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chao", "independence", "heterogeneity", "interaction"})
    void methodsThatSupposeIndependentListsTakeRelatedOnesForOne(String method) {
        Estimate related = estimate(method, READING);
        Estimate merged = estimate(method, Published.KOSOVO.merged(2, 3));
        assertThat(related.value()).isCloseTo(merged.value(), Percentage.withPercentage(1e-9));
        assertThat(related.warnings()).contains("HRW read OSCE, so the two count as one list here.");
    }

    @Test
    void whatHasNoOtherListsLeftIsRefused() {
        CaptureTable two = CaptureTable.of("press", "hospital")
                .with("10", 30)
                .with("01", 50)
                .with("11", 10)
                .knowing(new ListRelation.Reads("press", "hospital"));
        assertThat(reason("independence", two))
                .isEqualTo(
                        "press read hospital, so the two count as one list here. One list cannot say how many it missed:"
                                + " that is learned from how lists overlap. Add a list made independently, or report the 90"
                                + " recorded.");
        assertThat(reason("chapman", two))
                .isEqualTo(
                        "Every pair of lists is related, does not meet, or is one list inside another, as if copied. Add a"
                                + " list made independently, or report the 90 recorded.");
        assertThat(reason("loglinear", two))
                .isEqualTo("What is known of the lists leaves no log-linear model: press read hospital. Add a list made"
                        + " independently of them, or report the 90 recorded.");
    }

    @Test
    void listsThatNeverOverlapByDesignAreNoEvidenceOfManyMissed() {
        CaptureTable table = CaptureTable.of("north", "south", "press")
                .with("100", 200)
                .with("010", 150)
                .with("001", 300)
                .with("101", 100)
                .with("011", 80);
        Estimate without = estimate("loglinear", table);
        Estimate with = estimate("loglinear", table.knowing(new ListRelation.NeverOverlap("north", "south")));
        double merged = 530 * 480 / 180.0;
        assertThat(estimate("independence", table.merged(0, 1)).value()).isCloseTo(merged, within(1e-6));
        assertThat(with.value()).isCloseTo(merged, Percentage.withPercentage(3));
        assertThat(with.details()).containsEntry("models_considered", 4);
        assertThat(without.details()).containsEntry("models_considered", 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chao", "chapman", "independence", "loglinear", "graphs", "latent"})
    void aDeclarationThatTheTableContradictsIsRefused(String method) {
        assertThat(reason(method, Published.KOSOVO.knowing(new ListRelation.NeverOverlap("EXH", "HRW"))))
                .isEqualTo(
                        "It was declared that EXH and HRW never overlap by design, yet 193 people are on both. Correct the"
                                + " declaration, or the links.");
    }

    @Test
    void aRelationIsOfListsInTheTable() {
        assertThatThrownBy(() -> Published.KOREA.knowing(new ListRelation.Reads("press", "b")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tablesMergeAndLoseListsWithoutLosingPeople() {
        CaptureTable merged = Published.KOSOVO.merged(3, 1);
        assertThat(merged.lists()).containsExactly("EXH", "ABA or HRW", "OSCE");
        assertThat(merged.recorded()).isEqualTo(4400);
        assertThat(merged.count(0b010)).isEqualTo(306 + 845 + 31);
        CaptureTable without = Published.KOSOVO.without(0);
        assertThat(without.lists()).containsExactly("ABA", "OSCE", "HRW");
        assertThat(without.recorded()).isEqualTo(4400 - 1131);
    }
}
