package org.cairn.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.assess.Assessment;
import org.cairn.casebook.sheet.SheetEvents.Concluded;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.work.Work;
import picocli.CommandLine.Command;

/** Conclusions, each with its rule, its inputs and its author. */
@Command(
        name = "assess",
        description = {
            "Conclusions, each with its rule (range, majority, source hierarchy, discussion), its inputs and its author.",
            "They are worked out anew when claims change; what they came to before is kept."
        },
        subcommands = {Assess.Add.class, Assess.Listing.class, Assess.Withdraw.class})
final class Assess extends VerbOfVerbs {

    @Command(name = "add")
    static final class Add extends RowVerb.AddRow {
        @Override
        SheetKind kind() {
            return SheetKind.ASSESSMENTS;
        }
    }

    /** Every conclusion, and what it came to before. */
    @Command(name = "list", description = "Every conclusion as the claims stand now, and what it came to before.")
    static final class Listing extends Verb.Answering {
        @Override
        int work(Work work) {
            work.cases().conclude();
            List<Concluded> all = work.cases().conclusions();
            List<Map<String, Object>> answer = new ArrayList<>();
            for (Assessment assessment : work.cases().dossier().assessments()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("id", assessment.id());
                one.put("question", assessment.question().sentence());
                one.put("conclusion", assessment.outcome().sentence());
                one.put("rule", assessment.rule().word());
                one.put("author", assessment.author());
                one.put("reason", assessment.reason());
                one.put("claims", assessment.inputs());
                if (assessment.isOvertaken()) {
                    one.put("changed since", assessment.changed());
                }
                List<String> came = all.stream()
                        .filter(concluded -> concluded.assessment().equals(assessment.id()))
                        .map(Concluded::outcome)
                        .toList();
                one.put("before", came.subList(0, Math.max(0, came.size() - 1)));
                answer.add(one);
            }
            if (inJson()) {
                Json.print(answer, console());
            } else {
                answer.forEach(one -> Outline.print(console(), "", String.valueOf(one.get("id")), one));
                if (answer.isEmpty()) {
                    console().say("none");
                }
            }
            return DONE;
        }
    }

    @Command(name = "withdraw")
    static final class Withdraw extends RowVerb.WithdrawRow {
        @Override
        SheetKind kind() {
            return SheetKind.ASSESSMENTS;
        }
    }
}
