package org.cairn.estimate.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cairn.estimate.Published.estimate;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Published;
import org.junit.jupiter.api.Test;

class LogLinearTest {

    @Test
    void thereAreAsManyHierarchicalModelsAsThereShouldBe() {
        assertThat(HierarchicalModel.all(2, 1)).hasSize(1);
        assertThat(HierarchicalModel.all(3, 2)).hasSize(8);
        assertThat(HierarchicalModel.all(4, 3)).hasSize(113);
        assertThat(HierarchicalModel.all(4, 2)).hasSize(64);
        assertThat(HierarchicalModel.all(5, 2)).hasSize(1024);
        assertThat(HierarchicalModel.all(5, 3)).hasSize(6212);
    }

    @Test
    void modelsAreNamedByTheirGeneratingClass() {
        assertThat(new HierarchicalModel(4, List.of(1, 2, 4, 8, 3, 5, 6, 7, 9, 12)).name())
                .isEqualTo("[123,14,34]");
        assertThat(HierarchicalModel.independence(3).name()).isEqualTo("[1,2,3]");
    }

    @Test
    void independenceOfTheListsInKosovoAgreesWithRcapture() {
        Estimate estimate = estimate("independence", Published.KOSOVO);
        assertThat(estimate.value()).isCloseTo(7394.58666230024, Percentage.withPercentage(1e-4));
        assertThat((double) estimate.details().get("deviance")).isCloseTo(245.938736426073, within(1e-6));
        assertThat((double) estimate.details().get("aic")).isCloseTo(357.362741143606, within(1e-6));
        assertThat((double) estimate.details().get("bic")).isCloseTo(389.309540243138, within(1e-6));
        assertThat(estimate.interval().lower()).isCloseTo(7147.74889204009, within(1.0));
        assertThat(estimate.interval().upper()).isCloseTo(7656.19534808522, within(1.0));
    }

    @Test
    void theBestModelOfKosovoAgreesWithRcapture() {
        Estimate estimate = estimate("loglinear", Published.KOSOVO);
        assertThat(estimate.value()).isCloseTo(10356.5189572519, Percentage.withPercentage(1e-4));
        assertThat(estimate.details()).containsEntry("model", "[123,14,34]").containsEntry("models_considered", 113);
        assertThat((double) estimate.details().get("aic")).isCloseTo(132.746674733199, within(1e-6));
        assertThat((double) estimate.details().get("bic")).isCloseTo(203.029632752169, within(1e-6));
        assertThat((double) estimate.details().get("stderr"))
                .isCloseTo(785.902224195221, Percentage.withPercentage(1e-3));
        assertThat(estimate.interval().lower()).isCloseTo(8994.25670710837, within(1.0));
        assertThat(estimate.interval().upper()).isCloseTo(12110.4081124685, within(1.0));
    }

    @Test
    void theBestModelsOfTheSparseTablesAgreeWithRcapture() {
        Estimate uk = estimate("loglinear", Published.UK);
        assertThat(uk.value()).isCloseTo(22991.3313141601, Percentage.withPercentage(1e-4));
        assertThat(uk.details()).containsEntry("model", "[12,13,23,25,34]").containsEntry("models_considered", 1024);
        assertThat(uk.interval().upper()).isCloseTo(30141.9042300255, Percentage.withPercentage(0.1));
        Estimate western = estimate("loglinear", Published.WESTERN);
        assertThat(western.value()).isCloseTo(2483.3839202301, Percentage.withPercentage(1e-4));
        assertThat(western.details()).containsEntry("model", "[15,2,3,4]");
        Estimate korea = estimate("loglinear", Published.KOREA);
        assertThat(korea.value()).isCloseTo(157.166666666667, Percentage.withPercentage(1e-4));
        assertThat(korea.interval().upper()).isCloseTo(226.400466066535, within(1.0));
    }

    @Test
    void modelsWithoutAnEstimateAreSetAsideBeforeRanking() {
        Estimate estimate = estimate("loglinear", Published.ARTIFICIAL);
        assertThat(estimate.value()).isCloseTo(539.093929428605, within(1e-4));
        assertThat(estimate.details())
                .containsEntry("model", "[1,2,3]")
                .containsEntry("models_considered", 8)
                .containsEntry("models_without_mle", 7);
    }

    @Test
    void existenceDoesNotDependOnHowLargeTheCountsAre() {
        CaptureTable table = Published.ARTIFICIAL;
        CaptureTable large = CaptureTable.of("A", "B", "C")
                .with("001", 2_000_000_000L)
                .with("010", 3_000_000_000L)
                .with("100", 4_000_000_000L)
                .with("110", 600_000_000L);
        for (HierarchicalModel model : HierarchicalModel.all(3, 2)) {
            assertThat(code(model, large)).as(model.name()).isEqualTo(code(model, table));
        }
    }

    @Test
    void aFitThatMatchesTheTableByHandIsFound() {
        CaptureTable table =
                CaptureTable.of("A", "B").with("10", 30).with("01", 50).with("11", 10);
        assertThat(estimate("independence", table).value()).isCloseTo(40 * 60 / 10.0, within(1e-9));
    }

    @Test
    void existenceInFloatingPointIsExistenceInFractions() {
        for (CaptureTable table : List.of(Published.ARTIFICIAL, Published.KOREA)) {
            for (HierarchicalModel model : HierarchicalModel.all(3, 2)) {
                decidesAlike(table, model);
            }
        }
        List<HierarchicalModel> pairs = HierarchicalModel.all(5, 2);
        for (int i = 0; i < pairs.size(); i += 61) {
            decidesAlike(Published.UK, pairs.get(i));
            decidesAlike(Published.WESTERN, pairs.get(i));
        }
    }

    private static void decidesAlike(CaptureTable table, HierarchicalModel model) {
        Cells cells = Cells.of(table);
        boolean[][] rows = new Extended(
                        model,
                        java.util.stream.IntStream.concat(
                                        java.util.stream.IntStream.of(0),
                                        model.terms().stream().mapToInt(term -> term))
                                .toArray(),
                        0,
                        cells.present())
                .rows();
        double[] y = java.util.Arrays.copyOfRange(cells.y(), 1, cells.y().length);
        assertThat(Existence.holds(rows, y))
                .as("%s of %s", model.name(), table)
                .isEqualTo(Existence.holdsExactly(rows, y));
    }

    private static int code(HierarchicalModel model, CaptureTable table) {
        Cells cells = Cells.of(table);
        return Existence.code(Extended.of(model, cells), cells);
    }
}
