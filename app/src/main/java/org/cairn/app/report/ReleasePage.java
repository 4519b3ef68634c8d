package org.cairn.app.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.app.PlainLine;
import org.cairn.app.report.DataPackage.Table;
import org.cairn.app.report.Html.Element;
import org.cairn.casebook.project.ReportSettings;
import org.cairn.casebook.work.Findings;

/** A release as one page: made from its tables and from nothing else, so that it cannot say more than they do. */
final class ReleasePage {

    private static final int MOST_ROWS = 500;

    private ReleasePage() {}

    /**
     * The page.
     *
     * @param answered what was found, where the answer may leave
     */
    static String of(
            String title,
            String counts,
            Optional<Findings> answered,
            List<Table> tables,
            ReportSettings settings,
            List<String> remarks) {
        Assets assets = new Assets(Fonts.faces() + Assets.text("report.css"), List.of());
        List<Html> main = new ArrayList<>();
        main.add(header(title, counts, answered));
        tables.forEach(table -> main.add(section(table)));
        main.add(leftOut(settings, remarks));
        Element head = Html.el("head")
                .add(Html.el("meta").with("charset", "utf-8"))
                .add(Html.el("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", "default-src 'none'; style-src 'unsafe-inline'; font-src data:"))
                .add(Html.el("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
                .add(Html.el("title", new Html.Text(PlainLine.of(title))))
                .add(Html.raw("style", assets.style()));
        Element body = Html.el("body", Html.el("main", main));
        return "<!DOCTYPE html>\n"
                + Html.el("html", head, body)
                        .with("lang", "en")
                        .with("dir", "ltr")
                        .markup();
    }

    private static Element header(String title, String counts, Optional<Findings> answered) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.el("h1", Words.value(title)));
        if (!counts.isBlank()) {
            parts.add(Html.el("p", Words.value(counts)).with("class", "question"));
        }
        answered.ifPresent(
                found -> parts.add(Html.el("p", Answers.sentence(found.whole())).with("class", "statement")));
        return Html.el("header", parts);
    }

    private static Element section(Table table) {
        List<CsvRecord> rows = rows(table);
        List<Html> body = new ArrayList<>();
        rows.stream().skip(1).limit(MOST_ROWS).forEach(row -> body.add(row(row.getFields(), "td")));
        List<Html> parts = new ArrayList<>();
        parts.add(Html.el("h2", Words.value(table.title())));
        parts.add(Html.el(
                        "div",
                        Html.el("table", Html.el("thead", row(rows.get(0).getFields(), "th")), Html.el("tbody", body)))
                .with("class", "wide")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", table.title()));
        long more = rows.size() - 1L - MOST_ROWS;
        if (more > 0) {
            parts.add(Html.el("p", "%s more rows are in %s.csv.".formatted(Words.exact(more), table.name())));
        }
        return Html.el("section", parts).with("id", table.name());
    }

    private static List<CsvRecord> rows(Table table) {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(table.csv())) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element row(List<String> cells, String tag) {
        List<Html> parts = new ArrayList<>();
        cells.forEach(cell -> parts.add(Html.el(tag, Html.value(cell))));
        return Html.el("tr", parts);
    }

    private static Element leftOut(ReportSettings settings, List<String> remarks) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.el("h2", "What was left out, and how to check this"));
        parts.add(Html.el(
                "p",
                "This release holds what its project allows to leave, and nothing else: %s. Counts of one to %s people are left out, with as many others as keep them from being worked out; “withheld” marks both alike."
                        .formatted(Words.and(settings.publish()), Words.exact(settings.leastShown() - 1L))));
        remarks.forEach(remark -> parts.add(Html.el("p", Words.value(remark))));
        parts.add(
                Html.el(
                        "p",
                        "datapackage.json names every file with its sha-256; the project's log holds the same hashes, and cairn verify makes the files anew."));
        return Html.el("section", parts).with("id", "left-out");
    }
}
