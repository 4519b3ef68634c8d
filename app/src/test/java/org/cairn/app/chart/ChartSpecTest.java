package org.cairn.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.app.report.InventedFindings;
import org.cairn.casebook.work.Findings;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Interval;
import org.junit.jupiter.api.Test;

class ChartSpecTest {
    private static final Findings HARBOUR = InventedFindings.harbour();

    @Test
    void specificationCanStandInsideAScript() {
        ChartSpec spec = ChartSpec.drawing("title", "</script><!--");
        assertThat(spec.embedded()).doesNotContain("<").contains("\\u003c/script>");
    }

    @Test
    void onlyFiniteNumbersCanBeDrawn() {
        assertThatThrownBy(() -> ChartSpec.of("x", Double.NaN))
                .hasMessage("only finite numbers can be drawn (got: NaN)");
    }

    @Test
    void overlapHasAColumnForEveryCombinationAndOneForNoList() {
        String json = OverlapChart.of(HARBOUR.whole().table()).json();
        assertThat(json)
                .contains("\"domain\":[\"100\",\"010\",\"001\",\"110\",\"101\",\"011\",\"111\",\"none\"]")
                .contains("{\"column\":\"none\",\"people\":412,\"label\":\"?\"}")
                .contains("{\"type\":\"bar\",\"color\":\"url(#cairn-estimated)\"}");
    }

    @Test
    void combinationsOfManyListsComeBySizeAndTheSmallestAreGathered() {
        CaptureTable table = CaptureTable.of("a", "b", "c", "d", "e", "f");
        for (int pattern = 1; pattern < table.cells(); pattern++) {
            table = table.with(pattern, pattern);
        }
        assertThat(OverlapChart.patterns(table)).hasSize(63).startsWith(63, 62, 61);
        assertThat(OverlapChart.of(table).json()).contains("{\"column\":\"others\",\"people\":946,\"label\":\"946\"}");
    }

    @Test
    void weightsCarryTheirSign() {
        assertThat(MatchWeightsChart.of(HARBOUR.linkage().weights()).json())
                .contains(
                        "{\"level\":\"name: same, a rare name\",\"bits\":14.1,\"label\":\"+14.1\",\"side\":\"for\",\"color\":\"#1F4E79\"}",
                        "\"bits\":-10,\"label\":\"−10.0\",\"side\":\"against\",\"color\":\"#8C4A1A\"");
    }

    @Test
    void bothLinesStandInTheHistogram() {
        assertThat(WeightHistogramChart.of(HARBOUR.linkage()).json())
                .contains(
                        "\"text\":\"review from 2\"",
                        "\"text\":\"link from 12\"",
                        "{\"from\":-8,\"to\":-7,\"pairs\":1200}");
    }

    @Test
    void everyLikelyTotalIsOneRing() {
        String json = DotplotChart.of(HARBOUR.whole().dots(), 1_398).json();
        assertThat(json.split("\"place\":\\d", -1)).hasSize(51);
        assertThat(json).contains("\"text\":\"1,398 recorded\"", "\"filled\":false");
    }

    @Test
    void likelyTotalsThatAreAllTheSameCanBeDrawn() {
        assertThat(DotplotChart.of(List.of(7.0, 7.0, 7.0), 7).json()).contains("\"place\":3");
    }

    @Test
    void unboundedIntervalIsAnArrowAndARefusalIsWords() {
        List<MethodsChart.Line> lines = List.of(
                MethodsChart.Line.estimated("graphs", 2400, new Interval(2030, Double.POSITIVE_INFINITY, 0.95)),
                MethodsChart.Line.refused("latent"));
        assertThat(MethodsChart.of(lines, 1_398).json())
                .contains("\"arrow\":true", "\"text\":\"not estimable\"", "{\"method\":\"latent\",\"people\":1398}");
    }

    @Test
    void stratumWithoutAnAnswerStillShowsWhatIsRecorded() {
        List<StrataChart.Line> lines = List.of(
                new StrataChart.Line("Old Port", 512, 690, 1010),
                new StrataChart.Line("Ferry Bank", 118, Double.NaN, Double.NaN));
        assertThat(StrataChart.of(lines).json())
                .contains(
                        "{\"stratum\":\"Ferry Bank\",\"people\":118}", "\"lower\":690,\"upper\":1010,\"arrow\":false");
    }

    @Test
    void drawingsHoldOnlyWhatJsonCanHold() {
        List<Object> values = new ArrayList<>(List.of(
                OverlapChart.of(HARBOUR.whole().table()).spec(),
                MethodsChart.of(List.of(), 0).spec(),
                StrataChart.of(List.of()).spec()));
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Map<?, ?> map) {
                values.addAll(map.values());
            } else if (value instanceof List<?> list) {
                values.addAll(list);
            } else {
                assertThat(value).isNotInstanceOfAny(Double.class, Float.class);
            }
        }
    }
}
