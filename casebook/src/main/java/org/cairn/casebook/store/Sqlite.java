package org.cairn.casebook.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairn.casebook.CasebookFault;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/** How SQLite files are opened, and what its complaints mean. */
final class Sqlite {

    private static final int BUSY_MILLISECONDS = 10_000;

    private Sqlite() {}

    /** The casebook: each commit is on the disk before it returns, and readers never wait for a writer. */
    static Jdbi casebook(Path file) {
        SQLiteConfig config = durable();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.enforceForeignKeys(true);
        return Jdbi.create(source(config, file));
    }

    /** The keys: what is deleted is overwritten, and no write-ahead log keeps a second copy of it. */
    static Jdbi keys(Path file) {
        SQLiteConfig config = durable();
        config.setJournalMode(SQLiteConfig.JournalMode.TRUNCATE);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return Jdbi.create(source(config, file));
    }

    /** A database that is gone when its last connection closes. */
    static Jdbi inMemory() {
        return Jdbi.create("jdbc:sqlite::memory:");
    }

    private static SQLiteConfig durable() {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    private static SQLiteDataSource source(SQLiteConfig config, Path file) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** Does work on a file; where SQLite complains of something a person can mend, says so in their words. */
    static <T> T guarded(Path file, Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
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
}
