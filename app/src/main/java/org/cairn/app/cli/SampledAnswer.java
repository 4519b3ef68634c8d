package org.cairn.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.work.SampledEvaluation;
import org.cairn.casebook.work.SampledShare;

/** What reviewers' answers say of the linkage, for people and for programs. */
final class SampledAnswer {

    private SampledAnswer() {}

    static Map<String, Object> inJson(SampledEvaluation found) {
        Map<String, Object> answer = new LinkedHashMap<>();
        put(answer, "precision", found.precision());
        put(answer, "recall", found.recall());
        put(answer, "f1", found.f1());
        answer.put("level", 0.95);
        answer.put("judged", found.obeysAnswers() ? "weights and answers between the lines" : "weights alone");
        answer.put("records", found.records());
        answer.put("records_drawn", found.drawn());
        answer.put("records_used", found.used());
        answer.put("inclusion_probability", (double) found.used() / Math.max(1, found.records()));
        answer.put("pairs_between_lines", found.between());
        answer.put("pairs_between_lines_open", found.openBetween());
        answer.put("pairs_not_judged", found.unsure());
        answer.put("looked_from_bits", found.lookedFromBits());
        return answer;
    }

    private static void put(Map<String, Object> answer, String name, SampledShare share) {
        if (share instanceof SampledShare.Estimated estimated) {
            answer.put(name, estimated.value());
            answer.put(name + "_standard_error", estimated.standardError());
            answer.put(name + "_lower", estimated.lower());
            answer.put(name + "_upper", estimated.upper());
        } else if (share instanceof SampledShare.TooFew few) {
            answer.put(name, null);
            answer.put(name + "_reason", few.reason());
        }
    }

    static List<String> sentences(SampledEvaluation found) {
        List<String> said = new ArrayList<>();
        said.add(drawn(found));
        said.add(between(found));
        said.add(line("precision", found.precision()));
        said.add(line("recall", found.recall()));
        said.add(line("F1", found.f1()));
        if (found.unsure() > 0) {
            said.add("%,d of the pairs cannot be told or are disputed; they are not judged.".formatted(found.unsure()));
        }
        said.add(
                "Pairs below %.1f bits are not looked at unless they are linked: what is true among them is missing from the recall."
                        .formatted(found.lookedFromBits()));
        if (found.used() < found.drawn()) {
            said.add("More answers make it surer: cairn review");
        }
        return said;
    }

    private static String drawn(SampledEvaluation found) {
        if (found.used() == 0) {
            return "%,d of %,d records are drawn at random for review; the first is not fully answered yet."
                    .formatted(found.drawn(), found.records());
        }
        String which = found.used() == found.drawn() ? "all" : "the first %,d".formatted(found.used());
        return "%,d of %,d records are drawn at random for review; %s are fully answered, and each stands for %.1f."
                .formatted(found.drawn(), found.records(), which, (double) found.records() / found.used());
    }

    private static String between(SampledEvaluation found) {
        if (found.between() == 0) {
            return "No pair lies between the lines. Judged is the linkage by weights alone, which obeys no answer.";
        }
        if (found.obeysAnswers()) {
            return "All %,d pairs between the lines are answered and count once each. Judged is the linkage that obeys them, and no other answer."
                    .formatted(found.between());
        }
        return "%,d of %,d pairs between the lines are open; answers to the others, chosen for their effect, count only where they are about a record drawn. Judged is the linkage by weights alone, which obeys no answer."
                .formatted(found.openBetween(), found.between());
    }

    private static String line(String name, SampledShare share) {
        if (share instanceof SampledShare.Estimated estimated) {
            return "  %-10s %.4f   standard error %.4f   95%% interval %.4f to %.4f"
                    .formatted(
                            name, estimated.value(), estimated.standardError(), estimated.lower(), estimated.upper());
        }
        return "  %-10s too few to say. %s".formatted(name, ((SampledShare.TooFew) share).reason());
    }
}
