package org.cairn.app.web.lists;

import java.util.List;
import java.util.Optional;
import org.cairn.casebook.intake.Problem;
import org.cairn.casebook.work.Completeness;

/**
 * What is missing, and what is wrong.
 *
 * @param hasLists whether the project has a list at all
 * @param fields every field of any list
 * @param lists how many records of each list state each of its fields
 * @param kinds the kinds of problem, list by list
 * @param thin records with too little in them to be linked to anything
 */
public record CheckView(
        boolean hasLists, List<String> fields, List<Completeness.OfList> lists, List<KindOfProblem> kinds, long thin) {

    public CheckView {
        fields = List.copyOf(fields);
        lists = List.copyOf(lists);
        kinds = List.copyOf(kinds);
    }

    /**
     * Problems of one kind in one list.
     *
     * @param list the list
     * @param first the first of them
     * @param count how many
     */
    public record KindOfProblem(String list, Problem first, long count) {}

    /** Whether every list was read. */
    public boolean isRead() {
        return !lists.isEmpty();
    }

    /** How many records of a list do not state a field; empty where the list has no such column. */
    public Optional<Long> without(Completeness.OfList list, String field) {
        return Optional.ofNullable(list.stated().get(field)).map(stated -> list.records() - stated);
    }

    /** How many records state it, in whole percent. */
    public int percent(Completeness.OfList list, String field) {
        Long stated = list.stated().get(field);
        return stated == null || list.records() == 0 ? 0 : (int) Math.floor(100.0 * stated / list.records());
    }
}
