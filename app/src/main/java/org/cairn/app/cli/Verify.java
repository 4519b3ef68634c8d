package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.Checkpoint;
import org.cairn.casebook.Event;
import org.cairn.casebook.store.Sha256;
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
        List<String> faults = new ArrayList<>(work.casebook().faults());
        Optional<Event.FiguresStated> stated = work.casebook().latest(Event.FiguresStated.class);
        long figures = 0;
        if (stated.isPresent() && faults.isEmpty()) {
            figures = stated.get().figures();
            faults.addAll(files(work, stated.get()));
            if (stated.get().inputs().equals(work.inputsOfFigures())) {
                faults.addAll(recompute(work, stated.get()));
            } else {
                faults.add(
                        "The figures were stated of other lists, rules or decisions than the project has now. They are"
                                + " kept as they were; run cairn run to state new ones.");
            }
        }
        List<Checkpoint> kept = new ArrayList<>();
        for (Path file : checkpoints) {
            Checkpoint checkpoint = Checkpoint.parse(Files.readString(file));
            kept.add(checkpoint);
            work.casebook()
                    .against(checkpoint)
                    .ifPresent(why -> faults.add("The checkpoint %s does not hold: %s.".formatted(file, why)));
        }
        console().clear();
        return tell(work, figures, kept, faults);
    }

    private static List<String> files(Work work, Event.FiguresStated stated) throws IOException {
        Path folder = work.project().folder().resolve(Steps.REPORT);
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> file : stated.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path)) {
                faults.add("report/%s is gone.".formatted(file.getKey()));
            } else if (!Sha256.of(Files.readAllBytes(path)).equals(file.getValue())) {
                faults.add("report/%s is not the file that was written.".formatted(file.getKey()));
            }
        }
        return faults;
    }

    private static List<String> recompute(Work work, Event.FiguresStated stated) throws IOException {
        String figures = Steps.recomputedFigures(work);
        if (Sha256.of(figures).equals(stated.sha256())) {
            return List.of();
        }
        Path file = work.project().folder().resolve(Steps.REPORT).resolve("figures.csv");
        List<String> was = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        List<String> is = figures.lines().toList();
        List<String> faults = new ArrayList<>();
        for (int line = 0; line < Math.max(was.size(), is.size()); line++) {
            if (line >= was.size() || line >= is.size() || !was.get(line).equals(is.get(line))) {
                faults.add("Line %d of figures.csv does not recompute.".formatted(line + 1));
            }
        }
        if (faults.isEmpty()) {
            faults.add("The figures do not recompute to those in the log.");
        }
        return faults;
    }

    private int tell(Work work, long figures, List<Checkpoint> kept, List<String> faults) {
        long entries = work.casebook().length();
        if (inJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("holds", faults.isEmpty());
            answer.put("entries", entries);
            answer.put("figures", figures);
            answer.put("faults", faults);
            Json.print(answer, console());
        } else if (faults.isEmpty()) {
            console()
                    .say(
                            "All holds: %,d entries of the log, every file taken in, %,d figures recomputed digit by digit.",
                            entries, figures);
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
        }
        return faults.isEmpty() ? DONE : ATTENTION;
    }
}
