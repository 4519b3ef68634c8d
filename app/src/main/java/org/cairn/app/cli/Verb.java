package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.work.Progress;
import org.cairn.casebook.work.Work;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every verb has: a console, help, and exit codes in words. */
@Command(mixinStandardHelpOptions = false, sortOptions = false, descriptionHeading = "%n", optionListHeading = "%n")
abstract class Verb implements Callable<Integer> {

    /** Done. */
    static final int DONE = 0;

    /** Done, and the user's data needs attention. */
    static final int ATTENTION = 1;

    /** The command's words are off. */
    static final int USAGE = 2;

    /** A fault in Cairn. */
    static final int FAULT = 3;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this help")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    private @Nullable Console console;

    final void speakTo(Console with) {
        this.console = with;
    }

    final Console console() {
        if (console == null) {
            throw new IllegalStateException("a verb is made by Verbs");
        }
        return console;
    }

    /** A verb that works on a project. */
    abstract static class OfProject extends Verb {

        @Option(
                names = "--project",
                paramLabel = "<folder>",
                defaultValue = ".",
                description = "the project's folder, where cairn.yaml is (default: here)")
        @SuppressWarnings("NullAway.Init")
        private Path project;

        @Option(
                names = "--seed",
                paramLabel = "<n>",
                description = "seed of every random step (default: from cairn.yaml)")
        private @Nullable Long seed;

        @Override
        public final Integer call() throws Exception {
            return inProject(project, Optional.ofNullable(seed));
        }

        /** Opens the project and works on it. */
        final int inProject(Path folder, Optional<Long> withSeed) throws IOException, ProjectFault {
            try (Work work = Work.open(folder, withSeed, Clock.systemUTC(), progress())) {
                work.casebook().notices().forEach(console()::warn);
                int code = work(work);
                work.casebook().notices().forEach(console()::warn);
                return code;
            } finally {
                console().clear();
            }
        }

        /** Who is told how far the work has come. */
        Progress progress() {
            return console().progress();
        }

        /** Does what the verb says. */
        abstract int work(Work work) throws IOException, ProjectFault;
    }

    /** A verb that works on a project and can answer in JSON. */
    abstract static class Answering extends OfProject {

        @Option(names = "--json", description = "machine-readable output")
        private boolean json;

        final boolean inJson() {
            return json;
        }
    }

    /** A verb that needs a project's casebook and nothing else: it works even where cairn.yaml cannot be read. */
    abstract static class OfCasebook extends Verb {

        @Option(
                names = "--project",
                paramLabel = "<folder>",
                defaultValue = ".",
                description = "the project's folder, where casebook.db is (default: here)")
        @SuppressWarnings("NullAway.Init")
        private Path project;

        @Option(
                names = "--by",
                paramLabel = "<name>",
                description = "under whose name it is written (default: this computer's user)")
        private @Nullable String by;

        @Option(names = "--json", description = "machine-readable output")
        private boolean json;

        @Override
        public final Integer call() throws IOException {
            if (!Casebook.isIn(project)) {
                console()
                        .warn("There is no casebook in %s. Name the project's folder with --project."
                                .formatted(project));
                return ATTENTION;
            }
            String who = by == null ? System.getProperty("user.name", "unknown") : by;
            try (Casebook casebook = Casebook.open(project, Clock.systemUTC(), who)) {
                casebook.notices().forEach(console()::warn);
                int code = work(casebook);
                casebook.notices().forEach(console()::warn);
                return code;
            } catch (IllegalArgumentException e) {
                console().warn(String.valueOf(e.getMessage()));
                return ATTENTION;
            }
        }

        final boolean inJson() {
            return json;
        }

        final Path project() {
            return project;
        }

        /** Does what the verb says. */
        abstract int work(Casebook casebook) throws IOException;
    }
}
