package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.intake.ListReader;
import org.cairn.casebook.intake.Reading;
import org.cairn.casebook.project.ColumnMap;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.project.ProjectFile;
import org.cairn.casebook.work.ProblemFinding;
import org.cairn.casebook.work.TakenIn;
import org.cairn.casebook.work.Work;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in a list, or a corrected copy of one. */
@Command(name = "add", description = "Takes in a list, or a corrected copy of one, and maps its columns.")
final class Add extends Verb {

    @Parameters(paramLabel = "<file>", description = "CSV, TSV, XLSX, JSON or JSON lines")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--list",
            paramLabel = "<name>",
            description = "which list it is (default: the one with that file, or the file's name without its ending)")
    private @Nullable String name;

    @Option(
            names = "--replace",
            description = "records of earlier copies that this one does not repeat no longer stand")
    private boolean replace;

    @Option(
            names = "--project",
            paramLabel = "<folder>",
            defaultValue = ".",
            description = "the project's folder (default: here)")
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @Option(names = "--dry-run", description = "say what would happen, and change nothing")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException, ProjectFault {
        if (!Files.isRegularFile(file)) {
            console().warn("%s is not there. Nothing was taken in.".formatted(file));
            return ATTENTION;
        }
        Optional<ListSettings> known = known();
        if (dryRun) {
            console()
                    .say(known.map(list -> "Would take in %s as a copy of the list %s.".formatted(file, list.name()))
                            .orElse("Would add %s to cairn.yaml as a new list %s.".formatted(file, listName())));
            return DONE;
        }
        if (known.isEmpty()) {
            declare();
            known = known();
        }
        return takeIn(known.orElseThrow());
    }

    private int takeIn(ListSettings list) throws IOException, ProjectFault {
        try (Work work = Work.open(
                project, Optional.empty(), Clock.systemUTC(), console().progress())) {
            TakenIn taken = work.takeIn(list.from(file.toAbsolutePath().normalize()), replace);
            Steps.tell(taken, console());
            if (!taken.isUsable()) {
                return ATTENTION;
            }
            work.changes(list).ifPresent(changes -> console().say("%s: %s", list.name(), changes));
            Work.ListProblems read = work.problemsOf(list);
            console().clear();
            console().say("%s: %,d records.", list.name(), read.records());
            ProblemFinding problems = read.problems();
            return Steps.problems(problems, console()) ? ATTENTION : DONE;
        }
    }

    private String listName() {
        if (name != null) {
            return name;
        }
        String whole = file.getFileName().toString();
        int dot = whole.lastIndexOf('.');
        return dot > 0 ? whole.substring(0, dot) : whole;
    }

    /** The list as the project knows it: by the name given, by its file, or by the file's name. */
    private Optional<ListSettings> known() throws ProjectFault {
        Path given = file.toAbsolutePath().normalize();
        List<ListSettings> lists;
        try {
            lists = Project.read(project).lists();
        } catch (ProjectFault fault) {
            if (hasLists(fault)) {
                throw fault;
            }
            return Optional.empty();
        }
        Optional<ListSettings> byFile = name == null
                ? lists.stream().filter(list -> list.file().equals(given)).findFirst()
                : Optional.empty();
        return byFile.isPresent()
                ? byFile
                : lists.stream().filter(list -> list.name().equals(listName())).findFirst();
    }

    /** A project just begun has no lists, which is the one fault that adding a list mends. */
    private static boolean hasLists(ProjectFault fault) {
        return fault.faults().size() > 1 || !fault.faults().get(0).message().contains("lists");
    }

    /** Writes the list into cairn.yaml with its columns as guessed; leaves the file as it was if that does not read. */
    private void declare() throws IOException, ProjectFault {
        Path yaml = Files.isDirectory(project) ? project.resolve(Project.FILE) : project;
        Path folder = yaml.toAbsolutePath().normalize().resolveSibling("");
        ListSettings bare = ListSettings.of(listName(), file.toAbsolutePath().normalize(), new ColumnMap(Map.of()));
        Reading header = ListReader.read(bare, file, record -> {});
        ColumnMap guess = ListReader.guess(header.header());
        console().say("%s is new to the project. Its columns: %s", listName(), String.join(", ", header.header()));
        guess.columns().forEach((word, columns) -> console().say("  %-12s ← %s", word, String.join(", ", columns)));
        if (guess.of("name").isEmpty() && !guess.hasNameParts()) {
            console()
                    .say(
                            "  No column looks like a name. Say which is, in cairn.yaml under lists › %s › columns.",
                            listName());
        }
        String before = Files.readString(yaml);
        Files.writeString(yaml, ProjectFile.withList(before, ListSettings.of(listName(), bare.file(), guess), folder));
        try {
            Project.read(project);
        } catch (ProjectFault fault) {
            Files.writeString(yaml, before);
            throw fault;
        }
        console().say("Written into cairn.yaml; correct it there where a guess is wrong.");
    }
}
