package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.util.List;
import java.util.Map;

/** Every admissible model as a ring: its total from left to right, how much worse than the best it fits from top to bottom. */
public final class ModelsChart {

    private static final int HEIGHT = 220;

    private ModelsChart() {}

    /**
     * One model.
     *
     * @param total the total it gives, in people
     * @param behind how far its BIC is above the best one's
     */
    public record Ring(double total, double behind) {}

    /**
     * The drawing of models.
     *
     * @param rings the models that are not farther behind than {@code farthest}; those beyond {@code end} people are left out
     * @param farthest the lower end of the drawing
     * @param end the right end, in people
     * @param recorded people recorded
     */
    public static ChartSpec of(List<Ring> rings, double farthest, double end, long recorded) {
        List<Map<String, Object>> rows = rings.stream()
                .filter(ring -> ring.total() <= end)
                .map(ring -> ChartSpec.of("people", ring.total(), "behind", ring.behind()))
                .toList();
        Object ring = ChartSpec.of(
                "type", "point", "shape", "circle", "filled", false, "color", Look.INK, "size", 40, "opacity", 0.8);
        Map<String, Object> scale = ChartSpec.of("domain", List.of(0.0, farthest), "reverse", true, "nice", false);
        Map<String, Object> y = ChartSpec.of(
                "field",
                "behind",
                "type",
                "quantitative",
                "scale",
                scale,
                "axis",
                ChartSpec.of("title", "BIC behind the best", "tickCount", 5, "grid", true));
        return ChartSpec.drawing(
                "width",
                Look.WIDTH,
                "height",
                HEIGHT,
                "layer",
                List.of(
                        Intervals.recorded(recorded, end),
                        Intervals.recordedLabel(recorded, end),
                        layer(rows, ring, ChartSpec.of("x", Intervals.x("people", end), "y", y))));
    }
}
