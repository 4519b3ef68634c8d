package org.cairn.casebook.store;

import java.util.List;
import java.util.Set;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.jdbi.v3.core.Handle;

/** The events that no longer count: table {@code withdrawn}, by id. Other views leave out what stands there. */
final class Standing implements View {

    @Override
    public List<String> schema() {
        return List.of("CREATE TABLE withdrawn (event TEXT PRIMARY KEY, by_entry INTEGER NOT NULL) WITHOUT ROWID");
    }

    @Override
    public List<String> tables() {
        return List.of("withdrawn");
    }

    @Override
    public void apply(Handle handle, Entry entry, Objects objects) {
        if (entry.event() instanceof Event.Withdrawn withdrawn) {
            handle.execute(
                    "INSERT OR REPLACE INTO withdrawn (event, by_entry) VALUES (?, ?)",
                    withdrawn.event(),
                    entry.number());
        } else if (entry.event() instanceof Event.Restored restored) {
            handle.execute("DELETE FROM withdrawn WHERE event = ?", restored.event());
        }
    }

    /** The ids of the events that no longer count. */
    static Set<String> withdrawn(Handle handle) {
        return handle.createQuery("SELECT event FROM withdrawn")
                .mapTo(String.class)
                .set();
    }

    static boolean isWithdrawn(Handle handle, String event) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM withdrawn WHERE event = :it)")
                .bind("it", event)
                .mapTo(Boolean.class)
                .one();
    }
}
