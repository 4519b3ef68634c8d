package org.cairn.casebook.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.store.Copying;

/** A package that becomes a project again: the same case, with the same log to the byte. */
public final class CaseImport {

    private CaseImport() {}

    /**
     * Makes a project of a package. All of it is made beside its place and moved there at the end.
     *
     * @param from the package: a folder or a zip
     * @param to the project's folder, which must not be there yet or be empty
     * @throws CasebookFault if the package is not as it was exported, or the folder holds something already
     */
    public static void make(Path from, Path to, Clock clock) throws IOException {
        Path target = to.toAbsolutePath().normalize();
        requireNothing(target, to);
        try (Delivery delivery = Delivery.open(from)) {
            try (Draft draft = Draft.beside(target)) {
                fill(draft.folder(), delivery, clock);
                Files.deleteIfExists(target);
                draft.moveTo(target);
            }
        }
    }

    private static void requireNothing(Path target, Path to) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> inside = Files.isDirectory(target) ? Files.list(target) : Stream.of(target)) {
            if (inside.findAny().isPresent()) {
                throw new CasebookFault(
                        "%s holds something already. Nothing was taken in; name another place.".formatted(to));
            }
        }
    }

    private static void fill(Path draft, Delivery delivery, Clock clock) throws IOException {
        Copying.make(draft, clock, copy(delivery));
        for (String name : delivery.in(CasePackage.ORIGINALS)) {
            delivery.copy(name, draft.resolve(name));
        }
        if (delivery.has(Project.FILE)) {
            delivery.copy(Project.FILE, draft.resolve(Project.FILE));
        } else {
            return;
        }
        try (Casebook casebook = Casebook.open(draft, clock, "")) {
            bringBackLists(draft, casebook);
        }
    }

    /** The log of a package, and what belongs to it. */
    static Copying.Copy copy(Delivery delivery) throws IOException {
        List<String> objects = new ArrayList<>();
        for (String name : delivery.in(CasePackage.OBJECTS)) {
            objects.add(delivery.text(name));
        }
        return new Copying.Copy(delivery.lines(CasePackage.LOG), objects, delivery.lines(CasePackage.KEYS));
    }

    /** Each list's present edition, where the project file looks for it, as far as that lies within the project. */
    private static void bringBackLists(Path draft, Casebook casebook) throws IOException {
        List<ListSettings> lists;
        try {
            lists = Project.read(draft).lists();
        } catch (ProjectFault e) {
            return; // the case is whole; the project file says its faults when a verb reads it
        }
        for (ListSettings list : lists) {
            Path file = list.file().toAbsolutePath().normalize();
            List<Casebook.Edition> editions = casebook.editions(list.name());
            if (!editions.isEmpty() && file.startsWith(draft) && !Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.copy(editions.get(0).path(), file);
            }
        }
    }
}
