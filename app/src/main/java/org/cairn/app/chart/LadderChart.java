package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Proceedings through time, a row for each: every dated stage a mark, as wide as its date is unsure; a line from the first stage
 * to the last, and on, dashed, to the day on which clocks are read where something is still awaited. A party without
 * proceedings has its row, and words in it.
 */
public final class LadderChart {

    private LadderChart() {}

    /**
     * One proceeding, or a party without any.
     *
     * @param label its name
     * @param stages its dated stages, in order
     * @param isWaiting whether something is still awaited
     * @param words what is written in its row: how long it has waited, or that there are no proceedings
     */
    public record Row(String label, List<Mark> stages, boolean isWaiting, String words) {
        public Row {
            stages = List.copyOf(stages);
        }
    }

    /**
     * One stage.
     *
     * @param first first day it may have been on
     * @param last last day it may have been on
     */
    public record Mark(LocalDate first, LocalDate last) {}

    /**
     * The drawing.
     *
     * @param rows the rows, in order
     * @param asAt the day on which clocks are read
     */
    public static ChartSpec of(List<Row> rows, LocalDate asAt) {
        List<String> order = rows.stream().map(Row::label).toList();
        List<Map<String, Object>> exact = new ArrayList<>();
        List<Map<String, Object>> unsure = new ArrayList<>();
        List<Map<String, Object>> courses = new ArrayList<>();
        List<Map<String, Object>> waits = new ArrayList<>();
        List<Map<String, Object>> words = new ArrayList<>();
        for (Row row : rows) {
            for (Mark mark : row.stages()) {
                boolean isDay = mark.first().equals(mark.last());
                (isDay ? exact : unsure)
                        .add(ChartSpec.of("row", row.label(), "from", day(mark.first()), "to", day(mark.last())));
            }
            if (!row.stages().isEmpty()) {
                LocalDate first = row.stages().get(0).first();
                LocalDate last = row.stages().stream()
                        .map(Mark::last)
                        .max(LocalDate::compareTo)
                        .orElseThrow();
                courses.add(ChartSpec.of("row", row.label(), "from", day(first), "to", day(last)));
                if (row.isWaiting() && last.isBefore(asAt)) {
                    waits.add(ChartSpec.of("row", row.label(), "from", day(last), "to", day(asAt)));
                }
            }
            words.add(ChartSpec.of("row", row.label(), "text", row.words()));
        }
        Map<String, Object> y = y(order);
        return ChartSpec.drawing(
                "width",
                Look.WIDTH - 60,
                "height",
                ChartSpec.of("step", 34),
                "layer",
                List.of(
                        layer(courses, line(List.of(1, 0)), span(y)),
                        layer(waits, line(List.of(3, 3)), span(y)),
                        layer(unsure, wide(), span(y)),
                        layer(exact, point(), ChartSpec.of("x", x("from"), "y", y)),
                        layer(
                                words,
                                ChartSpec.of(
                                        "type",
                                        "text",
                                        "align",
                                        "left",
                                        "baseline",
                                        "bottom",
                                        "dy",
                                        -5,
                                        "fontSize",
                                        11,
                                        "color",
                                        Look.INK_2),
                                ChartSpec.of(
                                        "text", ChartSpec.of("field", "text"),
                                        "x", ChartSpec.of("value", 2),
                                        "y", y))));
    }

    private static String day(LocalDate day) {
        return day.toString();
    }

    private static Map<String, Object> line(List<Integer> dash) {
        return ChartSpec.of("type", "rule", "color", Look.EDGE, "strokeWidth", 1.2, "strokeDash", dash);
    }

    private static Map<String, Object> wide() {
        return ChartSpec.of("type", "rule", "color", Look.INK_2, "strokeWidth", 5, "opacity", 0.6);
    }

    private static Map<String, Object> point() {
        return ChartSpec.of(
                "type", "point", "shape", "circle", "size", 45, "filled", true, "color", Look.INK, "opacity", 1);
    }

    private static Map<String, Object> span(Map<String, Object> y) {
        return ChartSpec.of("x", x("from"), "x2", ChartSpec.of("field", "to"), "y", y);
    }

    private static Map<String, Object> x(String field) {
        Map<String, Object> axis = ChartSpec.of(
                "title",
                ChartSpec.NONE,
                "format",
                "%Y",
                "grid",
                true,
                "tickCount",
                ChartSpec.of("interval", "year", "step", 2));
        return ChartSpec.of("field", field, "type", "temporal", "timeUnit", "utcyearmonthdate", "axis", axis);
    }

    private static Map<String, Object> y(List<String> order) {
        return ChartSpec.of(
                "field",
                "row",
                "type",
                "nominal",
                "sort",
                ChartSpec.NONE,
                "scale",
                ChartSpec.of("domain", order),
                "axis",
                ChartSpec.of(
                        "title",
                        ChartSpec.NONE,
                        "ticks",
                        false,
                        "domain",
                        false,
                        "labelPadding",
                        8,
                        "labelLimit",
                        230));
    }
}
