package org.cairn.link.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Same person" decisions as a graph: each ties two rows together under its number. */
final class Ties {

    /** One end of a decision, seen from the other. */
    private record Tie(int from, int to, int decision) {}

    private final Map<Integer, List<Tie>> from = new HashMap<>();

    void add(int a, int b, int decision) {
        from.computeIfAbsent(a, any -> new ArrayList<>()).add(new Tie(a, b, decision));
        from.computeIfAbsent(b, any -> new ArrayList<>()).add(new Tie(b, a, decision));
    }

    /** Takes decisions out; gives whether there were any. */
    boolean remove(Set<Integer> decisions) {
        from.values().forEach(ties -> ties.removeIf(tie -> decisions.contains(tie.decision())));
        return !decisions.isEmpty();
    }

    /** Rows that hang together, among so many rows. */
    DisjointSets chains(int rows) {
        DisjointSets chains = new DisjointSets(rows);
        from.values().forEach(ties -> ties.forEach(tie -> chains.union(tie.from(), tie.to())));
        return chains;
    }

    /** The decisions of a shortest chain between two rows that hang together; none from a row to itself. */
    List<Integer> between(int start, int end) {
        Map<Integer, Tie> reachedBy = new HashMap<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty() && !reachedBy.containsKey(end)) {
            for (Tie tie : from.getOrDefault(next.remove(), List.of())) {
                if (tie.to() != start && reachedBy.putIfAbsent(tie.to(), tie) == null) {
                    next.add(tie.to());
                }
            }
        }
        List<Integer> chain = new ArrayList<>();
        for (int row = end; row != start; ) {
            Tie tie = reachedBy.get(row);
            if (tie == null) {
                throw new IllegalStateException("rows %d and %d do not hang together".formatted(start, end));
            }
            chain.add(tie.decision());
            row = tie.from();
        }
        return chain;
    }
}
