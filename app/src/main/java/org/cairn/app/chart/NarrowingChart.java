package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many came how far: a bar for each rung, each no longer than it is true. */
public final class NarrowingChart {

    private NarrowingChart() {}

    /**
     * One rung.
     *
     * @param label what was reached
     * @param count how many reached it
     */
    public record Rung(String label, long count) {}

    /**
     * The drawing.
     *
     * @param unit what is counted, for the axis
     * @param rungs the rungs, from all that is recorded down
     */
    public static ChartSpec of(String unit, List<Rung> rungs) {
        List<String> order = rungs.stream().map(Rung::label).toList();
        List<Map<String, Object>> rows = rungs.stream()
                .map(rung -> ChartSpec.of(
                        "rung", rung.label(),
                        "count", rung.count(),
                        "label", String.format(Locale.ROOT, "%,d", rung.count())))
                .toList();
        long most = rungs.stream().mapToLong(Rung::count).max().orElse(1);
        Map<String, Object> scale = ChartSpec.of("domain", List.of(0L, Math.max(1, most)), "nice", false);
        Map<String, Object> axis =
                ChartSpec.of("title", unit, "format", ",d", "tickCount", 5, "tickMinStep", 1, "grid", true);
        Map<String, Object> x = ChartSpec.of("field", "count", "type", "quantitative", "axis", axis, "scale", scale);
        Map<String, Object> y = Intervals.y("rung", order);
        return ChartSpec.drawing(
                "width",
                Look.WIDTH - 60,
                "height",
                ChartSpec.of("step", 26),
                "layer",
                List.of(
                        layer(
                                rows,
                                ChartSpec.of("type", "bar", "color", Look.INK_2, "height", 14),
                                ChartSpec.of("x", x, "y", y)),
                        layer(
                                rows,
                                ChartSpec.of("type", "text", "align", "left", "dx", 5),
                                ChartSpec.of("x", x, "y", y, "text", ChartSpec.of("field", "label")))));
    }
}
