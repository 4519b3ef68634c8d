package org.cairn.app.web.history;

import java.util.List;
import java.util.Set;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;

/**
 * A page of the history.
 *
 * @param entries the entries, the latest first
 * @param withdrawn ids of all that no longer count
 * @param record the record whose answers alone are shown; empty text for everything
 * @param length how many entries there are
 * @param isMore whether there are older ones than these
 */
public record HistoryView(List<Entry> entries, Set<String> withdrawn, String record, long length, boolean isMore) {
    public HistoryView {
        entries = List.copyOf(entries);
        withdrawn = Set.copyOf(withdrawn);
    }

    /** Whether an entry no longer counts. */
    public boolean isWithdrawn(Entry entry) {
        return withdrawn.contains(entry.id());
    }

    /** Whether it is a decision of a person's, which can be withdrawn. */
    public boolean canBeWithdrawn(Entry entry) {
        return entry.event().canBeWithdrawn() && !isWithdrawn(entry);
    }

    /** Whether an entry is an answer about a pair of somebody's own. */
    public static boolean isAnswerOf(String who, Entry entry) {
        return entry.event() instanceof Event.PairDecided && entry.who().equals(who);
    }
}
