package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.app.YoursToMend;
import org.cairn.casebook.intake.CaptureFile;
import org.cairn.casebook.work.Evaluation;
import org.cairn.casebook.work.Linking;
import org.cairn.casebook.work.SampledEvaluation;
import org.cairn.casebook.work.Truth;
import org.cairn.casebook.work.Work;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How good the linkage is, against known answers or by what reviewers answered. */
@Command(
        name = "evaluate",
        description = "How good is the linkage, against known answers, or by what reviewers answered.")
final class Evaluate extends Verb.Answering {

    private static final double EVERY_PAIR = Double.NEGATIVE_INFINITY;

    @Parameters(
            arity = "0..1",
            paramLabel = "<truth.csv>",
            description =
                    "columns list,record,person; or list_l,record_l,list_r,record_r and, if some are unsure, kind")
    private @Nullable Path file;

    @Option(
            names = "--from-decisions",
            description =
                    "from the answers in the casebook instead: precision and recall with their standard errors, from"
                            + " the records that were drawn at random for review")
    private boolean fromDecisions;

    @Override
    int work(Work work) throws IOException {
        if (fromDecisions == (file != null)) {
            console()
                    .warn(
                            "cairn evaluate judges the linkage by a file of known answers, or with --from-decisions by the reviewers': one of the two. Nothing was done.");
            return USAGE;
        }
        Steps.takeIn(work, console().quiet());
        return file == null ? byAnswers(work) : byTruth(work, file);
    }

    private int byAnswers(Work work) throws IOException {
        SampledEvaluation found = SampledEvaluation.of(work);
        console().clear();
        if (inJson()) {
            Json.print(SampledAnswer.inJson(found), console());
        } else {
            SampledAnswer.sentences(found).forEach(console()::say);
        }
        return DONE;
    }

    private int byTruth(Work work, Path file) throws IOException {
        CaptureFile.Rows rows = CaptureFile.rows(file);
        Truth truth;
        try {
            truth = Truth.of(work.records().table(), rows.header(), rows.rows());
        } catch (IllegalArgumentException wrong) {
            throw new YoursToMend("%s: %s. Nothing was judged.".formatted(file.getFileName(), wrong.getMessage()));
        }
        if (truth.unknownRecords() > 0) {
            console()
                    .warn("%s: %,d rows name a record that no list has; they were not judged."
                            .formatted(file.getFileName(), truth.unknownRecords()));
        }
        Linking linking = work.linkKeeping(EVERY_PAIR);
        Evaluation found =
                Evaluation.of(work.records().table(), linking.linkage().personOfRow(), linking.pairs(), truth);
        console().clear();
        if (inJson()) {
            Json.print(inJson(found), console());
        } else {
            print(found);
        }
        return DONE;
    }

    private static Map<String, Object> inJson(Evaluation found) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("precision", found.precision());
        answer.put("recall", found.recall());
        answer.put("f1", found.f1());
        answer.put("best_f1", found.bestF1());
        answer.put("best_f1_at_bits", found.bestF1AtBits());
        answer.put("b3_precision", found.b3Precision());
        answer.put("b3_recall", found.b3Recall());
        answer.put("b3_f1", found.b3F1());
        answer.put("blocking_recall", found.blockingRecall());
        answer.put("true_pairs", found.judged());
        List<Map<String, Object>> byLists = new ArrayList<>();
        for (Evaluation.ByLists lists : found.byLists()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("list_l", lists.left());
            one.put("list_r", lists.right());
            one.put("true_pairs", lists.truePairs());
            one.put("precision", lists.precision());
            one.put("recall", lists.recall());
            one.put("f1", lists.f1());
            byLists.add(one);
        }
        answer.put("by_lists", byLists);
        return answer;
    }

    private void print(Evaluation found) {
        console().say("%,d pairs of records are truly the same person.", found.judged());
        console()
                .say(
                        "  linked as they stand:   precision %.4f   recall %.4f   F1 %.4f",
                        found.precision(), found.recall(), found.f1());
        console().say("  best threshold:         F1 %.4f at %.2f bits", found.bestF1(), found.bestF1AtBits());
        console()
                .say(
                        "  by record (B-cubed):    precision %.4f   recall %.4f   F1 %.4f",
                        found.b3Precision(), found.b3Recall(), found.b3F1());
        console().say("  met by a blocking rule: %.4f", found.blockingRecall());
        found.byLists()
                .forEach(lists -> console()
                        .say(
                                "  %s × %s: %,d true pairs, precision %.4f, recall %.4f, F1 %.4f",
                                lists.left(),
                                lists.right(),
                                lists.truePairs(),
                                lists.precision(),
                                lists.recall(),
                                lists.f1()));
    }
}
