package org.cairn.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.work.Work;
import org.cairn.link.RecordId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One person: what every list says. */
@Command(name = "show", description = "One person, or one record: what every list says, as written.")
final class Show extends Verb.Answering {

    @Parameters(
            arity = "1..2",
            paramLabel = "<id>",
            description = "a person (P-0214), or a record (its list, then its id)")
    @SuppressWarnings("NullAway.Init")
    private List<String> id;

    /** What one record says, as its list writes it. */
    private record Says(String list, String record, Map<String, String> says) {}

    @Override
    int work(Work work) throws IOException {
        if (!work.isLinked()) {
            Steps.takeIn(work, console().quiet());
            work.rowsOfPeople();
        }
        console().clear();
        Optional<IndividualId> individual = id.size() == 2
                ? work.casebook().individualOf(new RecordId(id.get(0), id.get(1)))
                : IndividualId.parse(id.get(0)).flatMap(work.casebook()::current);
        if (individual.isEmpty()) {
            console()
                    .warn(
                            "No one is recorded under “%s”. People are P-0001 and on; a record is its list and its id: cairn show hospital 214"
                                    .formatted(String.join(" ", id)));
            return ATTENTION;
        }
        show(work, individual.get());
        return DONE;
    }

    private void show(Work work, IndividualId individual) throws IOException {
        List<Says> claims = new ArrayList<>();
        for (RecordId record : work.casebook().recordsOf(individual)) {
            claims.add(new Says(
                    record.list(), record.record(), work.asWritten(record).orElse(Map.of())));
        }
        if (inJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("person", individual.toString());
            answer.put("records", claims);
            Json.print(answer, console());
            return;
        }
        if (id.size() == 1 && !IndividualId.parse(id.get(0)).equals(Optional.of(individual))) {
            console().say("%s is now part of %s.", id.get(0), individual);
        }
        console().say("%s, recorded %s", individual, claims.size() == 1 ? "once" : claims.size() + " times");
        for (Says claim : claims) {
            console().say("%s %s says:", claim.list(), claim.record());
            claim.says().forEach((column, cell) -> console().say("  %s: \u2068%s\u2069", column, cell));
        }
    }
}
