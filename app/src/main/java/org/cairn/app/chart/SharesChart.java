package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.util.List;
import java.util.Map;

/** Shares of a whole, one bar each, from none to all. */
public final class SharesChart {

    private SharesChart() {}

    /**
     * One part of the whole.
     *
     * @param name what it is
     * @param share how much of the whole, from 0 to 1
     */
    public record Part(String name, double share) {}

    /** The drawing of parts in the order given. */
    public static ChartSpec of(List<Part> parts) {
        List<String> order = parts.stream().map(Part::name).toList();
        List<Map<String, Object>> rows = parts.stream()
                .map(part -> ChartSpec.of("part", part.name(), "share", part.share()))
                .toList();
        Map<String, Object> x = ChartSpec.of(
                "field",
                "share",
                "type",
                "quantitative",
                "scale",
                ChartSpec.of("domain", List.of(0, 1), "nice", false),
                "axis",
                ChartSpec.of("title", "share of the variance", "format", ".0%", "tickCount", 5, "grid", true));
        Object bar = ChartSpec.of("type", "bar", "height", 14, "color", Look.STONE);
        return ChartSpec.drawing(
                "width",
                Look.WIDTH,
                "height",
                ChartSpec.of("step", 28),
                "layer",
                List.of(layer(rows, bar, ChartSpec.of("x", x, "y", Intervals.y("part", order)))));
    }
}
