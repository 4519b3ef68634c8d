package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.work.LinkageFinding;

/** Candidate pairs by weight, with the line from which a person decides and the line from which pairs are linked. */
public final class WeightHistogramChart {
    private static final int HEIGHT = 190;

    private WeightHistogramChart() {}

    /** The drawing of a linkage's pairs. */
    public static ChartSpec of(LinkageFinding linkage) {
        List<Map<String, Object>> bins = linkage.histogram().stream()
                .map(bin -> ChartSpec.of("from", bin.fromBits(), "to", bin.fromBits() + 1, "pairs", bin.pairs()))
                .toList();
        Map<String, Object> bars = ChartSpec.of(
                "x", x("from"), "x2", ChartSpec.of("field", "to"), "y", y(), "y2", ChartSpec.of("datum", 0));
        Object bar = ChartSpec.of("type", "bar", "color", Look.STONE, "stroke", Look.PAPER, "strokeWidth", 1);
        return ChartSpec.drawing(
                "width",
                Look.WIDTH + 60,
                "height",
                HEIGHT,
                "layer",
                List.of(
                        layer(bins, bar, bars),
                        line(linkage.reviewFromBits(), List.of(5, 3)),
                        line(linkage.linkFromBits(), List.of(1, 0)),
                        label(linkage.reviewFromBits(), "review from " + digits(linkage.reviewFromBits()), "right", -5),
                        label(linkage.linkFromBits(), "link from " + digits(linkage.linkFromBits()), "left", 5)));
    }

    private static Map<String, Object> x(String field) {
        Map<String, Object> axis =
                ChartSpec.of("title", "weight in bits: each bit more doubles the odds", "grid", false, "format", "+d");
        return ChartSpec.of(
                "field",
                field,
                "type",
                "quantitative",
                "axis",
                axis,
                "scale",
                ChartSpec.of("zero", false, "nice", false));
    }

    private static Map<String, Object> y() {
        Map<String, Object> axis = Look.people("pairs (square-root scale)");
        axis.put("tickCount", 5);
        return ChartSpec.of(
                "field", "pairs", "type", "quantitative", "axis", axis, "scale", ChartSpec.of("type", "sqrt"));
    }

    private static Map<String, Object> line(double bits, List<Integer> dash) {
        Object rule = ChartSpec.of("type", "rule", "color", Look.INK, "strokeWidth", 1.5, "strokeDash", dash);
        return layer(List.of(ChartSpec.of("from", bits)), rule, ChartSpec.of("x", x("from")));
    }

    private static Map<String, Object> label(double bits, String text, String align, int dx) {
        Object mark = ChartSpec.of("type", "text", "align", align, "dx", dx, "y", -8, "text", text);
        return layer(List.of(ChartSpec.of("from", bits)), mark, ChartSpec.of("x", x("from")));
    }

    private static String digits(double bits) {
        return new BigDecimal(bits)
                .setScale(1, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
    }
}
