package org.cairn.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.app.chart.LadderChart;
import org.cairn.app.report.Figure.Kind;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.proceeding.Step;
import org.cairn.casebook.sheet.Dossier;

/** The proceedings, stage by stage, and how long they have waited. */
final class LadderSection {

    private final CaseStated stated;
    private final Dossier dossier;
    private final Optional<LocalDate> asAt;

    private LadderSection(CaseStated stated) {
        this.stated = stated;
        this.dossier = stated.dossier();
        this.asAt = dossier.asAt();
    }

    static Section of(CaseStated stated) {
        LadderSection made = new LadderSection(stated);
        List<Html> content = new ArrayList<>();
        made.asAt.ifPresentOrElse(
                day -> content.add(made.figure(day).html()),
                () -> content.add(Html.el(
                        "p", "No stage of any proceeding has a date, so nothing can be drawn or counted in days.")));
        stated.dossier().proceedings().forEach(proceeding -> content.addAll(made.steps(proceeding)));
        if (!stated.dossier().oddities().isEmpty()) {
            content.add(Html.el("h3", "Orders that look wrong"));
            content.add(Html.el(
                            "ul",
                            stated.dossier().oddities().stream()
                                    .map(oddity -> Html.el("li", oddity))
                                    .toList())
                    .with("class", "messages"));
        }
        return new Section("proceedings", "Proceedings", content);
    }

    private ChartFigure figure(LocalDate day) {
        List<LadderChart.Row> rows = rows(day);
        return new ChartFigure(
                "ladder",
                "What followed, and how long has it waited?",
                answer(day),
                LadderChart.of(rows, day),
                clocks(day),
                "A row for each proceeding, in the order of the parties it is about, and a row for each party without any. A dot is a stage on a known"
                        + " day, a bar a stage whose day is not known exactly. Where something is still awaited, the dashed line runs on to"
                        + " the day on which the clocks are read. A long wait is not yet a failing: look at what was last awaited.",
                stated.source("Days waiting as at %s: figures %s."
                        .formatted(CaseWords.inFull(day), stated.cite(Kind.WAITING))));
    }

    /** Every proceeding once, at the first party it is about; and every party that none is about, with the words for that. */
    private List<LadderChart.Row> rows(LocalDate day) {
        List<LadderChart.Row> rows = new ArrayList<>();
        Set<Proceeding> drawn = new LinkedHashSet<>();
        for (Party party : dossier.parties().all()) {
            List<Proceeding> own = dossier.proceedings().stream()
                    .filter(proceeding -> proceeding.parties().contains(party.id()))
                    .toList();
            own.stream().filter(drawn::add).forEach(proceeding -> rows.add(row(proceeding, day)));
            if (own.isEmpty()) {
                rows.add(new LadderChart.Row(
                        party.name(), List.of(), false, PartiesSection.proceedings(dossier, party)));
            }
        }
        dossier.proceedings().stream().filter(drawn::add).forEach(proceeding -> rows.add(row(proceeding, day)));
        return rows;
    }

    private LadderChart.Row row(Proceeding proceeding, LocalDate day) {
        List<LadderChart.Mark> marks = proceeding.inOrder().stream()
                .flatMap(step -> step.stretch().stream())
                .map(stretch -> new LadderChart.Mark(
                        LocalDate.ofEpochDay(stretch.first()), LocalDate.ofEpochDay(stretch.last())))
                .toList();
        String parties = proceeding.parties().stream()
                .map(id -> dossier.parties().name(id))
                .collect(Collectors.joining(", "));
        return new LadderChart.Row(
                proceeding.name(),
                marks,
                !proceeding.isEnded(),
                "%s · %s".formatted(parties.isEmpty() ? "no party named" : parties, state(proceeding, day)));
    }

    /** The last stage and the days since, or that it is over. */
    private static String state(Proceeding proceeding, LocalDate day) {
        if (proceeding.lastMovement().isEmpty()) {
            return "no dates in this file";
        }
        String last = proceeding.lastMovement().get().stage().word();
        String days = proceeding.sinceLastMovement(day).map(Object::toString).orElse("");
        return proceeding.isEnded() ? "ended; last: %s".formatted(last) : "last: %s, %s ago".formatted(last, days);
    }

    private String answer(LocalDate day) {
        long open = dossier.proceedings().stream()
                .filter(proceeding -> !proceeding.isEnded())
                .count();
        return "Of %s, %s not ended as at %s."
                .formatted(
                        Words.count(dossier.proceedings().size(), "proceeding", "proceedings"),
                        open == 1 ? "1 has" : Words.exact(open) + " have",
                        CaseWords.inFull(day));
    }

    private Table clocks(LocalDate day) {
        Table table = Table.titled("The clocks as at %s".formatted(CaseWords.inFull(day)))
                .text("Proceeding")
                .text("Forum")
                .text("Party")
                .text("Last stage")
                .text("Days since")
                .text("Days since the act")
                .text("Ended");
        for (Proceeding proceeding : dossier.proceedings()) {
            table.row(
                    Words.value(proceeding.name()),
                    Words.value(proceeding.forum()),
                    parties(proceeding),
                    proceeding.lastMovement().map(step -> step.stage().word()).orElse("–"),
                    proceeding.sinceLastMovement(day).map(Object::toString).orElse("no dates in this file"),
                    dossier.sinceTheAct(proceeding).map(Object::toString).orElse("no dated act in this file"),
                    proceeding.isEnded() ? "yes" : "no");
        }
        for (Party party : dossier.parties().all()) {
            if (dossier.aboutParty(party.id()).isEmpty()) {
                table.row(PartiesSection.NO_PROCEEDINGS, "–", Words.value(party.name()), "–", "–", "–", "–");
            }
        }
        return table;
    }

    private String parties(Proceeding proceeding) {
        return CaseWords.joined(
                proceeding.parties().stream()
                        .map(id -> Words.value(dossier.parties().name(id)))
                        .toList(),
                "none named");
    }

    private List<Html> steps(Proceeding proceeding) {
        Table table = Table.titled("Stages, in order")
                .text("Stage")
                .text("Date")
                .text("Of whom")
                .text("In words")
                .text("Source");
        for (Step step : proceeding.inOrder()) {
            for (Step.Said said : step.said()) {
                table.row(
                        step.stage().word(),
                        CaseWords.date(said.date()),
                        step.person().map(Words::value).orElse("–"),
                        Words.value(said.words()),
                        CaseWords.source(dossier, said.source()));
            }
        }
        String about = "%s. Subject: %s. Scope: %s. Standard: %s. Incidents: %s."
                .formatted(
                        Words.value(proceeding.forum()),
                        stated(proceeding.subject()),
                        stated(proceeding.scope()),
                        stated(proceeding.standard()),
                        proceeding.incidents().isEmpty()
                                ? "none in this file"
                                : proceeding.incidents().stream()
                                        .map(id -> dossier.incident(id)
                                                .map(incident -> Words.value(incident.name()))
                                                .orElse(id))
                                        .collect(Collectors.joining("; ")));
        return List.of(
                Html.el("h3", Words.value(proceeding.name())),
                Html.el("p", about),
                table.isEmpty() ? Html.el("p", "No stage in this file.") : table.html(),
                claims(proceeding));
    }

    private Html claims(Proceeding proceeding) {
        Table claims = ClaimsTable.about(dossier, new Subject(Subject.Kind.PROCEEDING, proceeding.id()));
        return claims.isEmpty() ? Html.el("p", "Nothing else is claimed of it in this file.") : claims.html();
    }

    private static String stated(String text) {
        return text.isEmpty() ? "not in this file" : Words.value(text);
    }
}
