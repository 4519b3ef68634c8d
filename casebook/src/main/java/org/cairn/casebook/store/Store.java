package org.cairn.casebook.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.Event;
import org.cairn.casebook.IndividualId;
import org.cairn.link.RecordId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/**
 * The SQLite file and the folder of originals. Each write is one transaction, on the disk before the call returns
 * ({@code synchronous=FULL}, write-ahead log).
 */
public final class Store implements AutoCloseable {

    private static final int SCHEMA = 1;
    private static final int BUSY_MILLISECONDS = 10_000;

    private final Path folder;
    private final Jdbi jdbi;
    private final Handle open;
    private final EventLog log;
    private final Individuals individuals;
    private final Originals originals;

    private Store(Path folder, Jdbi jdbi, Clock clock) {
        this.folder = folder;
        this.jdbi = jdbi;
        this.open = jdbi.open();
        this.log = new EventLog(jdbi, clock);
        this.individuals = new Individuals(jdbi);
        this.originals = new Originals(folder.resolve(Casebook.ORIGINALS));
    }

    /** Opens the store in a folder, or makes one. */
    public static Store open(Path folder, Clock clock) {
        if (!Files.isDirectory(folder)) {
            throw new CasebookFault("There is no folder %s. Nothing was done.".formatted(folder));
        }
        if (!Files.isWritable(folder)) {
            throw new CasebookFault(("The folder %s cannot be written to, so nothing could be kept there."
                            + " Give yourself permission to write in it, or copy the project elsewhere.")
                    .formatted(folder));
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve(Casebook.FILE));
        return guarded(folder, () -> {
            Store store = new Store(folder, Jdbi.create(source), clock);
            store.prepare();
            return store;
        });
    }

    private void prepare() {
        jdbi.useTransaction(handle -> {
            int version = handle.createQuery("PRAGMA user_version")
                    .mapTo(Integer.class)
                    .one();
            if (version > SCHEMA) {
                throw new CasebookFault("%s was written by a newer Cairn. Use that one, or a newer one still."
                        .formatted(folder.resolve(Casebook.FILE)));
            }
            if (version == 0) {
                schema().forEach(handle::execute);
                handle.execute("PRAGMA user_version = " + SCHEMA);
            }
        });
    }

    /** The statements that make the tables, one by one. */
    private static List<String> schema() {
        try (InputStream in = Store.class.getResourceAsStream("schema.sql")) {
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

    /** Adds an event to the log. */
    public long append(String who, Event event) {
        return guarded(folder, () -> jdbi.inTransaction(handle -> log.append(handle, who, event)));
    }

    /** Names the people of a linkage and notes it, both or neither. */
    public List<IndividualId> nameIndividuals(String who, List<List<RecordId>> groups, Event.LinkageMade linkage) {
        return guarded(
                folder,
                () -> jdbi.inTransaction(handle -> {
                    List<IndividualId> names = individuals.name(handle, groups);
                    log.append(handle, who, linkage);
                    return names;
                }));
    }

    /** The log. */
    public EventLog log() {
        return log;
    }

    /** The people. */
    public Individuals individuals() {
        return individuals;
    }

    /** The files taken in. */
    public Originals originals() {
        return originals;
    }

    /** SQLite's complaints, in the user's words. */
    private static <T> T guarded(Path folder, Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            String file = folder.resolve(Casebook.FILE).toString();
            throw Complaint.in(e)
                    .map(complaint -> (RuntimeException) new CasebookFault(complaint.words.formatted(file), e))
                    .orElse(e);
        }
    }

    /** What SQLite says, and what it means to the person who reads it. */
    private enum Complaint {
        FULL(
                "The disk is full: the last step was not kept in %s; everything before it was. Make room and do it again."),
        BUSY("Another Cairn is writing in %s. Nothing was changed; try again when it is done."),
        NOTADB("%s is not a casebook, or is damaged. Nothing was changed. Put back a copy of it, or move it away: the"
                + " lists can be taken in again, but decisions live only there."),
        CORRUPT(NOTADB.words),
        READONLY("%s cannot be written to. Nothing was changed."),
        CANTOPEN("%s cannot be opened or made. Nothing was changed. See whether the folder may be written to."),
        IOERR("%s could not be read or written: the disk is full, or fails. The last step was not kept; everything"
                + " before it was. Make room, or copy the project to another disk, and do it again.");

        private final String words;

        Complaint(String words) {
            this.words = words;
        }

        /** The complaint behind a fault; empty where there is none that a person could mend. */
        static Optional<Complaint> in(Throwable fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLiteException sqlite) {
                    String code = sqlite.getResultCode().name();
                    return Arrays.stream(values())
                            .filter(complaint -> code.startsWith("SQLITE_" + complaint.name()))
                            .findFirst();
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        open.close();
    }
}
