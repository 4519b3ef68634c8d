package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import org.cairn.app.chart.DotplotChart;
import org.cairn.app.chart.MethodsChart;
import org.cairn.app.chart.StrataChart;
import org.cairn.app.report.Figure.Kind;
import org.cairn.casebook.work.StratumFinding;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.NotEstimable;

/** How many were never recorded: every method side by side, and by stratum. */
final class EstimateSection {
    private final Stated stated;
    private final StratumFinding whole;

    private EstimateSection(Stated stated) {
        this.stated = stated;
        this.whole = stated.findings().whole();
    }

    static Section of(Stated stated) {
        return new Section("estimate", "How many were never recorded", new EstimateSection(stated).content());
    }

    private List<Html> content() {
        List<Html> content = new ArrayList<>();
        content.add(
                Html.el(
                        "p",
                        "Recorded and estimated are different kinds of number. Recorded people have an entry each; they are drawn solid and counted exactly."
                                + " Estimated people are inferred from how the lists overlap; they are drawn in outline and rounded."));
        if (!whole.dots().isEmpty()) {
            content.add(dotplot().html());
        }
        if (!whole.results().isEmpty()) {
            content.add(methods().html());
        }
        Table pairs = PairsTable.of(whole);
        if (!pairs.isEmpty()) {
            content.add(pairs.html());
        }
        if (!stated.findings().strata().isEmpty()) {
            content.add(strata().html());
            stated.findings().strata().forEach(group -> content.add(group(group)));
        }
        return content;
    }

    private ChartFigure dotplot() {
        List<Double> dots = whole.dots();
        long recorded = whole.table().recorded();
        long unit = Words.unit(dots.get(dots.size() - 1) - dots.get(0));
        Table table = Table.titled("%s equally likely totals, ascending".formatted(dots.size()))
                .text("Totals")
                .number("From about")
                .number("To about");
        for (int from = 0; from < dots.size(); from += 10) {
            int to = Math.min(from + 10, dots.size());
            table.row(
                    "%s to %s".formatted(from + 1, to),
                    Words.about(dots.get(from), unit, recorded),
                    Words.about(dots.get(to - 1), unit, recorded));
        }
        String middle = Words.about(dots.get(dots.size() / 2), unit, recorded);
        return new ChartFigure(
                "dotplot",
                "How sure is the total?",
                "Half of the likely totals lie below about %s, half above; %s are recorded."
                        .formatted(middle, Words.exact(recorded)),
                DotplotChart.of(dots, recorded),
                table,
                "Each ring is one of %s equally likely totals by one method, “%s”. Rings are not people. The solid line is the number recorded: the total cannot lie below it."
                        .formatted(dots.size(), Methods.name(whole.dotsFrom())),
                stated.source("Quantiles of one method’s answer: figures %s.".formatted(stated.cite(Kind.ESTIMATE))));
    }

    private ChartFigure methods() {
        return new ChartFigure(
                "methods",
                "Do the methods agree?",
                agreement(),
                MethodsChart.of(
                        whole.results().stream().map(EstimateSection::drawn).toList(),
                        whole.table().recorded()),
                methodTable("Each method’s answer (%s)".formatted(stated.cite(Kind.ESTIMATE)), whole),
                "Each line is an interval, its open mark the estimate; an arrow means that the lists set no upper limit. The solid line is the number recorded."
                        + " Methods rest on different assumptions (see below). Where they disagree, the answer spans those that allow for dependence between lists:"
                        + " choosing the one that suits is not an estimate.",
                stated.source("Figures %s.".formatted(stated.cite(Kind.ESTIMATE))));
    }

    private static MethodsChart.Line drawn(Estimation result) {
        return result instanceof Estimate estimate
                ? MethodsChart.Line.estimated(Methods.name(result.method()), estimate.value(), estimate.interval())
                : MethodsChart.Line.refused(Methods.name(result.method()));
    }

    private String agreement() {
        List<Estimate> estimates = whole.results().stream()
                .filter(Estimate.class::isInstance)
                .map(Estimate.class::cast)
                .toList();
        int refused = whole.results().size() - estimates.size();
        String refusals =
                refused == 0 ? "" : "; %s".formatted(Words.count(refused, "method refuses", "methods refuse"));
        if (estimates.isEmpty()) {
            return "No method gives an estimate%s.".formatted(refusals);
        }
        double least = estimates.stream().mapToDouble(Estimate::value).min().orElseThrow();
        double most = estimates.stream().mapToDouble(Estimate::value).max().orElseThrow();
        long unit = Words.unit(Math.max(most - least, most / 10));
        long recorded = whole.table().recorded();
        String span = estimates.size() == 1
                ? "One method answers, about " + Words.about(most, unit, recorded)
                : "%s answers, from about %s to about %s"
                        .formatted(
                                estimates.size(),
                                Words.about(least, unit, recorded),
                                Words.about(most, unit, recorded));
        return span + refusals + ".";
    }

    private static Table methodTable(String caption, StratumFinding group) {
        Table table = Table.titled(caption)
                .text("Method")
                .number("Recorded")
                .number("Estimated in all, about")
                .text("Interval")
                .text("Remarks");
        group.results().forEach(result -> table.row(cells(result, group.table().recorded())));
        return table;
    }

    private static List<String> cells(Estimation result, long recorded) {
        String remarks = result instanceof Estimate estimate
                ? String.join(" ", estimate.warnings())
                : ((NotEstimable) result).reason();
        return List.of(
                Words.value(Methods.name(result.method())),
                Words.exact(recorded),
                Estimated.value(result, recorded),
                Estimated.interval(result, recorded),
                remarks);
    }

    private ChartFigure strata() {
        List<StratumFinding> groups = stated.findings().strata();
        Table table = Table.titled("By stratum")
                .text("Stratum")
                .number("Recorded")
                .text("Estimated in all")
                .text("Why no more")
                .text("Figures");
        groups.forEach(group -> table.row(
                Words.value(group.label()),
                Words.exact(group.table().recorded()),
                Answers.cell(group),
                Answers.reason(group.verdict()),
                stated.cite(Kind.ANSWER, group)));
        String answer = Answers.ofStrata(groups);
        return new ChartFigure(
                "strata",
                "Where are the unrecorded?",
                answer,
                StrataChart.of(groups.stream().map(StrataLines::of).toList()),
                table,
                "The solid mark is the number recorded, the outlined bar the answer. Strata are estimated apart, so their limits do not add up to those of the whole.",
                stated.source("Answers by stratum: figures as in the table."));
    }

    private Html group(StratumFinding group) {
        String ids = stated.cite(Kind.ESTIMATE, group);
        return Html.el("details", Html.el("summary", Words.value(group.label()) + ", each method"))
                .add(methodTable("%s (%s)".formatted(Words.value(group.label()), ids), group)
                        .html());
    }
}
