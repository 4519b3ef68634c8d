package org.cairn.casebook.work;

import java.util.List;

/**
 * What could not be read, or looks wrong, in all lists.
 *
 * @param count how many problems there are
 * @param kinds how many of each kind, most first
 * @param messages the first of each kind, in full sentences that hold ids and rows, never names
 */
public record ProblemFinding(long count, List<KindCount> kinds, List<String> messages) {
    public ProblemFinding {
        kinds = List.copyOf(kinds);
        messages = List.copyOf(messages);
    }

    /**
     * Problems of one kind.
     *
     * @param kind the kind in words, such as "unreadable cell"
     * @param count how many
     */
    public record KindCount(String kind, long count) {}
}
