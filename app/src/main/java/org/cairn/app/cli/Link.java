package org.cairn.app.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.casebook.work.LinkageFinding;
import org.cairn.casebook.work.Linking;
import org.cairn.casebook.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proposes which records are the same person. */
@Command(name = "link", description = "Proposes which records are the same person.")
final class Link extends Verb.Answering {

    @Option(names = "--explain", description = "print the rules in force, learned rules and calibrated lines included")
    private boolean explain;

    @Override
    int work(Work work) throws IOException {
        boolean attention = Steps.takeIn(work, inJson() ? console().quiet() : console());
        Linking linking = work.link();
        LinkageFinding finding = linking.finding(work.records().table());
        console().clear();
        if (inJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("records", finding.records());
            answer.put("candidate_pairs", finding.candidatePairs());
            answer.put("possible_pairs", finding.possiblePairs());
            answer.put("individuals", linking.linkage().people());
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
            Json.print(answer, console());
        } else {
            Sentences.linkage(finding, linking.linkage().people()).forEach(console()::say);
            if (explain) {
                explain(finding);
            }
        }
        return attention || !finding.conflicts().isEmpty() ? ATTENTION : DONE;
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
}
