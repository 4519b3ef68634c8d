package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Disagreement;
import org.cairn.casebook.Joining;
import org.cairn.casebook.exchange.CaseMerge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Unites two copies of a case. */
@Command(
        name = "merge",
        description =
                "Takes in what another copy of this case has and this one has not. The other copy is only read. Where both say"
                        + " different things about the same, both stay and a person is asked. Without a copy: what is still to be settled.")
final class Merge extends Verb.OfCasebook {

    @Parameters(
            arity = "0..1",
            paramLabel = "<copy>",
            description = "the other copy: a project's folder, or what cairn export package wrote")
    private @Nullable Path copy;

    @Override
    int work(Casebook casebook) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        if (copy != null) {
            Joining joining = CaseMerge.take(project(), casebook, copy, Clock.systemUTC());
            answer.put("common", joining.common());
            answer.put("own", joining.own());
            answer.put("taken", joining.taken());
            if (!inJson()) {
                tell(joining);
            }
        }
        List<Disagreement> open = casebook.disagreements();
        answer.put("disagreements", open.stream().map(Disagreement::sentence).toList());
        if (inJson()) {
            Json.print(answer, console());
        } else {
            tell(open);
        }
        return open.isEmpty() ? DONE : ATTENTION;
    }

    private void tell(Joining joining) {
        console().say("Both copies begin with the same %,d entries.", joining.common());
        if (joining.taken() == 0) {
            console().say("The other has nothing that is not here. Nothing was changed.");
        } else if (joining.own() == 0) {
            console()
                    .say(
                            "The other had all that is here; %,d entries of it that were not here were taken in.",
                            joining.taken());
        } else {
            console()
                    .say(
                            "%,d entries of the other were taken in, beside %,d of this copy's own.",
                            joining.taken(), joining.own());
        }
    }

    private void tell(List<Disagreement> open) {
        if (open.isEmpty()) {
            console().say("Nothing is left to be settled.");
            return;
        }
        console()
                .say(
                        "%,d %s to be settled by a person; until then, the later one counts:",
                        open.size(), open.size() == 1 ? "thing is" : "things are");
        open.forEach(one -> console().say("  %s", one.sentence()));
        console()
                .say(
                        "Withdraw what is not right, and the other stands: cairn history --withdraw <n>. Or say what is right.");
    }
}
