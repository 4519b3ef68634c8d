package org.cairn.casebook.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.Event;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes the tables of a new casebook, and brings those of an older one up to date, after a copy of it was kept. */
final class Schema {

    /** Number of the schema that this Cairn writes; SQLite keeps it as {@code user_version}. */
    static final int PRESENT = 2;

    /** Stands in {@code folded} while something sealed is still to be taken away. */
    static final int SEALING = 0;

    /** Folder for what was copied before an upgrade. */
    static final String BACKUPS = "backups";

    private final Path folder;
    private final Jdbi jdbi;
    private final EventLog log;
    private final String who;

    Schema(Path folder, Jdbi jdbi, EventLog log, String who) {
        this.folder = folder;
        this.jdbi = jdbi;
        this.log = log;
        this.who = who;
    }

    /**
     * Prepares the file.
     *
     * @return what was done that a person should know of, in a sentence
     * @throws CasebookFault if a newer Cairn wrote it
     */
    Optional<String> prepare() {
        int version = jdbi.withHandle(Schema::version);
        if (version > PRESENT) {
            throw new CasebookFault(
                    ("%s was written by a newer Cairn (schema %d; this one knows %d). Nothing was changed. Use"
                                    + " that Cairn, or a newer one still.")
                            .formatted(folder.resolve(Casebook.FILE), version, PRESENT));
        }
        String backup = version == 0 || version == PRESENT ? "" : backUp(version);
        return jdbi.inTransaction(handle -> {
            int now = version(handle); // another process may have been quicker
            if (now == 0) {
                make(handle);
                append(handle, new Event.CasebookBegun(EventLog.FORMAT));
            } else if (now == 1) {
                return Optional.of(upgrade(handle, backup));
            }
            return Optional.empty();
        });
    }

    private String upgrade(Handle handle, String backup) {
        Schema1 old = Schema1.read(handle);
        old.dropFrom(handle);
        make(handle);
        old.writeTo(handle, log, who, backup);
        Views.rebuild(handle, log);
        return ("The casebook was of an older Cairn (schema 1) and was brought up to schema %d: %,d entries were carried over."
                        + " It is kept as it was in %s.")
                .formatted(PRESENT, old.size(), backup);
    }

    private void append(Handle handle, Event event) {
        Views.apply(handle, log.append(handle, who, event, ""), new Objects(handle));
    }

    /** Makes the tables of a casebook without entries. */
    static void make(Handle handle) {
        statements().forEach(handle::execute);
        Views.make(handle);
        handle.execute("INSERT INTO folded (version) VALUES (?)", Views.VERSION);
        handle.execute("PRAGMA user_version = " + PRESENT);
    }

    /** Marks the views as holding what they may no longer hold; {@link Store} takes it from there. */
    static void unfold(Handle handle) {
        handle.execute("UPDATE folded SET version = ?", SEALING);
    }

    /** Which reading of the log the views are of. */
    static int folded(Handle handle) {
        return handle.createQuery("SELECT version FROM folded")
                .mapTo(Integer.class)
                .one();
    }

    /** Copies the file as it is; gives the copy's name within the project. */
    private String backUp(int version) {
        Path backups = folder.resolve(BACKUPS);
        try {
            Files.createDirectories(backups);
            Path kept = backups.resolve("casebook-schema-%d.db".formatted(version));
            for (int again = 2; Files.exists(kept); again++) {
                kept = backups.resolve("casebook-schema-%d-%d.db".formatted(version, again));
            }
            Path draft = Files.createTempFile(backups, "draft-", ".part");
            Files.delete(draft);
            jdbi.useHandle(handle -> handle.execute("VACUUM INTO ?", draft.toString()));
            Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
            return BACKUPS + "/" + kept.getFileName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    private static List<String> statements() {
        try (InputStream in = Schema.class.getResourceAsStream("schema.sql")) {
            if (in == null) {
                throw new IllegalStateException("schema.sql is missing from the program");
            }
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(script.split("\n\n"))
                    .filter(statement -> statement.contains("CREATE"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
