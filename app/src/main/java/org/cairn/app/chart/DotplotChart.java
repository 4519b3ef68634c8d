package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Equally likely totals as a quantile dotplot (Kay et al. 2016; Fernandes et al. 2018): one ring each, stacked where they
 * are close. Rings are outlines, because they are estimates; the number recorded is a solid line.
 */
public final class DotplotChart {
    private static final int COLUMNS = 26;
    private static final int WIDTH = Look.WIDTH + 80;

    private DotplotChart() {}

    /**
     * The drawing of likely totals.
     *
     * @param totals equally likely totals, ascending, at least one
     * @param recorded people recorded
     */
    public static ChartSpec of(List<Double> totals, long recorded) {
        double first = Math.min((double) recorded, totals.get(0));
        double last = totals.get(totals.size() - 1);
        double step = Math.max(1, (last - first) / COLUMNS);
        List<Map<String, Object>> rings = stacked(totals, first, step);
        double pixels = WIDTH / (COLUMNS + 2.0);
        int highest = rings.stream()
                .mapToInt(ring -> ring.get("place") instanceof Integer place ? place : 1)
                .max()
                .orElse(1);
        List<Double> domain = List.of(first - step, first + (COLUMNS + 1) * step);
        Object ring = ChartSpec.of(
                "type",
                "point",
                "shape",
                "circle",
                "filled",
                false,
                "color",
                Look.INK,
                "strokeWidth",
                1.4,
                "size",
                0.6 * pixels * pixels,
                "opacity",
                1);
        Map<String, Object> at = ChartSpec.of("x", x(domain), "y", y(highest));
        Map<String, Object> wall = ChartSpec.of("x", x(domain));
        List<Map<String, Object>> known = List.of(ChartSpec.of("total", recorded));
        String label = String.format(Locale.ROOT, "%,d recorded", recorded);
        return ChartSpec.drawing(
                "width", WIDTH,
                "height", Math.max(60, highest * pixels),
                "layer",
                        List.of(
                                layer(known, ChartSpec.of("type", "rule", "color", Look.INK, "strokeWidth", 3), wall),
                                layer(
                                        known,
                                        ChartSpec.of("type", "text", "align", "left", "dx", -2, "y", -9, "text", label),
                                        wall),
                                layer(rings, ring, at)));
    }

    private static List<Map<String, Object>> stacked(List<Double> totals, double first, double step) {
        List<Map<String, Object>> rings = new ArrayList<>();
        long column = -1;
        int place = 0;
        for (double total : totals) {
            long here = (long) Math.floor((total - first) / step);
            place = here == column ? place + 1 : 1;
            column = here;
            rings.add(ChartSpec.of("total", first + (here + 0.5) * step, "place", place));
        }
        return rings;
    }

    private static Map<String, Object> x(List<Double> domain) {
        Map<String, Object> axis = Look.people("people in all");
        axis.put("grid", false);
        Map<String, Object> scale =
                ChartSpec.of("domain", domain.stream().map(Math::round).toList(), "nice", false, "zero", false);
        return ChartSpec.of("field", "total", "type", "quantitative", "axis", axis, "scale", scale);
    }

    private static Map<String, Object> y(int highest) {
        Map<String, Object> scale = ChartSpec.of("domain", List.of(0.5, highest + 0.5), "nice", false, "zero", false);
        return ChartSpec.of("field", "place", "type", "quantitative", "axis", ChartSpec.NONE, "scale", scale);
    }
}
