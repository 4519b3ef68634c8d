package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Each stratum: what is recorded as a solid mark, the answer as an outlined bar, a refusal in words. */
public final class StrataChart {

    /** A limit farther out than this many times the largest lower limit is drawn as an arrow. */
    private static final double FARTHEST = 3;

    private StrataChart() {}

    /**
     * One stratum.
     *
     * @param stratum its name
     * @param recorded people recorded
     * @param lower lower limit of the answer; NaN where there is none
     * @param upper upper limit; infinite where there is none
     */
    public record Line(String stratum, long recorded, double lower, double upper) {
        boolean isAnswered() {
            return !Double.isNaN(lower);
        }
    }

    /** The drawing of strata in the order given. */
    public static ChartSpec of(List<Line> lines) {
        double end = end(lines);
        List<String> order = lines.stream().map(Line::stratum).toList();
        List<Map<String, Object>> recorded = lines.stream()
                .map(line -> ChartSpec.of("stratum", line.stratum(), "people", line.recorded()))
                .toList();
        List<Map<String, Object>> answers = lines.stream()
                .filter(Line::isAnswered)
                .map(line -> row(line, end))
                .toList();
        List<Map<String, Object>> refused = lines.stream()
                .filter(line -> !line.isAnswered())
                .map(line -> ChartSpec.of("stratum", line.stratum(), "people", line.recorded()))
                .toList();
        Object solid = ChartSpec.of(
                "type", "point", "shape", "circle", "size", 75, "filled", true, "color", Look.INK, "opacity", 1);
        return ChartSpec.drawing(
                "width",
                Look.WIDTH - 20,
                "height",
                ChartSpec.of("step", 28),
                "layer",
                List.of(
                        Intervals.spans(answers, "stratum", order, end),
                        Intervals.arrows(answers, "stratum", order, end),
                        layer(
                                recorded,
                                solid,
                                ChartSpec.of("x", Intervals.x("people", end), "y", Intervals.y("stratum", order))),
                        Intervals.refusals(refused, "stratum", order, end)));
    }

    private static double end(List<Line> lines) {
        double most = lines.stream()
                .flatMapToDouble(
                        line -> DoubleStream.of((double) line.recorded(), line.isAnswered() ? line.lower() : 0))
                .max()
                .orElse(1);
        double limit = lines.stream()
                .mapToDouble(Line::upper)
                .filter(upper -> upper <= FARTHEST * most)
                .max()
                .orElse(most);
        boolean arrow = lines.stream().anyMatch(line -> line.upper() > limit);
        return Math.max(1, Math.max(limit, arrow ? 1.5 * most : most) * 1.05);
    }

    private static Map<String, Object> row(Line line, double end) {
        boolean arrow = line.upper() > end;
        return ChartSpec.of(
                "stratum", line.stratum(), "lower", line.lower(), "upper", arrow ? end : line.upper(), "arrow", arrow);
    }
}
