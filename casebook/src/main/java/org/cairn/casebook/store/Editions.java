package org.cairn.casebook.store;

import java.util.List;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.jdbi.v3.core.Handle;

/** The editions of each list that still stand: table {@code edition}. */
final class Editions implements View {

    @Override
    public List<String> schema() {
        return List.of("""
                CREATE TABLE edition (
                  list     TEXT NOT NULL,
                  sha256   TEXT NOT NULL,
                  number   INTEGER NOT NULL,
                  file     TEXT NOT NULL,
                  bytes    INTEGER NOT NULL,
                  replaces INTEGER NOT NULL,
                  PRIMARY KEY (list, sha256)
                ) WITHOUT ROWID
                """);
    }

    @Override
    public List<String> tables() {
        return List.of("edition");
    }

    @Override
    public void apply(Handle handle, Entry entry, Objects objects) {
        if (entry.event() instanceof Event.OriginalSealed sealed
                && !sealed.list().isEmpty()) {
            handle.execute(
                    "UPDATE edition SET sha256 = ?, bytes = ? WHERE list = ? AND sha256 = ?",
                    sealed.copy(),
                    sealed.bytes(),
                    sealed.list(),
                    sealed.sha256());
        }
        if (!(entry.event() instanceof Event.SourceReceived received)) {
            return;
        }
        if (received.replaces()) {
            handle.execute("DELETE FROM edition WHERE list = ?", received.list());
        }
        handle.execute(
                "INSERT OR REPLACE INTO edition (list, sha256, number, file, bytes, replaces) VALUES (?, ?, ?, ?, ?, ?)",
                received.list(),
                received.sha256(),
                entry.number(),
                received.file(),
                received.bytes(),
                received.replaces());
    }

    /** The editions of a list that still stand, the present one first. */
    static List<Event.SourceReceived> of(Handle handle, String list) {
        return handle.createQuery("SELECT * FROM edition WHERE list = :list ORDER BY number DESC")
                .bind("list", list)
                .map((row, context) -> new Event.SourceReceived(
                        row.getString("list"),
                        row.getString("file"),
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        row.getBoolean("replaces")))
                .list();
    }
}
