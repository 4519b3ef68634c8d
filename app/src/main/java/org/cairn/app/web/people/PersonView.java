package org.cairn.app.web.people;

import java.util.List;
import java.util.Optional;
import org.cairn.casebook.Entry;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.work.Portrait;
import org.cairn.link.RecordId;

/**
 * All that is known of one person.
 *
 * @param portrait what the records say
 * @param asked the address that was asked for, where that person is now part of this one
 * @param joins what holds the records together
 * @param changes what was decided about these records, the latest first
 * @param before the person before in the list one came from
 * @param after the person after
 */
public record PersonView(
        Portrait portrait,
        Optional<IndividualId> asked,
        List<Join> joins,
        List<Entry> changes,
        Optional<IndividualId> before,
        Optional<IndividualId> after) {

    public PersonView {
        joins = List.copyOf(joins);
        changes = List.copyOf(changes);
    }

    /**
     * Why two records are together.
     *
     * @param left one record
     * @param right the other
     * @param decided who decided that they are; empty where the rule did
     * @param bits their weight; empty where it is not at hand
     */
    public record Join(RecordId left, RecordId right, List<Decided> decided, Optional<Double> bits) {
        public Join {
            decided = List.copyOf(decided);
        }
    }

    /**
     * An answer of somebody's.
     *
     * @param entry its number in the log
     * @param who who gave it
     * @param at when
     */
    public record Decided(long entry, String who, String at) {}
}
