package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts that drawings of intervals share. */
final class Intervals {
    private Intervals() {}

    /** The axis of people, from zero to {@code end}. */
    static Map<String, Object> x(String field, double end) {
        Map<String, Object> scale = ChartSpec.of("domain", List.of(0L, (long) Math.ceil(end)), "nice", false);
        return ChartSpec.of(
                "field", field, "type", "quantitative", "axis", Look.people("people in all"), "scale", scale);
    }

    static Map<String, Object> y(String field, List<String> order) {
        return ChartSpec.of(
                "field",
                field,
                "type",
                "nominal",
                "sort",
                ChartSpec.NONE,
                "scale",
                ChartSpec.of("domain", order),
                "axis",
                ChartSpec.of("title", ChartSpec.NONE, "ticks", false, "domain", false, "labelPadding", 8));
    }

    /** The solid line of what is recorded. */
    static Map<String, Object> recorded(long recorded, double end) {
        Object rule = ChartSpec.of("type", "rule", "color", Look.INK, "strokeWidth", 3);
        return layer(List.of(ChartSpec.of("people", recorded)), rule, ChartSpec.of("x", x("people", end)));
    }

    static Map<String, Object> recordedLabel(long recorded, double end) {
        String label = String.format(Locale.ROOT, "%,d recorded", recorded);
        Object text = ChartSpec.of("type", "text", "y", -9, "align", "center", "text", label);
        return layer(List.of(ChartSpec.of("people", recorded)), text, ChartSpec.of("x", x("people", end)));
    }

    /** Bars from {@code lower} to {@code upper}, hatched and outlined. */
    static Map<String, Object> spans(List<Map<String, Object>> rows, String field, List<String> order, double end) {
        Object bar = ChartSpec.of(
                "type", "bar", "height", 10, "color", Look.ESTIMATED_FILL, "stroke", Look.INK_2, "strokeWidth", 1);
        return layer(
                rows,
                bar,
                ChartSpec.of("x", x("lower", end), "x2", ChartSpec.of("field", "upper"), "y", y(field, order)));
    }

    /** Arrows at the end of what has no upper limit, or one too far out to draw. */
    static Map<String, Object> arrows(List<Map<String, Object>> rows, String field, List<String> order, double end) {
        List<Map<String, Object>> open = rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("arrow")))
                .toList();
        Object arrow = ChartSpec.of(
                "type",
                "point",
                "shape",
                "triangle-right",
                "size",
                160,
                "filled",
                true,
                "color",
                Look.INK_2,
                "opacity",
                1);
        return layer(open, arrow, ChartSpec.of("x", x("upper", end), "y", y(field, order)));
    }

    /** What was refused, in words beside what is recorded. */
    static Map<String, Object> refusals(List<Map<String, Object>> rows, String field, List<String> order, double end) {
        Object text =
                ChartSpec.of("type", "text", "align", "left", "dx", 10, "color", Look.INK_2, "text", "not estimable");
        return layer(rows, text, ChartSpec.of("x", x("people", end), "y", y(field, order)));
    }
}
