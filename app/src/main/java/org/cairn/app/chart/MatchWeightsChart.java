package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.work.LinkageFinding.MatchWeight;

/** What each level of agreement is worth, in bits: bars to the right speak for the same person, to the left against. */
public final class MatchWeightsChart {

    /** Weights beyond this many bits are drawn at its end; the label still says how much. */
    private static final double FARTHEST = 30;

    private MatchWeightsChart() {}

    /** The drawing of match weights, in the order given. */
    public static ChartSpec of(List<MatchWeight> weights) {
        List<Map<String, Object>> rows =
                weights.stream().map(MatchWeightsChart::row).toList();
        Map<String, Object> y = ChartSpec.of(
                "field",
                "level",
                "type",
                "nominal",
                "sort",
                ChartSpec.NONE,
                "axis",
                ChartSpec.of("title", ChartSpec.NONE, "ticks", false, "domain", false, "labelPadding", 8));
        Map<String, Object> bar = ChartSpec.of(
                "x",
                x("bits"),
                "y",
                y,
                "color",
                ChartSpec.of("field", "color", "type", "nominal", "scale", ChartSpec.NONE));
        Map<String, Object> label = ChartSpec.of("field", "label", "type", "nominal");
        Object right = ChartSpec.of("type", "text", "align", "left", "dx", 5);
        Object left = ChartSpec.of("type", "text", "align", "right", "dx", -5);
        return ChartSpec.drawing(
                "width", Look.WIDTH - 40,
                "height", ChartSpec.of("step", 22),
                "layer",
                        List.of(
                                layer(
                                        rows,
                                        ChartSpec.of(
                                                "type", "bar", "stroke", Look.EDGE, "strokeWidth", 1, "height", 14),
                                        bar),
                                layer(
                                        List.of(ChartSpec.of("bits", 0)),
                                        ChartSpec.of("type", "rule", "color", Look.INK),
                                        ChartSpec.of("x", x("bits"))),
                                layer(side(rows, "for"), right, ChartSpec.of("x", x("bits"), "y", y, "text", label)),
                                layer(
                                        side(rows, "against"),
                                        left,
                                        ChartSpec.of("x", x("bits"), "y", y, "text", label))));
    }

    private static Map<String, Object> x(String field) {
        Map<String, Object> axis =
                ChartSpec.of("title", "against  ←  bits of evidence  →  for", "grid", true, "tickCount", 7);
        Map<String, Object> scale = ChartSpec.of("nice", true, "padding", 36);
        return ChartSpec.of("field", field, "type", "quantitative", "axis", axis, "scale", scale);
    }

    private static List<Map<String, Object>> side(List<Map<String, Object>> rows, String side) {
        return rows.stream().filter(row -> side.equals(row.get("side"))).toList();
    }

    private static Map<String, Object> row(MatchWeight weight) {
        return ChartSpec.of(
                "level", weight.field() + ": " + weight.level(),
                "bits", Math.max(-FARTHEST, Math.min(FARTHEST, weight.bits())),
                "label", label(weight.bits()),
                "side", weight.bits() < 0 ? "against" : "for",
                "color", color(weight.bits()));
    }

    private static String label(double bits) {
        if (!Double.isFinite(bits)) {
            return bits < 0 ? "−∞" : "+∞";
        }
        String digits = new BigDecimal(bits).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
        return bits > 0 ? "+" + digits : digits.replace('-', '−');
    }

    /** Weak below 3 bits (8 to 1), strong from 8 bits (256 to 1). */
    private static String color(double bits) {
        if (Math.abs(bits) < 0.05) {
            return Look.ZERO;
        }
        int strength = Math.abs(bits) < 3 ? 0 : Math.abs(bits) < 8 ? 1 : 2;
        return (bits > 0 ? Look.FOR : Look.AGAINST).get(strength);
    }
}
