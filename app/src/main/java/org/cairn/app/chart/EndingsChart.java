package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The share that each of several endings has met over time: a step line for each, told apart by its dashes and its name. */
public final class EndingsChart {

    private static final List<List<Integer>> DASHES = List.of(List.of(), List.of(7, 3), List.of(2, 2));

    private static final String TITLE = "ended so";

    private EndingsChart() {}

    /**
     * One time of a line.
     *
     * @param days the time, in days
     * @param share the share met by then
     * @param lower lower limit of the share
     * @param upper upper limit of the share
     */
    public record Step(double days, double share, double lower, double upper) {}

    /**
     * One ending.
     *
     * @param name its name, written at the end of its line
     * @param steps its times, earliest first
     */
    public record Line(String name, List<Step> steps) {
        public Line {
            steps = List.copyOf(steps);
        }
    }

    /** The drawing of up to three lines. */
    public static ChartSpec of(List<Line> lines) {
        List<Map<String, Object>> layers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<Map<String, Object>> rows = new ArrayList<>();
            rows.add(ChartSpec.of("days", 0.0, "share", 0.0, "lower", 0.0, "upper", 0.0));
            line.steps()
                    .forEach(step -> rows.add(ChartSpec.of(
                            "days", step.days(), "share", step.share(), "lower", step.lower(), "upper", step.upper())));
            Map<String, Object> band =
                    ChartSpec.of("type", "area", "interpolate", "step-after", "color", Look.RULE, "opacity", 0.5);
            Map<String, Object> stroke = ChartSpec.of(
                    "type",
                    "line",
                    "interpolate",
                    "step-after",
                    "color",
                    Look.INK,
                    "strokeWidth",
                    1.8,
                    "strokeDash",
                    DASHES.get(i % DASHES.size()));
            layers.add(layer(
                    rows,
                    band,
                    ChartSpec.of(
                            "x",
                            WaitingChart.days(),
                            "y",
                            WaitingChart.share("lower", TITLE),
                            "y2",
                            ChartSpec.of("field", "upper"))));
            layers.add(layer(
                    rows, stroke, ChartSpec.of("x", WaitingChart.days(), "y", WaitingChart.share("share", TITLE))));
            layers.add(name(line));
        }
        return ChartSpec.drawing("width", Look.WIDTH, "height", 190, "layer", layers);
    }

    private static Map<String, Object> name(Line line) {
        Step last = line.steps().isEmpty()
                ? new Step(0, 0, 0, 0)
                : line.steps().get(line.steps().size() - 1);
        Map<String, Object> row = ChartSpec.of("days", last.days(), "share", last.share(), "name", line.name());
        Map<String, Object> text =
                ChartSpec.of("type", "text", "align", "right", "dx", -4, "dy", -7, "fontSize", 12, "color", Look.INK);
        return layer(
                List.of(row),
                text,
                ChartSpec.of(
                        "x",
                        WaitingChart.days(),
                        "y",
                        WaitingChart.share("share", TITLE),
                        "text",
                        ChartSpec.of("field", "name")));
    }
}
