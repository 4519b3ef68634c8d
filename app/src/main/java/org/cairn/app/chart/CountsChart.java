package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts of one measure over time, a row for each party: what sources claim as solid bars, what follows from their claims by
 * arithmetic as outlined ones, what is known only to a range with a line from its least to its most, earlier editions as open
 * marks. A party of which nothing is claimed has its row, and words in it.
 */
public final class CountsChart {

    private static final int ROW_HEIGHT = 46;
    private static final int EMPTY_HEIGHT = 14;

    /** What stands in the row of a party of which nothing is claimed. */
    public static final String NO_CLAIM = "no claim for these periods in this file";

    /** What stands in the row of a party of which only parts are claimed: single incidents, other stretches of time. */
    public static final String ONLY_NARROWER =
            "no claim for these periods as a whole; narrower claims stand in the table";

    private CountsChart() {}

    /**
     * One count.
     *
     * @param row the party, or “all parties together”
     * @param period the period
     * @param kind what it is
     * @param least the least
     * @param most the most; the same as the least where the count is exact
     */
    public record Mark(String row, String period, Kind kind, long least, long most) {}

    /** What a mark stands for. */
    public enum Kind {
        CLAIMED,
        EARLIER_EDITION,
        DERIVED
    }

    /**
     * The drawing.
     *
     * @param measure what is counted, for the axis
     * @param rows every row, in order; one without marks is drawn empty and says so
     * @param periods every period, in order
     * @param marks the counts
     * @param narrower the rows of which narrower counts are claimed
     */
    public static ChartSpec of(
            String measure, List<String> rows, List<String> periods, List<Mark> marks, Set<String> narrower) {
        long most = marks.stream().mapToLong(Mark::most).max().orElse(1);
        List<Map<String, Object>> drawings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            drawings.add(row(
                    measure,
                    rows.get(i),
                    periods,
                    marks,
                    narrower.contains(rows.get(i)) ? ONLY_NARROWER : NO_CLAIM,
                    most,
                    i == rows.size() - 1));
        }
        return ChartSpec.drawing("vconcat", drawings, "spacing", 10);
    }

    private static Map<String, Object> row(
            String measure,
            String row,
            List<String> periods,
            List<Mark> marks,
            String none,
            long most,
            boolean isLast) {
        List<Mark> own = marks.stream().filter(mark -> mark.row().equals(row)).toList();
        Map<String, Object> title = ChartSpec.of(
                "text",
                row,
                "anchor",
                "start",
                "fontSize",
                12,
                "fontWeight",
                400,
                "frame",
                "group",
                "offset",
                2,
                "limit",
                Look.WIDTH + 60);
        if (own.isEmpty() && !isLast) {
            return ChartSpec.of(
                    "title",
                    title,
                    "width",
                    Look.WIDTH + 60,
                    "height",
                    EMPTY_HEIGHT,
                    "layer",
                    List.of(nothing(none, EMPTY_HEIGHT)));
        }
        List<Map<String, Object>> layers = new ArrayList<>();
        layers.add(layer(data(own, Kind.CLAIMED), bar(Look.INK_2, Look.INK_2), bars(measure, periods, most, isLast)));
        layers.add(layer(data(own, Kind.DERIVED), bar(Look.PAPER, Look.INK_2), bars(measure, periods, most, isLast)));
        layers.add(layer(ranges(own), rule(), spans(measure, periods, most, isLast)));
        layers.add(layer(data(own, Kind.EARLIER_EDITION), open(), bars(measure, periods, most, isLast)));
        if (own.isEmpty()) {
            layers.add(nothing(none, ROW_HEIGHT));
        }
        return ChartSpec.of("title", title, "width", Look.WIDTH + 60, "height", ROW_HEIGHT, "layer", layers);
    }

    private static Map<String, Object> nothing(String none, int height) {
        return layer(
                List.of(ChartSpec.of("text", none)),
                ChartSpec.of(
                        "type", "text", "align", "left", "baseline", "middle", "color", Look.INK_2, "fontSize", 11),
                ChartSpec.of(
                        "text", ChartSpec.of("field", "text"),
                        "x", ChartSpec.of("value", 4),
                        "y", ChartSpec.of("value", height / 2)));
    }

    private static List<Map<String, Object>> data(List<Mark> marks, Kind kind) {
        return marks.stream()
                .filter(mark -> mark.kind() == kind)
                .map(mark -> ChartSpec.of("period", mark.period(), "count", mark.least()))
                .toList();
    }

    private static List<Map<String, Object>> ranges(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.most() > mark.least())
                .map(mark -> ChartSpec.of("period", mark.period(), "count", mark.least(), "most", mark.most()))
                .toList();
    }

    private static Map<String, Object> bar(String fill, String stroke) {
        return ChartSpec.of("type", "bar", "color", fill, "stroke", stroke, "strokeWidth", 1);
    }

    private static Map<String, Object> rule() {
        return ChartSpec.of("type", "rule", "color", Look.INK, "strokeWidth", 2);
    }

    private static Map<String, Object> open() {
        return ChartSpec.of(
                "type",
                "point",
                "shape",
                "circle",
                "size",
                30,
                "filled",
                true,
                "color",
                Look.PAPER,
                "stroke",
                Look.INK,
                "strokeWidth",
                1.2,
                "opacity",
                1);
    }

    private static Map<String, Object> bars(String measure, List<String> periods, long most, boolean isLast) {
        return ChartSpec.of("x", x(periods, isLast), "y", y("count", measure, most));
    }

    private static Map<String, Object> spans(String measure, List<String> periods, long most, boolean isLast) {
        return ChartSpec.of(
                "x", x(periods, isLast), "y", y("count", measure, most), "y2", ChartSpec.of("field", "most"));
    }

    private static Map<String, Object> x(List<String> periods, boolean isLast) {
        Map<String, Object> axis = ChartSpec.of(
                "title", ChartSpec.NONE, "labels", isLast, "ticks", false, "labelAngle", -45, "labelLimit", 150);
        return ChartSpec.of(
                "field",
                "period",
                "type",
                "nominal",
                "sort",
                ChartSpec.NONE,
                "scale",
                ChartSpec.of("domain", periods, "paddingInner", 0.3),
                "axis",
                axis);
    }

    private static Map<String, Object> y(String field, String measure, long most) {
        Map<String, Object> axis = ChartSpec.of(
                "title", ChartSpec.NONE, "format", ",d", "tickCount", 2, "grid", true, "labelFontSize", 10);
        return ChartSpec.of(
                "field",
                field,
                "type",
                "quantitative",
                "title",
                measure,
                "stack",
                ChartSpec.NONE,
                "scale",
                ChartSpec.of("domain", List.of(0L, most), "nice", true),
                "axis",
                axis);
    }
}
