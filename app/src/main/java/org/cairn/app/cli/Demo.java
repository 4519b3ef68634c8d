package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.cairn.app.YoursToMend;
import org.cairn.app.report.Publishing;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.work.NewProject;
import org.cairn.casebook.work.Work;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The example, from lists to report. */
@Command(name = "demo", description = "Copies the example, runs it from lists to report, and opens what came out.")
final class Demo extends Verb {

    private static final String EXAMPLE = "harbour";

    @Option(names = "--to", paramLabel = "<folder>", description = "where to put it (default: a new folder here)")
    private @Nullable Path to;

    @Option(names = "--no-open", description = "do not open the report in a browser")
    private boolean noOpen;

    @Override
    public Integer call() throws IOException, ProjectFault {
        Path example = NewProject.examples().resolve(EXAMPLE);
        if (!Files.isDirectory(example)) {
            throw new YoursToMend(
                    "The example is not where Cairn was installed (%s). Nothing was done.".formatted(example));
        }
        Path folder = to == null ? unused() : to;
        if (Files.isDirectory(folder) && !isEmpty(folder)) {
            console().warn("The folder %s is not empty. Nothing was done. Name a new one with --to.".formatted(folder));
            return USAGE;
        }
        NewProject.copy(example, folder);
        console().say("Invented people of an invented place, in %s", folder);
        try (Work work =
                Work.open(folder, Optional.empty(), Clock.systemUTC(), console().progress())) {
            Run.everything(work, console());
            Path page = work.project().folder().resolve(Publishing.FOLDER).resolve("report.html");
            if (!noOpen) {
                Browser.open(page);
            }
        } finally {
            console().clear();
        }
        return DONE;
    }

    private static Path unused() {
        Path folder = Path.of(EXAMPLE);
        for (int next = 2; Files.exists(folder); next++) {
            folder = Path.of(EXAMPLE + "-" + next);
        }
        return folder;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
