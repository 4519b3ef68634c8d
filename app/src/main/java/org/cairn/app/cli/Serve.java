package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.cairn.app.web.Workbench;
import org.cairn.casebook.project.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the workbench. */
@Command(name = "serve", description = "Opens the workbench in a browser of this computer.")
final class Serve extends Verb {

    @Option(
            names = "--project",
            paramLabel = "<folder>",
            description = "the project's folder (default: here, if there is one; otherwise chosen in the browser)")
    private @Nullable Path project;

    @Option(
            names = "--port",
            paramLabel = "<n>",
            description = "the port to take; another is taken where it is busy (default: " + Workbench.PORT + ")")
    private int port = Workbench.PORT;

    @Option(names = "--no-open", description = "only print the address; do not open a browser")
    private boolean noOpen;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Path> folder = folder();
        if (folder.isPresent() && !Files.isRegularFile(folder.get().resolve(Project.FILE))) {
            console()
                    .warn(
                            "There is no cairn.yaml in %s. Name the project's folder with --project, or leave it out to begin one in the browser."
                                    .formatted(folder.get()));
            return ATTENTION;
        }
        Workbench.Start start = Workbench.start(Workbench.Opening.of(folder, port));
        tell(start, folder);
        if (!noOpen) {
            Browser.open(start.address());
        }
        if (start.workbench().isPresent()) {
            untilStopped(start.workbench().get());
        }
        return DONE;
    }

    private Optional<Path> folder() {
        if (project != null) {
            return Optional.of(project);
        }
        Path here = Path.of("").toAbsolutePath();
        return Files.isRegularFile(here.resolve(Project.FILE)) ? Optional.of(here) : Optional.empty();
    }

    private void tell(Workbench.Start start, Optional<Path> folder) {
        console().say("Cairn is open at %s     (only this computer can see it)", start.address());
        console()
                .say(folder.map(path ->
                                "Your project is in " + path.toAbsolutePath().normalize())
                        .orElse("No project is open yet: begin one in the browser, or open the example."));
        console()
                .say(
                        start.workbench().isPresent()
                                ? "Close this window, or press Ctrl C, to stop. Everything is saved."
                                : "It was open already. Stop it where it was started.");
        console().flush();
    }

    /** Ctrl C ends the process; on the way out the server lets go of its port and of the project. */
    private static void untilStopped(Workbench workbench) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(workbench), "cairn-stop"));
        new CountDownLatch(1).await();
    }

    private static void close(Workbench workbench) {
        try {
            workbench.close();
        } catch (IOException leftToTheSystem) {
            Thread.currentThread().interrupt();
        }
    }
}
