package org.cairn.link.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.link.Conflict;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.SamePerson;

/** What people decided, brought to rows: which must be together, which must be apart, and what contradicts itself. */
final class Decided {

    final List<int[]> together = new ArrayList<>();
    final Set<Long> apart = new HashSet<>();
    /** Records that a "different people" speaks of. */
    final Set<Integer> spokenOf = new HashSet<>();

    final Set<Integer> contested = new HashSet<>();
    final List<Conflict> conflicts = new ArrayList<>();

    private final RecordTable records;
    private final Map<RecordId, Integer> rows = new HashMap<>();

    Decided(RecordTable records, List<Decision> decisions) {
        this.records = records;
        if (decisions.isEmpty()) {
            return;
        }
        Set<RecordId> named = new HashSet<>();
        decisions.forEach(decision -> {
            named.add(decision.a());
            named.add(decision.b());
        });
        for (int row = 0; row < records.size(); row++) {
            RecordId id = records.idOf(row);
            if (named.contains(id)) {
                rows.putIfAbsent(id, row);
            }
        }
        findConflicts(decisions);
    }

    private void findConflicts(List<Decision> decisions) {
        DisjointSets chains = new DisjointSets(records.size());
        for (Decision decision : decisions) {
            if (decision instanceof SamePerson) {
                chains.union(row(decision.a()), row(decision.b()));
            }
        }
        Set<Integer> broken = brokenChains(decisions, chains);
        Map<Integer, List<Decision>> contradicting = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            int a = row(decision.a());
            int b = row(decision.b());
            boolean sameChain = chains.find(a) == chains.find(b) && broken.contains(chains.find(a));
            if (decision instanceof DifferentPeople) {
                apart.add(key(a, b));
                spokenOf.add(a);
                spokenOf.add(b);
            } else if (decision instanceof SamePerson && !sameChain) {
                together.add(new int[] {a, b});
            }
            if (sameChain && (decision instanceof SamePerson || decision instanceof DifferentPeople)) {
                contradicting
                        .computeIfAbsent(chains.find(a), key -> new ArrayList<>())
                        .add(decision);
            }
        }
        contradicting.values().forEach(this::addConflict);
    }

    private Set<Integer> brokenChains(List<Decision> decisions, DisjointSets chains) {
        Set<Integer> broken = new LinkedHashSet<>();
        for (Decision decision : decisions) {
            int root = chains.find(row(decision.a()));
            if (decision instanceof DifferentPeople && root == chains.find(row(decision.b()))) {
                broken.add(root);
            }
        }
        Set<Long> seen = new HashSet<>();
        for (int row : new TreeSet<>(rows.values())) {
            boolean unique = records.lists().get(records.listOf(row)).noRepeats();
            if (unique && !seen.add(key(chains.find(row), records.size() + records.listOf(row)))) {
                broken.add(chains.find(row));
            }
        }
        return broken;
    }

    private void addConflict(List<Decision> decisions) {
        Set<RecordId> concerned = new LinkedHashSet<>();
        for (Decision decision : decisions) {
            concerned.add(decision.a());
            concerned.add(decision.b());
        }
        concerned.forEach(id -> contested.add(row(id)));
        conflicts.add(new Conflict(decisions, List.copyOf(concerned)));
    }

    private int row(RecordId id) {
        Integer row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("a decision speaks of %s, which is on none of the lists".formatted(id));
        }
        return row;
    }

    static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
