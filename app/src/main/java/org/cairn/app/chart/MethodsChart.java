package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.estimate.Interval;

/** Every method's answer side by side: intervals with open marks, against the solid line of what is recorded. */
public final class MethodsChart {

    /** A limit farther out than this many times the largest estimate is drawn as an arrow. */
    private static final double FARTHEST = 2.5;

    private MethodsChart() {}

    /**
     * One method's answer.
     *
     * @param method its name
     * @param value the estimate, in people; empty where it refused
     * @param interval its interval; empty where it refused
     */
    public record Line(String method, Optional<Double> value, Optional<Interval> interval) {
        /** A method that answered. */
        public static Line estimated(String method, double value, Interval interval) {
            return new Line(method, Optional.of(value), Optional.of(interval));
        }

        /** A method that refused. */
        public static Line refused(String method) {
            return new Line(method, Optional.empty(), Optional.empty());
        }
    }

    /**
     * The drawing of methods in the order given.
     *
     * @param lines their answers
     * @param recorded people recorded
     */
    public static ChartSpec of(List<Line> lines, long recorded) {
        return of(lines, recorded, Optional.empty());
    }

    /**
     * The drawing of lines beside the band of one interval, which they can lie in or outside of.
     *
     * @param whole the interval of the band; bounded
     */
    public static ChartSpec beside(Interval whole, List<Line> lines, long recorded) {
        return of(lines, recorded, Optional.of(whole));
    }

    private static ChartSpec of(List<Line> lines, long recorded, Optional<Interval> whole) {
        double end = Math.max(
                end(lines, recorded), whole.map(band -> 1.05 * band.upper()).orElse(0.0));
        List<Map<String, Object>> rows = lines.stream()
                .filter(line -> line.value().isPresent())
                .map(line -> row(
                        line.method(),
                        line.value().orElseThrow(),
                        line.interval().orElseThrow(),
                        end))
                .toList();
        List<Map<String, Object>> refused = lines.stream()
                .filter(line -> line.value().isEmpty())
                .map(line -> ChartSpec.of("method", line.method(), "people", recorded))
                .toList();
        List<String> order = lines.stream().map(Line::method).toList();
        return ChartSpec.drawing(
                "width",
                Look.WIDTH - 20,
                "height",
                ChartSpec.of("step", 30),
                "layer",
                List.of(
                        band(whole, end),
                        Intervals.recorded(recorded, end),
                        Intervals.recordedLabel(recorded, end),
                        Intervals.spans(rows, "method", order, end),
                        Intervals.arrows(rows, "method", order, end),
                        estimates(rows, order, end),
                        Intervals.refusals(refused, "method", order, end)));
    }

    private static double end(List<Line> lines, long recorded) {
        double most = lines.stream()
                .flatMap(line -> line.value().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse((double) recorded);
        double limit = lines.stream()
                .flatMap(line -> line.interval().stream())
                .mapToDouble(Interval::upper)
                .filter(upper -> upper <= FARTHEST * most)
                .max()
                .orElse(most);
        boolean arrow =
                lines.stream().flatMap(line -> line.interval().stream()).anyMatch(interval -> interval.upper() > limit);
        return Math.max(1, Math.max(limit, arrow ? 1.3 * most : most) * 1.05);
    }

    private static Map<String, Object> row(String method, double value, Interval interval, double end) {
        boolean arrow = interval.upper() > end;
        return ChartSpec.of(
                "method", method,
                "people", value,
                "lower", interval.lower(),
                "upper", arrow ? end : interval.upper(),
                "arrow", arrow);
    }

    private static Map<String, Object> band(Optional<Interval> whole, double end) {
        List<Map<String, Object>> rows =
                whole.map(band -> ChartSpec.of("lower", band.lower(), "upper", band.upper())).stream()
                        .toList();
        Object pale = ChartSpec.of("type", "rect", "color", Look.ZERO);
        return layer(rows, pale, ChartSpec.of("x", Intervals.x("lower", end), "x2", ChartSpec.of("field", "upper")));
    }

    private static Map<String, Object> estimates(List<Map<String, Object>> rows, List<String> order, double end) {
        Object open = ChartSpec.of(
                "type",
                "point",
                "shape",
                "diamond",
                "size",
                110,
                "filled",
                true,
                "color",
                Look.PAPER,
                "stroke",
                Look.INK,
                "strokeWidth",
                1.5,
                "opacity",
                1);
        return layer(rows, open, ChartSpec.of("x", Intervals.x("people", end), "y", Intervals.y("method", order)));
    }
}
