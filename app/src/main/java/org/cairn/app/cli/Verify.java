package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.app.report.Publishing;
import org.cairn.casebook.Checkpoint;
import org.cairn.casebook.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the log, the stored files and every published figure. */
@Command(
        name = "verify",
        description = "Checks the log and the files taken in, and recomputes every stated figure, digit by digit.")
final class Verify extends Verb.Answering {

    @Option(names = "--mend", description = "fold the tables for reading anew from the log, then check")
    private boolean mend;

    @Option(
            names = "--checkpoint",
            paramLabel = "<file>",
            description = "a checkpoint that was kept elsewhere; may be given several times")
    private List<Path> checkpoints = List.of();

    @Override
    int work(Work work) throws IOException {
        if (mend) {
            work.casebook().mend();
        }
        Publishing.Check check = Publishing.check(work);
        List<String> faults = new ArrayList<>(check.faults());
        List<Checkpoint> kept = new ArrayList<>();
        for (Path file : checkpoints) {
            Checkpoint checkpoint = Checkpoint.parse(Files.readString(file));
            kept.add(checkpoint);
            work.casebook()
                    .against(checkpoint)
                    .ifPresent(why -> faults.add("The checkpoint %s does not hold: %s.".formatted(file, why)));
        }
        console().clear();
        return tell(work, check, kept, faults);
    }

    private int tell(Work work, Publishing.Check check, List<Checkpoint> kept, List<String> faults) {
        boolean holds = faults.isEmpty() && check.stale().isEmpty();
        long entries = work.casebook().length();
        if (inJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("holds", holds);
            answer.put("entries", entries);
            answer.put("figures", check.figures());
            answer.put("faults", faults);
            check.stale().ifPresent(stale -> answer.put("stale", stale));
            Json.print(answer, console());
        } else if (faults.isEmpty()) {
            if (check.stale().isPresent()) {
                console().say("%s", check.stale().get());
                console().say("All else holds: %,d entries of the log, every file taken in and written.", entries);
            } else {
                console()
                        .say(
                                "All holds: %,d entries of the log, every file taken in, %,d figures recomputed digit by digit.",
                                entries, check.figures());
            }
            kept.forEach(checkpoint -> console()
                    .say(
                            "Nothing among the %,d entries of the checkpoint of %s was changed, dropped or moved since.",
                            checkpoint.size(), checkpoint.time()));
            if (kept.isEmpty()) {
                console()
                        .say(
                                "What this cannot know: whether entries were taken off the log's end, or all of it was written anew."
                                        + " That takes a checkpoint kept elsewhere: cairn checkpoint makes one.");
            }
        } else {
            faults.forEach(fault -> console().say("%s", fault));
            check.stale().ifPresent(stale -> console().say("%s", stale));
        }
        return holds ? DONE : ATTENTION;
    }
}
