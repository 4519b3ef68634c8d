package org.cairn.casebook.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** An answer, and the id of its event. */
    private record Kept(String event, Store.Given given) {}

    /** Answers read so far. Rows of the log never change, so only new ones are read again; which of them stand is asked each time. */
    static final class Memory {
        private final List<Kept> kept = new ArrayList<>();

        /** The answers that stand, oldest first. */
        synchronized List<Store.Given> standing(Handle handle) {
            long last = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).given().number();
            kept.addAll(after(handle, last));
            long length = EventLog.length(handle); // of a steady reader, who must not see what came later
            Set<String> withdrawn = Standing.withdrawn(handle);
            return kept.stream()
                    .filter(each -> each.given().number() <= length && !withdrawn.contains(each.event()))
                    .map(Kept::given)
                    .toList();
        }
    }

    private static List<Kept> after(Handle handle, long number) {
        return handle.createQuery("SELECT decision.*, json_extract(event.text, '$.who') AS who"
                        + " FROM decision JOIN event USING (number) WHERE number > :number ORDER BY number")
                .bind("number", number)
                .map((row, context) -> new Kept(
                        row.getString("event"),
                        new Store.Given(row.getLong("number"), row.getString("who"), decided(row))))
                .list();
    }

    private static Event.PairDecided decided(ResultSet row) throws SQLException {
        return new Event.PairDecided(
                new RecordId(row.getString("left_list"), row.getString("left_record")),
                new RecordId(row.getString("right_list"), row.getString("right_record")),
                row.getString("answer"));
    }
}
