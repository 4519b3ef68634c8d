package org.cairn.app.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * A drawing as a Vega-Lite 6 specification: maps, lists, texts, numbers and truths, in a fixed order. The same finding
 * gives the same text.
 *
 * @param spec the specification
 */
public record ChartSpec(Map<String, Object> spec) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** JSON's null, by which Vega-Lite is told to leave a part out. */
    static final Object NONE = NullNode.getInstance();

    /** A drawing needs no more digits than this, and so many are the same on every Java. */
    private static final MathContext DRAWN = new MathContext(6);

    public ChartSpec {
        spec = Collections.unmodifiableMap(new LinkedHashMap<>(spec));
    }

    /** The specification as JSON. */
    public String json() {
        return JSON.writeValueAsString(spec);
    }

    /** The specification as JSON that may stand inside a {@code script} element: no {@code <} is left in it. */
    public String embedded() {
        return json().replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    /** A map in the order given: a key, its value, the next key … Doubles are rounded to what can be drawn. */
    static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            map.put((String) keysAndValues[i], value instanceof Double number ? drawn(number) : value);
        }
        return map;
    }

    private static Object drawn(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("only finite numbers can be drawn (got: %s)".formatted(number));
        }
        BigDecimal rounded = new BigDecimal(number).round(DRAWN).stripTrailingZeros();
        return rounded.scale() <= 0 ? rounded.longValueExact() : rounded;
    }

    /** A whole drawing: what is common to all, then its own parts. */
    static ChartSpec drawing(Object... keysAndValues) {
        Map<String, Object> spec = of("$schema", "https://vega.github.io/schema/vega-lite/v6.json");
        spec.putAll(of(keysAndValues));
        spec.put("config", Look.config());
        return new ChartSpec(spec);
    }

    /** A layer or view over rows of its own. */
    static Map<String, Object> layer(List<Map<String, Object>> rows, Object mark, Map<String, Object> encoding) {
        return of("data", of("values", rows), "mark", mark, "encoding", encoding);
    }
}
