package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import org.cairn.app.report.Html.Element;

/** A table with a caption, column headers and row headers. Every cell is a sentence. */
final class Table {
    private record Column(String name, boolean isNumber) {}

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<Element> rows = new ArrayList<>();

    private Table(String caption) {
        this.caption = caption;
    }

    /** An empty table. */
    static Table titled(String caption) {
        return new Table(caption);
    }

    /** A column of words more. */
    Table text(String name) {
        columns.add(new Column(name, false));
        return this;
    }

    /** A column of numbers more. */
    Table number(String name) {
        columns.add(new Column(name, true));
        return this;
    }

    /** A row more; its first cell is its header. */
    Table row(List<String> cells) {
        List<Element> row = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            Element cell =
                    column == 0 ? Html.el("th", cells.get(0)).with("scope", "row") : Html.el("td", cells.get(column));
            row.add(styled(cell, columns.get(column)));
        }
        rows.add(Html.el("tr", row));
        return this;
    }

    /** As {@link #row(List)}. */
    Table row(String... cells) {
        return row(List.of(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table, in a box that scrolls where the screen is narrow. */
    Element html() {
        List<Element> heads = columns.stream()
                .map(column -> styled(Html.el("th", column.name()).with("scope", "col"), column))
                .toList();
        Element table = Html.el(
                "table", Html.el("caption", caption), Html.el("thead", Html.el("tr", heads)), Html.el("tbody", rows));
        return Html.el("div", table)
                .with("class", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", caption);
    }

    private static Element styled(Element cell, Column column) {
        return column.isNumber() ? cell.with("class", "num") : cell;
    }
}
