package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.cairn.app.YoursToMend;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.work.LinkageFinding;
import org.cairn.casebook.work.Linking;
import org.cairn.casebook.work.Moved;
import org.cairn.casebook.work.PairExplanation;
import org.cairn.casebook.work.Progress;
import org.cairn.casebook.work.Work;
import org.cairn.link.RecordId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proposes which records are the same person. */
@Command(name = "link", description = "Proposes which records are the same person.")
final class Link extends Verb.Answering {

    private static final String LEARNED = "learned";

    @Option(
            names = "--explain",
            arity = "0..4",
            paramLabel = "<record>",
            description =
                    "print the rules in force, learned rules and calibrated lines included; with two records (list and id of"
                            + " each), the evidence between them field by field")
    private @Nullable List<String> explain;

    @Option(
            names = "--model",
            paramLabel = "<file.json>",
            description =
                    "weigh pairs by a trained Splink 4 model, from now on; “learned” goes back to weights learned from the lists")
    private @Nullable String model;

    @Option(
            names = "--keep-pairs",
            paramLabel = "<bits>",
            description = "keep pairs from this weight up for export (default: the review line)")
    private @Nullable Double keepPairs;

    private @Nullable StageClock clock;

    @Override
    Progress progress() {
        clock = new StageClock(super.progress());
        return clock;
    }

    @Override
    int work(Work work) throws IOException {
        boolean asked = explain != null && !explain.isEmpty();
        boolean attention = Steps.takeIn(work, inJson() || asked ? console().quiet() : console());
        if (keepPairs != null && keepPairs.isNaN()) {
            throw new YoursToMend("--keep-pairs takes a number of bits. Nothing was linked.");
        }
        if (LEARNED.equals(model)) {
            work.chooseLearnedModel();
        } else if (model != null) {
            work.chooseModel(Path.of(model));
        }
        if (explain != null && asked) {
            List<RecordId> two = RecordWords.two(explain, work.project());
            PairExplanation pair = work.explain(two.get(0), two.get(1));
            console().clear();
            tell(pair);
            return DONE;
        }
        Linking linking = work.link(keepPairs == null ? OptionalDouble.empty() : OptionalDouble.of(keepPairs));
        console().clear();
        LinkageFinding finding = linking.finding(work.records().table());
        if (inJson()) {
            Json.print(inJson(finding, linking, work.moved()), console());
        } else {
            Sentences.linkage(finding, linking.linkage().people()).forEach(console()::say);
            work.moved().ifPresent(moved -> moved.sentences().forEach(console()::say));
            if (explain != null) {
                explain(finding);
            }
        }
        return attention || !finding.conflicts().isEmpty() ? ATTENTION : DONE;
    }

    private static Map<String, List<String>> json(Map<IndividualId, Set<IndividualId>> people) {
        Map<String, List<String>> json = new LinkedHashMap<>();
        people.forEach((one, others) -> json.put(
                one.toString(), others.stream().map(IndividualId::toString).toList()));
        return json;
    }

    private Map<String, Object> inJson(LinkageFinding finding, Linking linking, Optional<Moved> moved) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("records", finding.records());
        answer.put("candidate_pairs", finding.candidatePairs());
        answer.put("possible_pairs", finding.possiblePairs());
        finding.expectedRecall().ifPresent(recall -> answer.put("expected_blocking_recall", recall));
        answer.put("individuals", linking.linkage().people());
        moved.ifPresent(what -> {
            answer.put("records_new", what.came());
            answer.put("records_gone", what.gone());
            answer.put("joined", json(what.joined()));
            answer.put("parted", json(what.parted()));
        });
        answer.put("linked", finding.linked());
        answer.put("to_review", finding.toReview());
        answer.put("link_from_bits", finding.linkFromBits());
        answer.put("review_from_bits", finding.reviewFromBits());
        answer.put("lambda", finding.lambda());
        answer.put("rounds", finding.rounds());
        answer.put("converged", finding.converged());
        answer.put("model", linking.model().fingerprint());
        answer.put("blocking", finding.blocking());
        answer.put("weights", finding.weights());
        answer.put("warnings", finding.warnings());
        answer.put("conflicts", finding.conflicts());
        answer.put("seconds", Objects.requireNonNull(clock).seconds());
        return answer;
    }

    private void explain(LinkageFinding finding) {
        console().say("");
        console().say("Pairs are compared where they agree in any of these:");
        finding.blocking()
                .forEach(rule -> console()
                        .say(
                                "  %-44s %,d pairs no earlier rule met%s",
                                rule.rule(),
                                rule.pairs(),
                                rule.capped() == 0 ? "" : ", %,d left out as too many".formatted(rule.capped())));
        console().say("What each agreement is worth, in bits of evidence:");
        finding.weights()
                .forEach(weight -> console()
                        .say(
                                "  %-8s %-28s %+6.1f   (m %.4f, u %.6f)",
                                weight.field(), weight.level(), weight.bits(), weight.m(), weight.u()));
        console()
                .say(
                        "Linked from %.2f bits, for review from %.2f bits.",
                        finding.linkFromBits(), finding.reviewFromBits());
    }

    private void tell(PairExplanation pair) {
        if (inJson()) {
            Json.print(pair, console());
            return;
        }
        console().say("%s and %s", pair.left(), pair.right());
        console().say("  %-20s %-36s %+7.2f bits", "before looking", "most pairs differ", pair.priorBits());
        pair.evidence()
                .forEach(field -> console()
                        .say(
                                "  %-20s %-36s %+7.2f%s",
                                field.field(),
                                field.level(),
                                field.bits(),
                                field.frequencyBits() == 0
                                        ? ""
                                        : "   (%+.2f of it for how rare the value is)"
                                                .formatted(field.frequencyBits())));
        console().say("  %-20s %-36s %+7.2f bits", "in all", "", pair.weightBits());
        console()
                .say(
                        "%s; linked from %.2f bits, for review from %.2f.",
                        pair.metBy()
                                .map(rule -> "Met by “%s”".formatted(rule))
                                .orElse("No blocking rule met the two, so they were never compared"),
                        pair.linkFromBits(),
                        pair.reviewFromBits());
        pair.decided().ifPresent(decision -> console().say("Decided by a person: %s.", Sentences.answer(decision)));
        console().say(pair.together() ? "As it stands they are one person." : "As it stands they are two people.");
    }
}
