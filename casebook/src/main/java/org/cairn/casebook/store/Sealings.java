package org.cairn.casebook.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.jdbi.v3.core.Handle;

/** Who and what was sealed: tables {@code sealed} and {@code sealed_original}. */
final class Sealings implements View {

    @Override
    public List<String> schema() {
        return List.of(
                "CREATE TABLE sealed (subject TEXT PRIMARY KEY) WITHOUT ROWID",
                "CREATE TABLE sealed_original (sha256 TEXT PRIMARY KEY, copy TEXT NOT NULL) WITHOUT ROWID");
    }

    @Override
    public List<String> tables() {
        return List.of("sealed", "sealed_original");
    }

    @Override
    public void apply(Handle handle, Entry entry, Objects objects) {
        if (entry.event() instanceof Event.PersonSealed sealed) {
            sealed.subjects()
                    .forEach(subject -> handle.execute("INSERT OR IGNORE INTO sealed (subject) VALUES (?)", subject));
        } else if (entry.event() instanceof Event.OriginalSealed sealed) {
            handle.execute(
                    "INSERT OR REPLACE INTO sealed_original (sha256, copy) VALUES (?, ?)",
                    sealed.sha256(),
                    sealed.copy());
        }
    }

    /** Everyone sealed, as {@link org.cairn.casebook.Subject} writes them. */
    static Set<String> subjects(Handle handle) {
        return handle.createQuery("SELECT subject FROM sealed")
                .mapTo(String.class)
                .set();
    }

    /** The hashes of all originals that were taken away. */
    static Set<String> originals(Handle handle) {
        return handle.createQuery("SELECT sha256 FROM sealed_original")
                .mapTo(String.class)
                .set();
    }

    /** What stands in the stead of an original: the hash of a copy, or an empty text; nothing where it was not sealed. */
    static Optional<String> copyOf(Handle handle, String sha256) {
        return handle.createQuery("SELECT copy FROM sealed_original WHERE sha256 = :it")
                .bind("it", sha256)
                .mapTo(String.class)
                .findOne();
    }
}
