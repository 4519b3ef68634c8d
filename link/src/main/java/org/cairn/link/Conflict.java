package org.cairn.link;

import java.util.List;

/**
 * Decisions that cannot all hold: a chain of "same person" ties two records together that were also decided to be different
 * people, or that stand on one list without repeats. All records of the chain are left apart.
 *
 * @param decisions the contradicting decisions, in the order they were given
 * @param records the records they tie together
 */
public record Conflict(List<Decision> decisions, List<RecordId> records) {
    public Conflict {
        decisions = List.copyOf(decisions);
        records = List.copyOf(records);
    }
}
