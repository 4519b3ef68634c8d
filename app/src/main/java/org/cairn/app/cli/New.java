package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.cairn.casebook.exchange.CaseImport;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.work.NewProject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a project. */
@Command(name = "new", description = "Starts a project: a folder with cairn.yaml and lists/.")
final class New extends Verb {

    @Parameters(paramLabel = "<folder>", description = "the project's folder; made where it is not there")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--title",
            paramLabel = "<words>",
            description = "what the project is called (default: the folder's name)")
    private @Nullable String title;

    @Option(
            names = "--from",
            paramLabel = "<package>",
            description = "make it the case that was exported to this zip or folder (cairn export package)")
    private @Nullable Path from;

    @Override
    public Integer call() throws IOException {
        if (from != null) {
            CaseImport.make(from, folder, Clock.systemUTC());
            console().say("%s is now the case that was exported to %s.", folder, from);
            console().say("Next: cairn verify --project %s", folder);
            return DONE;
        }
        Path file = folder.resolve(Project.FILE);
        if (Files.exists(file)) {
            console().warn("%s is there already. Nothing was changed.".formatted(file));
            return USAGE;
        }
        NewProject.begin(folder, title == null ? "" : title);
        console().say("Began %s.", file);
        console()
                .say(
                        "Next: put a list in %s and say  cairn add %s/FILE --project %s",
                        folder.resolve("lists"), folder.resolve("lists"), folder);
        return DONE;
    }
}
