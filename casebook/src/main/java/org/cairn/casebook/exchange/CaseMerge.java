package org.cairn.casebook.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.Joining;
import org.cairn.casebook.store.Copying;
import org.cairn.casebook.store.Sha256;

/** Two copies of a case that went each their own way become one again. The other copy is only read. */
public final class CaseMerge {

    private CaseMerge() {}

    /**
     * Takes in what another copy has and this one has not.
     *
     * @param project this copy's folder
     * @param other the other copy: a project's folder, or a package that Cairn exported
     * @throws CasebookFault if it is no copy of this case, or not as it was written; nothing is then taken in
     */
    public static Joining take(Path project, Casebook casebook, Path other, Clock clock) throws IOException {
        if (Casebook.isIn(other)) {
            try (Draft look = Draft.in(project.toAbsolutePath())) {
                return fromProject(project, casebook, other, look.folder(), clock);
            }
        }
        try (Delivery delivery = Delivery.open(other)) {
            Copying.Copy copy = CaseImport.copy(delivery);
            for (String name : delivery.in(CasePackage.ORIGINALS)) {
                Path to = project.resolve(name);
                if (!Files.exists(to)) {
                    delivery.copy(name, to);
                }
            }
            return casebook.join(copy);
        }
    }

    /** Reads the other project's casebook in a copy of it, so that nothing of it is touched, not even by opening it. */
    private static Joining fromProject(Path project, Casebook casebook, Path other, Path look, Clock clock)
            throws IOException {
        for (String name : List.of("casebook.db", "casebook.db-wal", "keys.db")) {
            if (Files.exists(other.resolve(name))) {
                Files.copy(other.resolve(name), look.resolve(name));
            }
        }
        Copying.Copy copy;
        try (Casebook copied = Casebook.open(look, clock, "")) {
            copy = copied.store().copying().copy();
            bringOriginals(copied, other, project);
        }
        return casebook.join(copy);
    }

    private static void bringOriginals(Casebook copied, Path other, Path project) throws IOException {
        Path theirs = other.resolve(Casebook.ORIGINALS);
        Path ours = Files.createDirectories(project.resolve(Casebook.ORIGINALS));
        for (String sha256 : copied.originals()) {
            Path from = theirs.resolve(sha256);
            if (Files.exists(ours.resolve(sha256)) || !Files.isRegularFile(from)) {
                continue;
            }
            Path draft = Files.createTempFile(ours, "draft-", ".part");
            Files.copy(from, draft, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            if (!sha256(draft).equals(sha256)) {
                Files.delete(draft);
                throw new CasebookFault(
                        "%s is not the file that was taken in there. Nothing was taken in.".formatted(from));
            }
            Files.move(draft, ours.resolve(sha256));
        }
    }

    private static String sha256(Path file) throws IOException {
        var digest = Sha256.digest();
        try (var in = new java.security.DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest);
    }
}
