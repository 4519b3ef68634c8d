package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The share still waiting over time: a step line, its band, ticks for those last looked at, and how many are at risk. */
public final class WaitingChart {

    private static final String TITLE = "still waiting";

    private WaitingChart() {}

    /**
     * One time of the curve.
     *
     * @param days the time, in days
     * @param share the share still waiting just after it
     * @param lower lower limit of the share
     * @param upper upper limit of the share
     * @param atRisk how many had waited until then
     * @param censored how many were last looked at then
     */
    public record Step(double days, double share, double lower, double upper, int atRisk, int censored) {}

    /** The drawing of a curve from day 0; it is not drawn where fewer than ten remain. */
    public static ChartSpec of(List<Step> steps) {
        Step start = new Step(0, 1, 1, 1, 0, 0);
        List<Map<String, Object>> rows = Stream.concat(Stream.of(start), steps.stream())
                .map(step -> ChartSpec.of(
                        "days", step.days(), "share", step.share(), "lower", step.lower(), "upper", step.upper()))
                .toList();
        List<Map<String, Object>> ticks = steps.stream()
                .filter(step -> step.censored() > 0)
                .map(step -> ChartSpec.of("days", step.days(), "share", step.share()))
                .toList();
        Map<String, Object> band =
                ChartSpec.of("type", "area", "interpolate", "step-after", "color", Look.RULE, "opacity", 0.8);
        Map<String, Object> line =
                ChartSpec.of("type", "line", "interpolate", "step-after", "color", Look.INK, "strokeWidth", 1.8);
        Map<String, Object> tick =
                ChartSpec.of("type", "tick", "orient", "vertical", "color", Look.INK, "height", 9, "thickness", 1);
        return ChartSpec.drawing(
                "width",
                Look.WIDTH,
                "height",
                190,
                "layer",
                List.of(
                        layer(
                                rows,
                                band,
                                ChartSpec.of(
                                        "x", days(), "y", share("lower", TITLE), "y2", ChartSpec.of("field", "upper"))),
                        layer(rows, line, ChartSpec.of("x", days(), "y", share("share", TITLE))),
                        layer(ticks, tick, ChartSpec.of("x", days(), "y", share("share", TITLE)))));
    }

    /** The axis of days since the act. */
    static Map<String, Object> days() {
        Map<String, Object> axis =
                ChartSpec.of("title", "days since the act", "format", ",d", "tickCount", 6, "grid", false);
        return ChartSpec.of(
                "field", "days", "type", "quantitative", "axis", axis, "scale", ChartSpec.of("nice", false));
    }

    /** The axis of a share, from none to all. */
    static Map<String, Object> share(String field, String title) {
        Map<String, Object> axis = ChartSpec.of("title", title, "format", ".0%", "tickCount", 4, "grid", true);
        return ChartSpec.of(
                "field", field, "type", "quantitative", "axis", axis, "scale", ChartSpec.of("domain", List.of(0L, 1L)));
    }
}
