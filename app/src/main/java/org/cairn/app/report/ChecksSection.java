package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.app.chart.MethodsChart;
import org.cairn.app.chart.ModelsChart;
import org.cairn.app.chart.SharesChart;
import org.cairn.app.chart.StrataChart;
import org.cairn.casebook.work.CheckFinding;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Interval;
import org.cairn.estimate.ModelDot;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.check.Checks;
import org.cairn.estimate.check.KnownList;
import org.cairn.estimate.check.Trial;
import org.cairn.estimate.combine.VarianceShares;

/** How far the estimate can be relied on: what it does when lists are taken away, merged, added, or held against what is known. */
final class ChecksSection {

    /** Models farther behind than this are not drawn. */
    private static final double FARTHEST_BEHIND = 20;

    /** Models no farther behind than this fit about as well as the best. */
    private static final double ABOUT_AS_WELL = 10;

    /** A model with more people than this many times the best one's total is not drawn. */
    private static final double FARTHEST_OUT = 4;

    private static final int MODELS_LISTED = 12;

    private final Stated stated;
    private final Checks checks;
    private final long recorded;

    private ChecksSection(Stated stated) {
        this.stated = stated;
        this.checks = stated.findings().checks().checks();
        this.recorded = stated.findings().whole().table().recorded();
    }

    static Section of(Stated stated) {
        return new Section("checks", "How far it can be relied on", new ChecksSection(stated).content());
    }

    private List<Html> content() {
        CheckFinding finding = stated.findings().checks();
        List<Html> content = new ArrayList<>();
        content.add(Html.el(
                "p",
                "None of these checks can prove an estimate right; each can show that it is not to be relied on. They were made with one method, “%s”."
                        .formatted(Methods.name(checks.method()))));
        if (!finding.remarks().isEmpty()) {
            content.add(Html.el(
                    "ul",
                    finding.remarks().stream()
                            .map(remark -> Html.el("li", Words.value(remark)))
                            .toList()));
        }
        if (checks.whole() instanceof Estimate whole && whole.interval().isBounded()) {
            trials(whole).forEach(figure -> content.add(figure.html()));
        } else {
            content.add(
                    Html.el("p", "That method sets no limits here, so that there is nothing to leave a list out of."));
        }
        if (!checks.knownLists().isEmpty()) {
            content.add(known().html());
        }
        if (!checks.models().isEmpty()) {
            content.add(models().html());
        }
        checks.shares().ifPresent(shares -> content.add(shares(shares).html()));
        finding.strata()
                .ifPresent(strata ->
                        content.add(new StrataTotal(stated, strata).figure().html()));
        return content;
    }

    private List<ChartFigure> trials(Estimate whole) {
        List<ChartFigure> figures = new ArrayList<>();
        if (!checks.withoutOne().isEmpty()) {
            figures.add(trials(
                    whole,
                    "without-one",
                    "Does one list carry the answer?",
                    moved(whole, checks.withoutOne(), "Leaving out any one list", "Leaving one list out"),
                    checks.withoutOne(),
                    "Each line is the answer without one list. A list whose absence moves the answer out of the band either reaches people the others do not,"
                            + " or depends on them: find out how it was made."));
        }
        if (!checks.mergedTwo().isEmpty()) {
            figures.add(
                    trials(
                            whole,
                            "merged-two",
                            "Does it rest on two lists being apart?",
                            moved(
                                    whole,
                                    checks.mergedTwo(),
                                    "Taking any two lists for one",
                                    "Taking two lists for one"),
                            checks.mergedTwo(),
                            "Each line is the answer with two lists taken for one: who is on either is on it. Where that moves the answer, it rests on those two being independent."));
        }
        if (checks.trajectory().size() > 1) {
            figures.add(
                    trials(
                            whole,
                            "trajectory",
                            "Does it settle as lists are added?",
                            trajectory(),
                            checks.trajectory(),
                            "Lists are added from the largest on. Numbers that keep rising with each list mean that the lists reach different people; then the last of them is no end either."));
        }
        return figures;
    }

    private ChartFigure trials(
            Estimate whole, String anchor, String question, String answer, List<Trial> trials, String reading) {
        List<MethodsChart.Line> lines = new ArrayList<>();
        Table table = Table.titled(question)
                .text("Lists")
                .number("Recorded on them")
                .number("Estimated in all, about")
                .text("Interval");
        for (Trial trial : trials) {
            lines.add(line(trial.what(), trial.result()));
            table.row(
                    Words.value(trial.what()),
                    Words.exact(trial.recorded()),
                    Estimated.value(trial.result(), trial.recorded()),
                    Estimated.interval(trial.result(), trial.recorded()));
        }
        return new ChartFigure(
                anchor,
                question,
                answer,
                MethodsChart.beside(whole.interval(), lines, recorded),
                table,
                reading + " The pale band is the interval from all lists, the solid line the number recorded.",
                stated.source("Answers of one method to other tables of the same people."));
    }

    private static MethodsChart.Line line(String what, Estimation result) {
        return result instanceof Estimate estimate
                ? MethodsChart.Line.estimated(what, estimate.value(), estimate.interval())
                : MethodsChart.Line.refused(what);
    }

    private String moved(Estimate whole, List<Trial> trials, String any, String one) {
        long refused = trials.stream()
                .filter(trial -> trial.result() instanceof NotEstimable)
                .count();
        String without =
                refused == 0 ? "" : " In %s of the %s cases there is no estimate.".formatted(refused, trials.size());
        List<String> outside = trials.stream()
                .filter(trial -> trial.isOutside(whole))
                .map(trial -> "%s to about %s"
                        .formatted(Words.value(trial.what()), Estimated.value(trial.result(), trial.recorded())))
                .toList();
        if (outside.isEmpty()) {
            return any + " keeps the number within the interval from all of them." + without;
        }
        return "%s moves the number out of the interval from all of them in %s of %s cases: %s.%s"
                .formatted(one, outside.size(), trials.size(), Words.and(outside), without);
    }

    private String trajectory() {
        List<Trial> trials = checks.trajectory();
        Trial first = trials.get(0);
        Trial last = trials.get(trials.size() - 1);
        return "From %s it is %s; from all %s lists, %s."
                .formatted(Words.value(first.what()), said(first), trials.size() + 1, said(last));
    }

    private static String said(Trial trial) {
        return trial.result() instanceof Estimate
                ? "about " + Estimated.value(trial.result(), trial.recorded())
                : "not estimable";
    }

    private ChartFigure known() {
        List<StrataChart.Line> lines = new ArrayList<>();
        Table table = Table.titled("Each list as a population of known size")
                .text("List")
                .number("People on it")
                .number("Of them on others")
                .number("Estimated from the others, about")
                .text("Interval")
                .text("Found");
        for (KnownList known : checks.knownLists()) {
            lines.add(line(known));
            table.row(
                    Words.value(known.list()),
                    Words.exact(known.people()),
                    Words.exact(known.elsewhere()),
                    Estimated.value(known.result(), known.elsewhere()),
                    Estimated.interval(known.result(), known.elsewhere()),
                    known.isEstimated() ? (known.isCovered() ? "yes" : "no") : "–");
        }
        return new ChartFigure(
                "known-lists",
                "Does it find what is known?",
                found(),
                StrataChart.of(lines),
                table,
                "The people on a list are a population whose size is known: the solid mark. The outlined bar is what the other lists say it is, as if no one had counted."
                        + " A method that misses the sizes of the lists has little claim to the size of the whole.",
                stated.source("Each list estimated from those of its people who are on others too."));
    }

    private static StrataChart.Line line(KnownList known) {
        Optional<Interval> interval =
                known.result() instanceof Estimate estimate ? Optional.of(estimate.interval()) : Optional.empty();
        return new StrataChart.Line(
                known.list(),
                known.people(),
                interval.map(Interval::lower).orElse(Double.NaN),
                interval.map(Interval::upper).orElse(Double.NaN));
    }

    private String found() {
        long estimated =
                checks.knownLists().stream().filter(KnownList::isEstimated).count();
        long covered = checks.knownLists().stream().filter(KnownList::isCovered).count();
        if (estimated == 0) {
            return "No list can be estimated from the others.";
        }
        return "Of %s that the others can estimate, %s found within the interval."
                .formatted(Words.count(estimated, "list", "lists"), covered + (covered == 1 ? " is" : " are"));
    }

    private ChartFigure models() {
        List<ModelDot> models = checks.models();
        List<ModelDot> near =
                models.stream().filter(model -> model.behind() <= ABOUT_AS_WELL).toList();
        double end = FARTHEST_OUT * models.get(0).total();
        List<ModelsChart.Ring> rings = models.stream()
                .filter(model -> model.behind() <= FARTHEST_BEHIND)
                .map(model -> new ModelsChart.Ring(model.total(), model.behind()))
                .toList();
        double drawn = Math.min(
                end,
                1.05 * rings.stream().mapToDouble(ModelsChart.Ring::total).max().orElse(end));
        long unit = Words.unit(models.get(0).total());
        Table table = Table.titled("The best of %s".formatted(Words.count(models.size(), "model", "models")))
                .text("Model")
                .number("Total, about")
                .number("BIC behind the best")
                .number("Weight");
        models.stream()
                .limit(MODELS_LISTED)
                .forEach(model -> table.row(
                        model.model(),
                        Words.about(model.total(), unit, recorded),
                        Words.fixed(model.behind(), 1),
                        Words.percent(model.weight())));
        return new ChartFigure(
                "models",
                "How much depends on the model?",
                agreement(models, near, unit),
                ModelsChart.of(rings, FARTHEST_BEHIND, Math.max(drawn, 1.2 * recorded), recorded),
                table,
                "Each ring is one log-linear model: how the lists depend on each other. The best fit is on top; a ring ten below it is hardly believed."
                        + " Where rings near the top lie far apart, the lists do not say which of them is right.",
                stated.source("Every admissible model, those farther behind than %s or beyond the drawing left out."
                        .formatted(Words.fixed(FARTHEST_BEHIND, 0))));
    }

    private String agreement(List<ModelDot> models, List<ModelDot> near, long unit) {
        double lowest = near.stream().mapToDouble(ModelDot::total).min().orElseThrow();
        double highest = near.stream().mapToDouble(ModelDot::total).max().orElseThrow();
        return "Of %s, %s about as well as the best; they say from about %s to about %s."
                .formatted(
                        Words.count(models.size(), "model", "models"),
                        Words.count(near.size(), "fits", "fit"),
                        Words.about(lowest, unit, recorded),
                        Words.about(highest, unit, recorded));
    }

    private ChartFigure shares(VarianceShares shares) {
        List<SharesChart.Part> parts = List.of(
                new SharesChart.Part("linkage", shares.linkage()),
                new SharesChart.Part("model", shares.model()),
                new SharesChart.Part("sampling", shares.sampling()));
        Table table =
                Table.titled("Shares of the variance of the total").text("From").number("Share");
        parts.forEach(part -> table.row(part.name(), Words.percent(part.share())));
        SharesChart.Part most = parts.stream()
                .max(java.util.Comparator.comparingDouble(SharesChart.Part::share))
                .orElseThrow();
        String single = shares.linkage() == 0 ? " The linkage was taken as it is: its share is not in it." : "";
        return new ChartFigure(
                "shares",
                "Where does the uncertainty come from?",
                "Most of it, %s, is %s.%s"
                        .formatted(Words.percent(most.share()), WHERE.get(parts.indexOf(most)), single),
                SharesChart.of(parts),
                table,
                "Sampling is chance in who was recorded, model is not knowing how the lists depend on each other, linkage is not knowing which entries are one person."
                        + " More people would lessen the first, another list made independently the second, review of borderline pairs the third.",
                stated.source("Log-linear models averaged by how well they fit."));
    }

    private static final List<String> WHERE = List.of(
            "not knowing which entries are one person",
            "not knowing how the lists depend on each other",
            "chance in who was recorded");
}
