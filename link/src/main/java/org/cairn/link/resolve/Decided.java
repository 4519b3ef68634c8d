package org.cairn.link.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.link.Conflict;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.SamePerson;

/**
 * What people decided, brought to rows: which must be together, which must be apart, and what contradicts itself.
 *
 * <p>A contradiction is a chain of "same person" whose ends were decided to be different people, or stand on one list
 * without repeats. Of each, the shortest such chain is returned with the decision it breaks, and none of its "same person"
 * is followed; decisions outside it stand. That is repeated until what stands can hold together.
 */
final class Decided {

    private final RecordTable records;
    private final Map<RecordId, Integer> rows = new HashMap<>();
    private final List<Decision> decisions;
    private final Map<Integer, List<Integer>> apart = new HashMap<>();
    private final Set<Integer> contested = new HashSet<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final DisjointSets together;

    /**
     * Brings decisions to rows.
     *
     * @throws IllegalArgumentException if a decision speaks of a record that is not in the table
     */
    Decided(RecordTable records, List<Decision> decisions) {
        this.records = records;
        this.decisions = List.copyOf(decisions);
        findRows();
        Ties ties = new Ties();
        for (int i = 0; i < decisions.size(); i++) {
            int a = row(decisions.get(i).a());
            int b = row(decisions.get(i).b());
            if (decisions.get(i) instanceof SamePerson && a != b) {
                ties.add(a, b, i);
            } else if (decisions.get(i) instanceof DifferentPeople) {
                apart.computeIfAbsent(a, any -> new ArrayList<>()).add(b);
                apart.computeIfAbsent(b, any -> new ArrayList<>()).add(a);
            }
        }
        loosenContradictions(ties);
        together = ties.chains(records.size());
        conflicts.forEach(conflict -> conflict.records().forEach(id -> contested.add(together.find(row(id)))));
    }

    /** Rows that decisions tie together. */
    DisjointSets together() {
        return together;
    }

    /** Told of two rows. */
    interface RowPair {
        void rows(int rowA, int rowB);
    }

    /** Tells of each pair decided to be different people of which one is among these rows; of some twice. */
    void forEachApart(int[] among, RowPair sink) {
        for (int row : among) {
            apart.getOrDefault(row, List.of()).forEach(other -> sink.rows(row, other));
        }
    }

    /** Whether a contradiction speaks of a record tied to this row: nothing but a decision may join it to anything. */
    boolean isContested(int row) {
        return !contested.isEmpty() && contested.contains(together.find(row));
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    private void findRows() {
        Set<RecordId> named = new HashSet<>();
        decisions.forEach(decision -> {
            named.add(decision.a());
            named.add(decision.b());
        });
        for (int row = 0; row < records.size() && !named.isEmpty(); row++) {
            RecordId id = records.idOf(row);
            if (named.remove(id)) {
                rows.put(id, row);
            }
        }
    }

    private void loosenContradictions(Ties ties) {
        Set<List<Integer>> found = new HashSet<>();
        boolean loosened = true;
        while (loosened) {
            Set<Integer> broken = new HashSet<>();
            DisjointSets chains = ties.chains(records.size());
            for (int i = 0; i < decisions.size(); i++) {
                int a = row(decisions.get(i).a());
                int b = row(decisions.get(i).b());
                if (decisions.get(i) instanceof DifferentPeople && chains.find(a) == chains.find(b)) {
                    List<Integer> contradicting = new ArrayList<>(ties.between(a, b));
                    broken.addAll(contradicting);
                    contradicting.add(i);
                    addConflict(contradicting, found);
                }
            }
            for (int[] repeat : repeats(chains)) {
                List<Integer> chain = ties.between(repeat[0], repeat[1]);
                broken.addAll(chain);
                addConflict(chain, found);
            }
            loosened = ties.remove(broken);
        }
    }

    /** Pairs of rows of one list without repeats that one chain ties together. */
    private List<int[]> repeats(DisjointSets chains) {
        List<int[]> repeats = new ArrayList<>();
        Map<Long, Integer> seen = new HashMap<>();
        rows.keySet().stream()
                .sorted(Comparator.comparing(RecordId::list).thenComparing(RecordId::record))
                .forEach(id -> {
                    int row = row(id);
                    int list = records.listOf(row);
                    if (records.lists().get(list).noRepeats()) {
                        Integer before = seen.put((long) chains.find(row) << 32 | list, row);
                        if (before != null) {
                            repeats.add(new int[] {before, row});
                        }
                    }
                });
        return repeats;
    }

    private void addConflict(List<Integer> contradicting, Set<List<Integer>> found) {
        List<Integer> inOrder = contradicting.stream().sorted().toList();
        if (!found.add(inOrder)) {
            return;
        }
        Set<RecordId> concerned = new LinkedHashSet<>();
        for (int decision : inOrder) {
            concerned.add(decisions.get(decision).a());
            concerned.add(decisions.get(decision).b());
        }
        conflicts.add(new Conflict(inOrder.stream().map(decisions::get).toList(), List.copyOf(concerned)));
    }

    private int row(RecordId id) {
        Integer row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("a decision speaks of %s, which is on none of the lists".formatted(id));
        }
        return row;
    }
}
