package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import org.cairn.app.chart.NarrowingChart;
import org.cairn.app.report.Figure.Kind;
import org.cairn.casebook.coding.OutcomeCoding;
import org.cairn.casebook.coding.OutcomesOfList;
import org.cairn.casebook.proceeding.Narrowing;
import org.cairn.casebook.proceeding.Rung;
import org.cairn.casebook.proceeding.Stage;

/**
 * What became of the records of lists, where files say so in words. The words themselves stay in the case: they may name people,
 * the dead and the accused; the page has the coding table and counts.
 */
final class OutcomesSection {

    private static final List<Rung> SHOWN =
            List.of(Rung.RECORDED, Rung.IDENTIFIED, Rung.INVESTIGATION, Rung.CHARGE, Rung.JUDGMENT);

    private final CaseStated stated;

    private OutcomesSection(CaseStated stated) {
        this.stated = stated;
    }

    static Section of(CaseStated stated) {
        OutcomesSection made = new OutcomesSection(stated);
        List<Html> content = new ArrayList<>();
        for (OutcomesOfList outcomes : stated.dossier().outcomes()) {
            content.add(made.figure(outcomes).html());
            content.add(Html.el("p", unknown(outcomes)));
            content.add(table(outcomes).html());
        }
        return new Section("outcomes", "What followed, record by record", content);
    }

    private ChartFigure figure(OutcomesOfList outcomes) {
        Narrowing narrowing = outcomes.narrowing();
        return new ChartFigure(
                "outcomes-" + Integer.toHexString(outcomes.list().hashCode()),
                "What became of the records of %s?".formatted(Words.value(outcomes.list())),
                "Of %s, someone was charged in %s and a court gave judgment in %s: %s, %s, as far as this file's words go."
                        .formatted(
                                Words.count(narrowing.recorded(), "record", "records"),
                                Words.exact(narrowing.reached().getOrDefault(Rung.CHARGE, 0L)),
                                Words.exact(narrowing.reached().getOrDefault(Rung.JUDGMENT, 0L)),
                                Words.count(count(narrowing, Stage.ACQUITTED), "acquittal", "acquittals"),
                                Words.count(count(narrowing, Stage.CONVICTED), "conviction", "convictions")),
                NarrowingChart.of(narrowing.unit(), NarrowingSection.rungs(narrowing, SHOWN)),
                NarrowingSection.numbers(narrowing, SHOWN),
                "The file has no dates of what followed, so nothing is said of how long anything took. A charge counts as an"
                        + " investigation, a judgment as a charge. What the file does not say may still have happened.",
                stated.source("Counts of records: figures %s.".formatted(stated.cite(Kind.NARROWING))));
    }

    private static long count(Narrowing narrowing, Stage stage) {
        return narrowing.outcomes().getOrDefault(stage, 0L);
    }

    private static String unknown(OutcomesOfList outcomes) {
        List<OutcomesOfList.Text> unknown = outcomes.unknown();
        String split = outcomes.split() == 0
                ? ""
                : " %s both an acquittal and a conviction; both stand."
                        .formatted(Words.count(outcomes.split(), "record has", "records have"));
        if (unknown.isEmpty()) {
            return "The coding table below knows every one of the %s."
                            .formatted(Words.count(outcomes.texts().size(), "text", "texts"))
                    + split;
        }
        long cells = unknown.stream().mapToLong(OutcomesOfList.Text::records).sum();
        return "The coding table below does not know %s, in %s. They are kept as they are written and counted as nothing; cairn"
                        .formatted(Words.count(unknown.size(), "text", "texts"), Words.count(cells, "cell", "cells"))
                + " outcome list --unknown shows them, to be coded."
                + split;
    }

    private static Table table(OutcomesOfList outcomes) {
        Table table = Table.titled("The coding table: what words of %s mean".formatted(Words.value(outcomes.list())))
                .text("The file says")
                .text("which means")
                .number("Records");
        outcomes.entries()
                .forEach((entry, records) -> table.row(
                        Words.value(entry.says()), OutcomeCoding.meaning(entry.stages()), Words.exact(records)));
        return table;
    }
}
