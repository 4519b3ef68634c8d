package org.cairn.casebook.store;

import java.util.List;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.cairn.link.RecordId;
import org.jdbi.v3.core.Handle;

/** What people answered about pairs of records: table {@code decision}, withdrawn answers included. */
final class Decisions implements View {

    @Override
    public List<String> schema() {
        return List.of(
                """
                CREATE TABLE decision (
                  number       INTEGER PRIMARY KEY,
                  event        TEXT NOT NULL,
                  left_list    TEXT NOT NULL,
                  left_record  TEXT NOT NULL,
                  right_list   TEXT NOT NULL,
                  right_record TEXT NOT NULL,
                  answer       TEXT NOT NULL
                )
                """,
                "CREATE INDEX decision_left ON decision (left_list, left_record)",
                "CREATE INDEX decision_right ON decision (right_list, right_record)");
    }

    @Override
    public List<String> tables() {
        return List.of("decision");
    }

    @Override
    public void apply(Handle handle, Entry entry, Objects objects) {
        if (entry.event() instanceof Event.PairDecided decided) {
            handle.execute(
                    "INSERT INTO decision (number, event, left_list, left_record, right_list, right_record, answer)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    entry.number(),
                    entry.id(),
                    decided.left().list(),
                    decided.left().record(),
                    decided.right().list(),
                    decided.right().record(),
                    decided.answer());
        }
    }

    /** The answers that stand, oldest first. */
    static List<Event.PairDecided> standing(Handle handle) {
        return handle.createQuery(
                        "SELECT * FROM decision WHERE event NOT IN (SELECT event FROM withdrawn) ORDER BY number")
                .map((row, context) -> new Event.PairDecided(
                        new RecordId(row.getString("left_list"), row.getString("left_record")),
                        new RecordId(row.getString("right_list"), row.getString("right_record")),
                        row.getString("answer")))
                .list();
    }
}
