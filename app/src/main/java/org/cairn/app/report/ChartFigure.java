package org.cairn.app.report;

import java.util.List;
import org.cairn.app.chart.ChartSpec;
import org.cairn.app.report.Html.Element;

/**
 * A chart in its six parts: the question, the answer in a sentence, the drawing, the numbers, how to read it, and where it
 * comes from. Without scripts the drawing is missing and the other five say everything.
 *
 * @param anchor its address on the page
 * @param question the question, as a heading
 * @param answer the answer, in a sentence
 * @param spec the drawing
 * @param numbers the same numbers as a table
 * @param reading how to read it, and what to do with it
 * @param source lists, definition, method, version and figure ids
 */
record ChartFigure(
        String anchor, String question, String answer, ChartSpec spec, Table numbers, String reading, String source) {

    /** The figure as a piece of a page. */
    Element html() {
        Element drawing = Html.el("div")
                .with("class", "drawing")
                .with("id", anchor + "-drawing")
                .with("role", "img")
                .with("aria-label", answer)
                .with("data-spec", anchor + "-spec");
        Element specification = Html.raw("script", spec.embedded())
                .with("type", "application/json")
                .with("id", anchor + "-spec");
        Element table = Html.el("details", Html.el("summary", "The numbers"), numbers.html())
                .with("open", "");
        return Html.el(
                        "figure",
                        List.of(
                                Html.el("h3", question),
                                Html.el("p", answer).with("class", "answer"),
                                Html.el("div", drawing).with("class", "scroll"),
                                specification,
                                table,
                                Html.el("p", reading).with("class", "reading"),
                                Html.el("figcaption", source)))
                .with("id", anchor);
    }
}
