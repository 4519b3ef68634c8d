package org.cairn.app.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.app.chart.EndingsChart;
import org.cairn.app.chart.NarrowingChart;
import org.cairn.app.chart.WaitingChart;
import org.cairn.app.report.Figure.Kind;
import org.cairn.casebook.account.Accountability;
import org.cairn.casebook.account.EndingFinding;
import org.cairn.casebook.account.WaitingFinding;
import org.cairn.casebook.proceeding.Narrowing;
import org.cairn.casebook.proceeding.Rung;
import org.cairn.casebook.proceeding.Stage;

/** How far it came: the narrowing from what is recorded to a judgment, and how long that took. */
final class NarrowingSection {

    private static final List<Stage> OUTCOMES = List.of(
            Stage.CLOSED_WITHOUT_CHARGE,
            Stage.WARRANT_ISSUED,
            Stage.ACQUITTED,
            Stage.CONVICTED,
            Stage.SENTENCED,
            Stage.PARDONED);

    private final CaseStated stated;
    private final Accountability account;

    private NarrowingSection(CaseStated stated) {
        this.stated = stated;
        this.account = stated.findings().accountability();
    }

    static Section of(CaseStated stated) {
        NarrowingSection made = new NarrowingSection(stated);
        List<Html> content = new ArrayList<>();
        content.add(made.figure("incidents", "How far did it come for each incident?", made.account.incidents())
                .html());
        content.add(made.figure("all-proceedings", "How far did each proceeding come?", made.account.proceedings())
                .html());
        content.add(made.groups("Proceedings by forum", "Forum", made.byForum()).html());
        content.add(made.groups(
                        "Proceedings by party; one about two parties stands with both, and with the larger parties they are part of",
                        "Party",
                        made.byParty())
                .html());
        content.addAll(made.waiting());
        return new Section("narrowing", "The narrowing", content);
    }

    private ChartFigure figure(String anchor, String question, Narrowing narrowing) {
        Set<Rung> shown = narrowing.reached().keySet();
        long judged = narrowing.reached().getOrDefault(Rung.JUDGMENT, 0L);
        long charged = narrowing.reached().getOrDefault(Rung.CHARGE, 0L);
        return new ChartFigure(
                "narrowing-" + anchor,
                question,
                "Of %s on record, someone was charged in %s, and a court gave judgment in %s, as far as this file goes."
                        .formatted(
                                Words.count(narrowing.recorded(), one(narrowing.unit()), narrowing.unit()),
                                Words.exact(charged),
                                Words.exact(judged)),
                NarrowingChart.of(narrowing.unit(), rungs(narrowing, shown)),
                numbers(narrowing, shown),
                "Each bar is how many came at least so far: a charge counts as an investigation, a judgment as a charge. A complaint is"
                        + " counted only where a source mentions one. What is not in this file may still have happened.",
                stated.source("Counts of %s: figures %s.".formatted(narrowing.unit(), stated.cite(Kind.NARROWING))));
    }

    private static String one(String unit) {
        return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    }

    /** Those rungs of a narrowing that are shown, for its drawing. */
    static List<NarrowingChart.Rung> rungs(Narrowing narrowing, Collection<Rung> shown) {
        return shown.stream()
                .map(rung -> new NarrowingChart.Rung(
                        rung.words(), narrowing.reached().getOrDefault(rung, 0L)))
                .toList();
    }

    /** The same as a table, and how many met each stage. */
    static Table numbers(Narrowing narrowing, Collection<Rung> shown) {
        Table table = Table.titled("How many %s".formatted(narrowing.unit()))
                .text("So far, or with this stage")
                .number("How many");
        shown.forEach(
                rung -> table.row(rung.words(), Words.exact(narrowing.reached().getOrDefault(rung, 0L))));
        narrowing
                .outcomes()
                .forEach((stage, count) -> table.row("with “%s”".formatted(stage.word()), Words.exact(count)));
        return table;
    }

    private record Group(String name, Narrowing narrowing, Optional<String> without) {}

    private List<Group> byForum() {
        List<Group> groups = new ArrayList<>();
        account.byForum().forEach((forum, narrowing) -> groups.add(new Group(forum, narrowing, Optional.empty())));
        return groups;
    }

    private List<Group> byParty() {
        List<Group> groups = new ArrayList<>();
        account.byParty()
                .forEach((party, narrowing) -> groups.add(new Group(
                        party.name(), narrowing, Accountability.withoutProceedings(stated.dossier(), party))));
        return groups;
    }

    private Table groups(String caption, String header, List<Group> groups) {
        Table table = Table.titled(caption)
                .text(header)
                .number("Proceedings")
                .number("Investigation")
                .number("Charge")
                .number("Judgment");
        OUTCOMES.forEach(stage -> table.number(capital(stage.word())));
        table.text("");
        for (Group group : groups) {
            Map<Rung, Long> reached = group.narrowing().reached();
            List<String> cells = new ArrayList<>(List.of(
                    Words.value(group.name()),
                    Words.exact(group.narrowing().recorded()),
                    Words.exact(reached.getOrDefault(Rung.INVESTIGATION, 0L)),
                    Words.exact(reached.getOrDefault(Rung.CHARGE, 0L)),
                    Words.exact(reached.getOrDefault(Rung.JUDGMENT, 0L))));
            OUTCOMES.forEach(
                    stage -> cells.add(Words.exact(group.narrowing().outcomes().getOrDefault(stage, 0L))));
            cells.add(group.without().orElse(""));
            table.row(cells);
        }
        return table;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private List<Html> waiting() {
        List<Html> content = new ArrayList<>();
        content.add(Html.el("h3", "How long did it take?"));
        for (WaitingFinding waiting : stated.findings().waits()) {
            if (!waiting.isCurve()) {
                content.add(Html.el("p", "Until %s: %s".formatted(waiting.until(), waiting.why())));
                continue;
            }
            content.add(curve(waiting, "").html());
        }
        content.addAll(waiting("forum", "How long incidents waited, by forum", account.waitsByForum()));
        content.addAll(waiting("party", "How long incidents waited, by party", account.waitsByParty()));
        content.addAll(endings());
        return content;
    }

    private List<Html> endings() {
        List<Html> content = new ArrayList<>();
        content.add(Html.el("h3", "How did it end, and by when?"));
        account.endings().ifPresent(ending -> {
            content.add(Html.el("p", ending.why()));
            if (ending.isCurve()) {
                content.add(curves(ending, "").html());
            }
        });
        content.addAll(endings("forum", "How it first ended, by forum", account.endingsByForum()));
        content.addAll(endings("party", "How it first ended, by party", account.endingsByParty()));
        return content;
    }

    /** A line for each group, and curves where there are enough. */
    private List<Html> endings(String kind, String caption, Map<String, EndingFinding> groups) {
        Table table = Table.titled(caption).text(capital(kind)).text("How it ended");
        List<Html> curves = new ArrayList<>();
        groups.forEach((group, ending) -> {
            table.row(Words.value(group), ending.why());
            if (ending.isCurve()) {
                curves.add(curves(ending, group).html());
            }
        });
        List<Html> content = new ArrayList<>();
        content.add(table.html());
        content.addAll(curves);
        return content;
    }

    private ChartFigure curves(EndingFinding ending, String group) {
        List<EndingsChart.Line> lines = ending.curves().stream()
                .map(curve -> new EndingsChart.Line(
                        curve.ending(),
                        curve.steps().stream()
                                .map(step ->
                                        new EndingsChart.Step(step.days(), step.share(), step.lower(), step.upper()))
                                .toList()))
                .toList();
        Table numbers = Table.titled("Ended so, by Aalen and Johansen, with 95% limits at each time")
                .text("Ending")
                .number("Days")
                .number("Waiting until then")
                .number("Ended so then")
                .number("Share ended so")
                .text("Limits");
        for (EndingFinding.Curve curve : ending.curves()) {
            for (EndingFinding.Step step : curve.steps()) {
                numbers.row(
                        curve.ending(),
                        Words.exact((long) step.days()),
                        Words.exact(step.atRisk()),
                        Words.exact(step.ended()),
                        Words.percent(step.share()),
                        "%s to %s".formatted(Words.percent(step.lower()), Words.percent(step.upper())));
            }
        }
        return new ChartFigure(
                "endings%s".formatted(group.isEmpty() ? "" : "-" + Integer.toHexString(group.hashCode())),
                group.isEmpty()
                        ? "How did it first end, and by when?"
                        : "%s: how did it first end, and by when?".formatted(Words.value(group)),
                ending.why(),
                EndingsChart.of(lines),
                numbers,
                "Each line is the share of incidents that had ended so by then; whichever ending came first keeps the others out, so the lines"
                        + " add up to the share that has ended at all. The band is where the share lies with 95% confidence at each time by"
                        + " itself. The lines stop where fewer than ten remain.",
                stated.source("Dates as sources claim them."));
    }

    /** A line for each group and rung, and a curve where there are enough. */
    private List<Html> waiting(String kind, String caption, Map<String, List<WaitingFinding>> groups) {
        Table table = Table.titled(caption).text(capital(kind)).text("Until").text("How long");
        List<Html> curves = new ArrayList<>();
        groups.forEach((group, waits) -> {
            for (WaitingFinding waiting : waits) {
                table.row(Words.value(group), waiting.until(), waiting.why());
                if (waiting.isCurve()) {
                    curves.add(curve(waiting, group).html());
                }
            }
        });
        List<Html> content = new ArrayList<>();
        content.add(table.html());
        content.addAll(curves);
        return content;
    }

    /**
     * The curve of a wait.
     *
     * @param group the forum or party whose incidents waited; empty for all of them
     */
    private ChartFigure curve(WaitingFinding waiting, String group) {
        List<WaitingChart.Step> steps = waiting.steps().stream()
                .map(step -> new WaitingChart.Step(
                        step.days(), step.share(), step.lower(), step.upper(), step.atRisk(), step.censored()))
                .toList();
        Table numbers = Table.titled("Still waiting, by Kaplan and Meier, with 95% limits at each time")
                .number("Days")
                .number("Waiting until then")
                .number("Ended then")
                .number("Last looked at then")
                .number("Share still waiting")
                .text("Limits");
        waiting.steps()
                .forEach(step -> numbers.row(
                        Words.exact((long) step.days()),
                        Words.exact(step.atRisk()),
                        Words.exact(step.ended()),
                        Words.exact(step.censored()),
                        Words.percent(step.share()),
                        "%s to %s".formatted(Words.percent(step.lower()), Words.percent(step.upper()))));
        return new ChartFigure(
                "waiting-%s%s"
                        .formatted(
                                waiting.until().replace(' ', '-'),
                                group.isEmpty() ? "" : "-" + Integer.toHexString(group.hashCode())),
                group.isEmpty()
                        ? "How long until %s?".formatted(waiting.until())
                        : "%s: how long until %s?".formatted(Words.value(group), waiting.until()),
                waiting.why(),
                WaitingChart.of(steps),
                numbers,
                "The line is the share still waiting; the band is where the share lies with 95% confidence at each time by itself; a tick is"
                        + " an incident that was still waiting when last looked at. The curve stops where fewer than ten remain.",
                stated.source("Dates as sources claim them."));
    }
}
