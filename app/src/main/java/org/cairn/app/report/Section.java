package org.cairn.app.report;

import java.util.List;
import org.cairn.app.report.Html.Element;

/**
 * A numbered part of the report.
 *
 * @param id its address on the page
 * @param title its heading
 * @param content what it says
 */
record Section(String id, String title, List<Html> content) {
    Section {
        content = List.copyOf(content);
    }

    Element html() {
        return Html.el("section", Html.el("h2", title)).add(content).with("id", id);
    }

    /** Its line in the contents. */
    Element line() {
        return Html.el("li", Html.el("a", title).with("href", "#" + id));
    }
}
