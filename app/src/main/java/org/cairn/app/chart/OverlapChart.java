package org.cairn.app.chart;

import static org.cairn.app.chart.ChartSpec.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairn.estimate.CaptureTable;

/**
 * Who is on which lists, as an UpSet plot (Lex et al. 2014): a row for each list, a column for each combination, a bar for
 * its people; and last the combination of no list, hatched and open at the top, because nobody has counted it.
 */
public final class OverlapChart {

    /** Up to this many lists, every combination has its fixed place; beyond, combinations are sorted by size. */
    private static final int FIXED_PLACES_UP_TO = 4;

    private static final int MOST_COLUMNS = 20;
    private static final String UNKNOWN = "none";
    private static final String OTHERS = "others";

    private final CaptureTable table;
    private final int[] shown;
    private final long others;
    private final List<String> columns;

    private OverlapChart(CaptureTable table) {
        this.table = table;
        int[] all = patterns(table);
        this.shown = Arrays.copyOf(all, Math.min(all.length, MOST_COLUMNS));
        this.others =
                Arrays.stream(all).skip(shown.length).mapToLong(table::count).sum();
        this.columns = columns();
    }

    /** The drawing of a capture table. */
    public static ChartSpec of(CaptureTable table) {
        OverlapChart chart = new OverlapChart(table);
        return ChartSpec.drawing(
                "vconcat", List.of(chart.bars(), chart.matrix()),
                "spacing", 6,
                "resolve", ChartSpec.of("scale", ChartSpec.of("x", "shared")));
    }

    /**
     * The patterns of a table in the order they are drawn: every one in the order of the lists where there are up to four
     * lists; those that anyone has, largest first, where there are more.
     */
    public static int[] patterns(CaptureTable table) {
        Comparator<Integer> byPlace = Comparator.<Integer>comparingInt(Integer::bitCount)
                .thenComparing(table::history, Comparator.reverseOrder());
        boolean fixed = table.listCount() <= FIXED_PLACES_UP_TO;
        Comparator<Integer> order = fixed
                ? byPlace
                : Comparator.<Integer>comparingLong(table::count).reversed().thenComparing(byPlace);
        return IntStream.range(1, table.cells())
                .filter(pattern -> fixed || table.count(pattern) > 0)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<String> columns() {
        List<String> names = new ArrayList<>();
        Arrays.stream(shown).mapToObj(table::history).forEach(names::add);
        if (others > 0) {
            names.add(OTHERS);
        }
        names.add(UNKNOWN);
        return names;
    }

    private Map<String, Object> x() {
        return ChartSpec.of(
                "field",
                "column",
                "type",
                "nominal",
                "scale",
                ChartSpec.of("domain", columns, "paddingInner", 0.3, "paddingOuter", 0.2),
                "axis",
                ChartSpec.NONE);
    }

    private Map<String, Object> bars() {
        List<Map<String, Object>> counts = counts();
        long most =
                Math.max(1, Arrays.stream(shown).mapToLong(table::count).max().orElse(1));
        long top = Math.max(most, others);
        Map<String, Object> y = ChartSpec.of(
                "field",
                "people",
                "type",
                "quantitative",
                "scale",
                ChartSpec.of("domain", List.of(0L, top), "nice", true),
                "axis",
                Look.people("people"));
        Map<String, Object> label = ChartSpec.of("field", "label", "type", "nominal");
        List<Map<String, Object>> unknown = List.of(ChartSpec.of("column", UNKNOWN, "people", top, "label", "?"));
        Object hatched = ChartSpec.of("type", "bar", "color", Look.ESTIMATED_FILL);
        Object above = ChartSpec.of("type", "text", "dy", -7);
        return ChartSpec.of(
                "width",
                Look.WIDTH,
                "height",
                170,
                "layer",
                List.of(
                        layer(counts, ChartSpec.of("type", "bar", "color", Look.INK), ChartSpec.of("x", x(), "y", y)),
                        layer(counts, above, ChartSpec.of("x", x(), "y", y, "text", label)),
                        layer(unknown, hatched, ChartSpec.of("x", x(), "y", y)),
                        layer(
                                unknown,
                                ChartSpec.of("type", "text", "dy", -7, "fontSize", 15),
                                ChartSpec.of("x", x(), "y", y, "text", label))));
    }

    private List<Map<String, Object>> counts() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int pattern : shown) {
            rows.add(row(table.history(pattern), table.count(pattern)));
        }
        if (others > 0) {
            rows.add(row(OTHERS, others));
        }
        return rows;
    }

    private static Map<String, Object> row(String column, long people) {
        return ChartSpec.of("column", column, "people", people, "label", String.format(Locale.ROOT, "%,d", people));
    }

    private Map<String, Object> matrix() {
        Map<String, Object> y = ChartSpec.of(
                "field",
                "list",
                "type",
                "nominal",
                "sort",
                ChartSpec.NONE,
                "scale",
                ChartSpec.of("domain", labels()),
                "axis",
                ChartSpec.of("title", ChartSpec.NONE, "domain", false, "ticks", false, "labelPadding", 10));
        Map<String, Object> at = ChartSpec.of("x", x(), "y", y);
        Map<String, Object> joined =
                ChartSpec.of("x", x(), "y", with(y, "field", "first"), "y2", ChartSpec.of("field", "last"));
        Object off = ChartSpec.of("type", "point", "filled", false, "size", 55, "color", Look.EDGE, "strokeWidth", 1);
        Object on = ChartSpec.of("type", "point", "filled", true, "size", 75, "color", Look.INK, "opacity", 1);
        return ChartSpec.of(
                "width",
                Look.WIDTH,
                "height",
                24 * table.listCount(),
                "layer",
                List.of(
                        layer(marks(false), off, at),
                        layer(spans(), ChartSpec.of("type", "rule", "color", Look.INK, "strokeWidth", 2), joined),
                        layer(marks(true), on, at)));
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        Map<String, Object> changed = new java.util.LinkedHashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    private List<String> labels() {
        return IntStream.range(0, table.listCount()).mapToObj(this::label).toList();
    }

    private String label(int list) {
        return String.format(Locale.ROOT, "%s  %,d", table.lists().get(list), table.onList(list));
    }

    private List<Map<String, Object>> marks(boolean on) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int list = 0; list < table.listCount(); list++) {
            for (int pattern : shown) {
                if ((pattern >> list & 1) == (on ? 1 : 0)) {
                    rows.add(ChartSpec.of("column", table.history(pattern), "list", label(list)));
                }
            }
            if (!on) {
                rows.add(ChartSpec.of("column", UNKNOWN, "list", label(list)));
            }
        }
        return rows;
    }

    /** From the first to the last list of each combination of several. */
    private List<Map<String, Object>> spans() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int pattern : shown) {
            if (Integer.bitCount(pattern) > 1) {
                int last = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(pattern);
                rows.add(ChartSpec.of(
                        "column", table.history(pattern),
                        "first", label(Integer.numberOfTrailingZeros(pattern)),
                        "last", label(last)));
            }
        }
        return rows;
    }
}
