package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cairn.app.chart.MatchWeightsChart;
import org.cairn.app.chart.WeightHistogramChart;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.LinkageFinding;
import org.cairn.casebook.work.LinkageFinding.BorderlinePair;
import org.cairn.link.RecordId;

/** How records were linked. */
final class LinkageSection {
    private final LinkageFinding linkage;
    private final Origin origin;

    private LinkageSection(LinkageFinding linkage, Origin origin) {
        this.linkage = linkage;
        this.origin = origin;
    }

    /**
     * Where a linkage comes from.
     *
     * @param decisions human decisions obeyed
     * @param model hash of the model, or words for it
     * @param source a definition as the source line of a chart
     */
    record Origin(long decisions, String model, UnaryOperator<String> source) {}

    static Section of(Stated stated) {
        Findings.Recipe recipe = stated.findings().recipe();
        return of(
                stated.findings().linkage(),
                new Origin(recipe.decisions(), Words.shortHash(recipe.model()), stated::source));
    }

    static Section of(LinkageFinding linkage, Origin origin) {
        return new Section("linkage", "How records were linked", new LinkageSection(linkage, origin).content());
    }

    private List<Html> content() {
        List<Html> content = new ArrayList<>();
        content.add(Html.el("p", summary()));
        linkage.expectedRecall().ifPresent(recall -> content.add(Html.el("p", met(recall))));
        content.add(Html.el("p", training()));
        if (!linkage.blocking().isEmpty()) {
            content.add(blocking().html());
        }
        if (!linkage.weights().isEmpty()) {
            content.add(weights().html());
        }
        if (!linkage.histogram().isEmpty()) {
            content.add(histogram().html());
        }
        content.addAll(left());
        if (!linkage.borderline().isEmpty()) {
            content.add(borderline().html());
        }
        return content;
    }

    private String summary() {
        return "%s were compared: %s of %s possible (%s). %s at %s bits of evidence or more and were linked; %s between %s and %s bits, where a person decides; the others were left apart. A weight of 0 bits is even odds; each bit more doubles them."
                .formatted(
                        Words.count(linkage.records(), "entry", "entries"),
                        Words.count(linkage.candidatePairs(), "pair", "pairs"),
                        Words.exact(linkage.possiblePairs()),
                        Words.share(linkage.candidatePairs(), linkage.possiblePairs()),
                        Words.count(linkage.linked(), "pair lies", "pairs lie"),
                        Words.threshold(linkage.linkFromBits()),
                        Words.count(linkage.toReview(), "lies", "lie"),
                        Words.threshold(linkage.reviewFromBits()),
                        Words.threshold(linkage.linkFromBits()));
    }

    private static String met(double recall) {
        return recall == 1
                ? "Every two entries were compared."
                : "The rules by which pairs were chosen are expected to have met about %s of the pairs that are one person, judged by how many pairs one rule met and how many two (Chao 1987). What no rule met was never compared."
                        .formatted(Words.percent(recall));
    }

    private String training() {
        String still = "The model stood still after %s of training.";
        if (!linkage.converged()) {
            still = "The model had not stood still after %s of training; its weights are provisional.";
        } else if (linkage.rounds() == 0) {
            still = "The model was trained elsewhere and brought along (%s here).";
        }
        return (still + " It takes %s of all possible pairs for the same person (λ = %s). %s obeyed.")
                .formatted(
                        Words.count(linkage.rounds(), "round", "rounds"),
                        Words.percent(linkage.lambda()),
                        Words.significant(linkage.lambda(), 3),
                        Words.count(origin.decisions(), "human decision was", "human decisions were"));
    }

    private Table blocking() {
        Table table = Table.titled("Which pairs were looked at: each rule, and the pairs it was the first to meet")
                .text("Rule")
                .number("Pairs")
                .number("Left out, block too large");
        linkage.blocking()
                .forEach(rule ->
                        table.row(Words.value(rule.rule()), Words.exact(rule.pairs()), Words.exact(rule.capped())));
        return table;
    }

    private ChartFigure weights() {
        Table table = Table.titled("Match weights")
                .text("Field")
                .text("Agreement")
                .number("Bits")
                .number("m: share of true pairs")
                .number("u: share of other pairs");
        linkage.weights()
                .forEach(weight -> table.row(
                        Words.value(weight.field()),
                        Words.value(weight.level()),
                        Words.bits(weight.bits()),
                        Words.percent(weight.m()),
                        Words.percent(weight.u())));
        LinkageFinding.MatchWeight most = linkage.weights().stream()
                .reduce((one, other) -> other.bits() > one.bits() ? other : one)
                .orElseThrow();
        return new ChartFigure(
                "match-weights",
                "What is each agreement worth?",
                "The strongest evidence for the same person is %s: %s (%s bits)."
                        .formatted(Words.value(most.field()), Words.value(most.level()), Words.bits(most.bits())),
                MatchWeightsChart.of(linkage.weights()),
                table,
                "Bars to the right speak for the same person, bars to the left against. One bit doubles the odds. Weights were learned from these lists;"
                        + " a field whose agreement speaks against the same person, or whose disagreement speaks for it, needs a look.",
                origin.source()
                        .apply("Weights are log₂(m/u), from model %s; all digits in match_weights.csv."
                                .formatted(origin.model())));
    }

    private ChartFigure histogram() {
        Table table = Table.titled("Pairs by weight").text("Weight, in bits").number("Pairs");
        linkage.histogram()
                .forEach(bin -> table.row(
                        "%s to %s".formatted(Words.threshold(bin.fromBits()), Words.threshold(bin.fromBits() + 1)),
                        Words.exact(bin.pairs())));
        long apart = linkage.candidatePairs() - linkage.linked() - linkage.toReview();
        return new ChartFigure(
                "weights",
                "How clear is the line between same and different?",
                "%s left apart, %s to review, %s linked."
                        .formatted(Words.exact(apart), Words.exact(linkage.toReview()), Words.exact(linkage.linked())),
                WeightHistogramChart.of(linkage),
                table,
                "Two hills with a valley between them mean that the model tells pairs apart well. Both lines should stand in the valley. The scale of the"
                        + " height is a square root, so that the small hill of linked pairs can be seen beside the large one.",
                origin.source()
                        .apply("Candidate pairs by weight, from model %s; also in pairs_by_weight.csv."
                                .formatted(origin.model())));
    }

    private List<Html> left() {
        List<Html> left = new ArrayList<>();
        if (!linkage.thin().isEmpty()) {
            String ids =
                    linkage.thin().stream().limit(20).map(LinkageSection::id).collect(Collectors.joining(", "));
            String more = linkage.thin().size() > 20
                    ? " and " + Words.exact(linkage.thin().size() - 20) + " more"
                    : "";
            left.add(Html.el(
                    "p",
                    "%s too little in %s to be linked to anything: %s%s."
                            .formatted(
                                    Words.count(linkage.thin().size(), "entry has", "entries have"),
                                    linkage.thin().size() == 1 ? "it" : "them",
                                    ids,
                                    more)));
        }
        if (!linkage.warnings().isEmpty()) {
            left.add(Html.el("p", "What weakens the linkage:"));
            left.add(messages(linkage.warnings()));
        }
        if (!linkage.conflicts().isEmpty()) {
            left.add(Html.el("p", "Decisions that cannot all hold; the entries were left apart:"));
            left.add(messages(linkage.conflicts()));
        }
        return left;
    }

    private static Html messages(List<String> sentences) {
        return Html.el("ul", sentences.stream().map(one -> Html.el("li", one)).toList())
                .with("class", "messages");
    }

    private Table borderline() {
        Table table = Table.titled("Pairs nearest to the link line, for the reader to judge")
                .text("One entry")
                .text("The other")
                .number("Bits")
                .text("Evidence");
        linkage.borderline()
                .forEach(pair -> table.row(
                        entry(pair.left(), pair.leftName()),
                        entry(pair.right(), pair.rightName()),
                        Words.bits(pair.weightBits()),
                        evidence(pair)));
        return table;
    }

    private static String entry(RecordId id, Optional<String> name) {
        return name.map(given -> Words.value(given) + " (" + id(id) + ")").orElse(id(id));
    }

    private static String evidence(BorderlinePair pair) {
        return pair.evidence().stream().map(Words::value).collect(Collectors.joining("; "));
    }

    private static String id(RecordId id) {
        return Words.value(id.list()) + " " + Words.value(id.record());
    }
}
