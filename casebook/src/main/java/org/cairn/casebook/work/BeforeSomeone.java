package org.cairn.casebook.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cairn.link.RecordId;

/** The pair that each reviewer was last asked about, so that two who work at once are not asked about the same. */
final class BeforeSomeone {

    private final Map<String, Set<RecordId>> pairOf = new HashMap<>();
    private final Map<Set<RecordId>, String> whose = new HashMap<>();

    /** Whether nobody else was last asked about a pair. */
    synchronized boolean isFree(String who, Set<RecordId> pair) {
        return who.equals(whose.getOrDefault(pair, who));
    }

    /** Puts a pair before somebody, in the place of the one before, unless somebody else has it. */
    synchronized boolean take(String who, Set<RecordId> pair) {
        if (!isFree(who, pair)) {
            return false;
        }
        Set<RecordId> last = pairOf.put(who, pair);
        if (last != null) {
            whose.remove(last);
        }
        whose.put(pair, who);
        return true;
    }
}
