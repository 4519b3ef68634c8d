package org.cairn.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.cairn.casebook.coding.OutcomeCoding;
import org.cairn.casebook.coding.OutcomesOfList;
import org.cairn.casebook.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What became of the records of lists, in the words of their files, and what the coding table makes of them. */
@Command(
        name = "outcome",
        description =
                "Outcomes: what files say in words of what followed for the records of a list, and what the coding table makes of them.",
        subcommands = OutcomeVerb.Listing.class)
final class OutcomeVerb extends VerbOfVerbs {

    @Command(
            name = "list",
            description =
                    "Every text as it is written, how many records have it, and what it means; the most frequent first.")
    static final class Listing extends Verb.Answering {

        @Option(names = "--unknown", description = "only texts that the coding table does not know")
        private boolean unknown;

        /** One text, as it is printed. */
        private record Line(String list, String column, String text, long records, String means) {}

        @Override
        int work(Work work) {
            List<Line> lines = new ArrayList<>();
            for (OutcomesOfList outcomes : work.cases().dossier().outcomes()) {
                (unknown ? outcomes.unknown() : outcomes.texts())
                        .forEach(text -> lines.add(
                                new Line(outcomes.list(), text.column(), text.text(), text.records(), meaning(text))));
            }
            if (inJson()) {
                Json.print(lines, console());
                return DONE;
            }
            for (Line line : lines) {
                console()
                        .say(
                                "%,8d  \u2068%s\u2069 (%s, %s): %s",
                                line.records(), line.text(), line.list(), line.column(), line.means());
            }
            if (lines.isEmpty()) {
                console().say(unknown ? "The coding table knows every text." : "No file says what followed.");
            }
            return DONE;
        }

        private static String meaning(OutcomesOfList.Text text) {
            return text.coded()
                    .map(coded -> OutcomeCoding.meaning(coded.stages()))
                    .orElse("not known to the coding table");
        }
    }
}
