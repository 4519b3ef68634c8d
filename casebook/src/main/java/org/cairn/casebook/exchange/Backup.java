package org.cairn.casebook.exchange;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;

/** A copy of a project that is a project itself, of one moment, made while others may be writing. */
public final class Backup {

    private Backup() {}

    /**
     * Makes the copy and checks it. It is made beside its place and moved there when it is whole and holds.
     *
     * @param project the project's folder
     * @param target a folder that is not there yet
     * @throws CasebookFault if the place is taken or lies within the project, or the copy does not hold
     */
    public static void make(Path project, Casebook casebook, Path target, Clock clock) throws IOException {
        Path from = project.toAbsolutePath().normalize();
        Path to = target.toAbsolutePath().normalize();
        if (Files.exists(to)) {
            throw new CasebookFault("%s is there already. Nothing was copied; name another place.".formatted(target));
        }
        if (to.startsWith(from)) {
            throw new CasebookFault(
                    "%s lies within the project, and would be lost with it. Nothing was copied; name another place."
                            .formatted(target));
        }
        try (Draft draft = Draft.beside(to)) {
            casebook.store().copying().copyFiles(draft.folder());
            copyOthers(from, draft.folder());
            check(draft.folder(), clock);
            draft.moveTo(to);
        }
    }

    /** All that is not the database: originals, the project file, lists, reports. What was copied before is not copied again. */
    private static void copyOthers(Path from, Path draft) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                boolean isHidden =
                        !folder.equals(from) && folder.getFileName().toString().startsWith(".");
                if (isHidden || folder.equals(from.resolve("backups"))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(draft.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                boolean isOfDatabase = name.startsWith("casebook.db") || name.startsWith("keys.db");
                if (attributes.isRegularFile() && !isOfDatabase && !name.endsWith(".part")) {
                    Files.copy(file, draft.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void check(Path draft, Clock clock) throws IOException {
        List<String> faults = new ArrayList<>();
        try (Casebook copy = Casebook.open(draft, clock, "")) {
            faults.addAll(copy.faults());
        }
        if (!faults.isEmpty()) {
            throw new CasebookFault("The copy does not hold, so it was not kept. Say cairn verify. The first fault: %s."
                    .formatted(faults.get(0)));
        }
    }
}
