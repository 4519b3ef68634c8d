package org.cairn.app.web.lists;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cairn.app.web.Refusal;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.work.NewProject;

/** The files of a project's {@code lists} folder, where a file that is sent is kept under its own name. */
final class ListFiles {

    private static final Set<String> READABLE = Set.of("csv", "tsv", "txt", "xlsx", "json", "jsonl", "ndjson");
    private static final int LONGEST_NAME = 120;

    private ListFiles() {}

    /**
     * Keeps a file that was sent. A file of that name with other bytes stays; the new one gets a number.
     *
     * @return where it lies
     */
    static Path keep(Path project, String sentName, InputStream bytes) throws IOException {
        String name = plainName(sentName);
        Path folder = project.resolve(NewProject.LISTS);
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".incoming-", ".part");
        try {
            Files.copy(bytes, draft, StandardCopyOption.REPLACE_EXISTING);
            Path kept = free(folder, name, draft);
            Files.move(draft, kept, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path free(Path folder, String name, Path draft) throws IOException {
        int dot = name.lastIndexOf('.');
        Path kept = folder.resolve(name);
        for (int next = 2; Files.exists(kept) && !isSame(kept, draft); next++) {
            kept = folder.resolve(name.substring(0, dot) + "-" + next + name.substring(dot));
        }
        return kept;
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.size(one) == Files.size(other) && Files.mismatch(one, other) < 0;
    }

    /** The last part of a name, without anything that a file system or a person could trip over. */
    static String plainName(String sent) {
        String last = sent.replace('\\', '/');
        last = Normalizer.normalize(last.substring(last.lastIndexOf('/') + 1), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "")
                .strip();
        while (last.startsWith(".")) {
            last = last.substring(1);
        }
        if (last.length() > LONGEST_NAME) {
            last = last.substring(last.length() - LONGEST_NAME);
        }
        String ending = ending(last);
        if (ending.equals("xls")) {
            throw new Refusal(422, "lists.old-excel");
        }
        if (!READABLE.contains(ending) || last.length() <= ending.length() + 1) {
            throw new Refusal(422, "lists.no-list");
        }
        return last;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** A file named in an address: one that lies inside the project's folder, or that the project names. */
    static Path inside(Path project, Optional<Project> read, String named) {
        Path file = project.resolve(named).normalize();
        boolean isNamed = read.stream()
                .flatMap(known -> known.lists().stream())
                .anyMatch(list -> list.file().equals(file));
        boolean mayBeRead = isNamed || file.startsWith(project.resolve(NewProject.LISTS));
        if (!mayBeRead || !Files.isRegularFile(file)) {
            throw new Refusal(404, "lists.file-gone");
        }
        return file;
    }

    /**
     * Files in the folder that no list of the project is, and that could be one.
     *
     * @param named the files of the project's lists
     * @param takenIn names of files that were taken in before, and are earlier copies
     */
    static List<String> waiting(Path project, List<Path> named, Set<String> takenIn) throws IOException {
        Path folder = project.resolve(NewProject.LISTS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> READABLE.contains(ending(file.getFileName().toString())))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !named.contains(file)
                            && !takenIn.contains(file.getFileName().toString()))
                    .map(file -> project.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** A name for a list, after its file. */
    static String listName(Path file, List<String> taken) {
        String whole = String.valueOf(file.getFileName());
        int dot = whole.lastIndexOf('.');
        String name = (dot > 0 ? whole.substring(0, dot) : whole).strip();
        String free = name;
        for (int next = 2; taken.contains(free); next++) {
            free = name + " " + next;
        }
        return free;
    }
}
