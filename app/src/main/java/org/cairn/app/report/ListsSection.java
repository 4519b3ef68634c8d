package org.cairn.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cairn.app.chart.OverlapChart;
import org.cairn.app.report.Figure.Kind;
import org.cairn.casebook.work.Findings.PeopleFinding;
import org.cairn.casebook.work.ListFinding;
import org.cairn.estimate.CaptureTable;

/** The lists and their overlap. */
final class ListsSection {
    private final Stated stated;

    private ListsSection(Stated stated) {
        this.stated = stated;
    }

    static Section of(Stated stated) {
        ListsSection made = new ListsSection(stated);
        List<Html> content = new ArrayList<>();
        content.add(made.lists().html());
        if (!made.completeness().isEmpty()) {
            content.add(made.completeness().html());
        }
        content.add(made.people());
        content.add(made.overlap().html());
        return new Section("lists", "The lists and their overlap", content);
    }

    private Table lists() {
        Table table = Table.titled("The lists, as they were taken in (%s)".formatted(stated.cite(Kind.LIST)))
                .text("List")
                .text("File")
                .text("sha-256 begins")
                .number("Entries")
                .number("People")
                .text("Repeats");
        stated.findings()
                .lists()
                .forEach(list -> table.row(
                        Words.value(list.name()),
                        Words.value(list.file()),
                        Words.shortHash(list.sha256()),
                        Words.exact(list.records()),
                        Words.exact(list.individuals()),
                        repeats(list)));
        return table;
    }

    private static String repeats(ListFinding list) {
        return list.noRepeats()
                ? "declared free of repeats"
                : Words.count(list.records() - list.individuals(), "entry repeats", "entries repeat") + " another";
    }

    private Table completeness() {
        Table table = Table.titled("How many entries state each field")
                .text("Field")
                .text("List")
                .number("Stated")
                .number("Share of entries");
        stated.findings()
                .lists()
                .forEach(list -> list.stated()
                        .forEach((field, count) -> table.row(
                                Words.value(field),
                                Words.value(list.name()),
                                Words.exact(count),
                                Words.share(count, list.records()))));
        return table;
    }

    private Html people() {
        PeopleFinding people = stated.findings().individuals();
        String found = "The entries are %s (%s), of whom %s are counted."
                .formatted(
                        Words.count(people.recorded(), "person", "people"),
                        stated.cite(Kind.PEOPLE),
                        Words.exact(people.counted()));
        Optional<String> period = stated.findings()
                .period()
                .map(days ->
                        " %s left out because the date of death is surely outside %s; %s counted although the date may lie outside it or is not stated."
                                .formatted(
                                        were(people.outsidePeriod()),
                                        Dates.inWords(days),
                                        were(people.periodUnsure())));
        return Html.el("p", found + period.orElse(""));
    }

    private static String were(long people) {
        return people == 1 ? "1 was" : Words.exact(people) + " were";
    }

    private ChartFigure overlap() {
        CaptureTable table = stated.findings().whole().table();
        long once = table.onExactly(1);
        String answer = "%s of %s people recorded are on one list only; how many are on none is to be estimated."
                .formatted(Words.exact(once), Words.exact(table.recorded()));
        return new ChartFigure(
                "overlap",
                "Who is on which lists?",
                answer,
                OverlapChart.of(table),
                overlapNumbers(table),
                "Each column is one combination of lists: a filled mark means on the list, an open ring not on it. Its bar counts the people on"
                        + " exactly those lists. The last column is the people on no list: nobody has counted them, so it is drawn hatched and open at the top."
                        + " People on one list only far outnumbering the rest are a sign that many are on none.",
                stated.source("People per combination of lists: figures %s.".formatted(stated.cite(Kind.OVERLAP))));
    }

    private static Table overlapNumbers(CaptureTable table) {
        Table numbers = Table.titled("People by combination of lists")
                .text("On these lists and no other")
                .text("History")
                .number("People");
        Arrays.stream(OverlapChart.patterns(table))
                .forEach(pattern -> numbers.row(
                        Words.and(Overlap.listsOf(table, pattern).stream()
                                .map(Words::value)
                                .toList()),
                        table.history(pattern),
                        Words.exact(table.count(pattern))));
        return numbers.row("no list", "0".repeat(table.listCount()), "not recorded");
    }
}
