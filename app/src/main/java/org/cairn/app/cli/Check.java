package org.cairn.app.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.casebook.work.Completeness;
import org.cairn.casebook.work.ProblemFinding;
import org.cairn.casebook.work.Work;
import picocli.CommandLine.Command;

/** What is missing, unreadable, repeated or impossible. */
@Command(name = "check", description = "What is missing, unreadable, repeated or impossible in the lists.")
final class Check extends Verb.Answering {

    @Override
    int work(Work work) throws IOException {
        boolean attention = !inJson() && Steps.takeIn(work, console());
        if (inJson()) {
            work.takeIn();
        }
        Completeness completeness = Completeness.of(work.records());
        ProblemFinding problems = completeness.problems();
        if (inJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("lists", completeness.lists());
            answer.put("problems", problems);
            Json.print(answer, console());
            return problems.count() == 0 ? DONE : ATTENTION;
        }
        for (Completeness.OfList list : completeness.lists()) {
            console().say("%s: %,d records", list.name(), list.records());
            list.stated()
                    .forEach((field, count) -> console()
                            .say(
                                    "  %-12s stated in %,d (%.0f %%)",
                                    field, count, list.records() == 0 ? 0.0 : 100.0 * count / list.records()));
        }
        attention |= Steps.problems(problems, console());
        if (!attention) {
            console().say("No problems.");
        }
        return attention ? ATTENTION : DONE;
    }
}
