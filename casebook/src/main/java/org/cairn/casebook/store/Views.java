package org.cairn.casebook.store;

import java.util.ArrayList;
import java.util.List;
import org.cairn.casebook.Entry;
import org.jdbi.v3.core.Handle;

/** All views, in the order in which each entry is given to them. */
final class Views {

    /** Raised when a view's tables or its reading of an event change; a casebook with another number is folded anew. */
    static final int VERSION = 5;

    static final List<View> ALL =
            List.of(new Standing(), new Sealings(), new Editions(), new Decisions(), new Individuals(), new Rows());

    private Views() {}

    static void make(Handle handle) {
        ALL.forEach(view -> view.schema().forEach(handle::execute));
    }

    static void apply(Handle handle, Entry entry, Objects objects) {
        ALL.forEach(view -> view.apply(handle, entry, objects));
    }

    /** Throws the views away and folds the whole log into new ones. */
    static void rebuild(Handle handle, EventLog log) {
        for (View view : ALL) {
            view.tables().forEach(table -> handle.execute("DROP TABLE IF EXISTS " + table));
        }
        make(handle);
        log.forEach(handle, entry -> apply(handle, entry, new Objects(handle)));
    }

    /**
     * Folds the log into views of their own and compares them with those that are kept.
     *
     * @return the tables that are not what the log adds up to
     */
    static List<String> differing(Handle kept, EventLog log, String file) {
        List<String> differing = new ArrayList<>();
        Sqlite.inMemory().useHandle(fresh -> {
            make(fresh);
            Objects objects = new Objects(kept);
            fresh.useTransaction(within -> log.forEach(kept, entry -> apply(within, entry, objects)));
            fresh.execute("ATTACH ? AS kept", file);
            for (View view : ALL) {
                for (String table : view.tables()) {
                    if (!isSame(fresh, table)) {
                        differing.add(table);
                    }
                }
            }
        });
        return differing;
    }

    private static boolean isSame(Handle handle, String table) {
        String here = "SELECT * FROM main." + table;
        String there = "SELECT * FROM kept." + table;
        return handle.createQuery("SELECT NOT EXISTS (%s EXCEPT %s) AND NOT EXISTS (%s EXCEPT %s)"
                        .formatted(here, there, there, here))
                .mapTo(Boolean.class)
                .one();
    }
}
