package org.cairn.app.chart;

import java.util.List;
import java.util.Map;

/** Colours, type and hatches of every drawing. Recorded is solid ink; estimated is outlined or hatched. */
public final class Look {
    static final String INK = "#1C1B19";
    static final String INK_2 = "#4A4742";
    static final String EDGE = "#8A857A";
    static final String RULE = "#D9D5CB";
    static final String PAPER = "#FBFAF7";
    static final String STONE = "#7D796F";
    static final String ZERO = "#E9E6DE";

    /** Evidence for the same person, weak to strong. */
    static final List<String> FOR = List.of("#A9C3DA", "#5E8FB8", "#1F4E79");

    /** Evidence against the same person, weak to strong. */
    static final List<String> AGAINST = List.of("#DDB892", "#B97A45", "#8C4A1A");

    /** The identifier of the hatch of everything estimated; whoever draws puts an SVG pattern of this name on the page. */
    public static final String ESTIMATED_HATCH = "cairn-estimated";

    static final String ESTIMATED_FILL = "url(#" + ESTIMATED_HATCH + ")";

    /** Width of the plot of every drawing, in pixels: with its labels it fits the text width of A4. */
    static final int WIDTH = 440;

    /** Longest label beside a drawing, in pixels; the table beneath holds it whole. */
    static final int LABEL = 190;

    private Look() {}

    static Map<String, Object> config() {
        String sans = "'Source Sans 3', 'Noto Sans', 'Noto Naskh Arabic', sans-serif";
        Map<String, Object> axis = ChartSpec.of(
                "labelFont", sans,
                "titleFont", sans,
                "labelFontSize", 12,
                "titleFontSize", 12,
                "titleFontWeight", 400,
                "labelColor", INK,
                "titleColor", INK_2,
                "domainColor", EDGE,
                "tickColor", EDGE,
                "gridColor", RULE,
                "labelLimit", LABEL);
        return ChartSpec.of(
                "font",
                sans,
                "background",
                "transparent",
                "aria",
                false,
                "view",
                ChartSpec.of("stroke", ChartSpec.NONE),
                "axis",
                axis,
                "text",
                ChartSpec.of("font", sans, "fontSize", 12, "color", INK),
                "legend",
                ChartSpec.of("disable", true));
    }

    /** An axis of counts of people, from zero unless told otherwise. */
    static Map<String, Object> people(String title) {
        return ChartSpec.of("title", title, "format", ",d", "tickCount", 6, "grid", true, "labelFlush", false);
    }
}
