package org.cairn.link.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.link.RecordTable;

/**
 * The rows of one component, those that decisions tie together taken as one node. Which nodes may not be in one cluster is
 * known; what they are worth together is not yet.
 */
final class Nodes {

    private final int[][] rows;
    private final BitSet[] uniqueLists;
    private final BitSet[] apart;
    private final Map<Integer, Integer> nodeOfRow = new HashMap<>();
    private final int size;

    private Nodes(int[][] rows, BitSet[] uniqueLists) {
        this.rows = rows;
        this.uniqueLists = uniqueLists;
        this.apart = new BitSet[rows.length];
        int all = 0;
        for (int node = 0; node < rows.length; node++) {
            all += rows[node].length;
            apart[node] = new BitSet();
            for (int row : rows[node]) {
                nodeOfRow.put(row, node);
            }
        }
        size = all;
    }

    /**
     * The nodes of a component.
     *
     * @param rows its rows, in the order in which nodes are to be numbered
     */
    static Nodes of(int[] rows, RecordTable records, Decided decided) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int row : rows) {
            groups.computeIfAbsent(decided.together().find(row), any -> new ArrayList<>(1))
                    .add(row);
        }
        int[][] members = groups.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        BitSet[] unique =
                Arrays.stream(members).map(group -> uniqueLists(group, records)).toArray(BitSet[]::new);
        Nodes nodes = new Nodes(members, unique);
        decided.forEachApart(rows, nodes::keepApart);
        return nodes;
    }

    private static BitSet uniqueLists(int[] rows, RecordTable records) {
        BitSet lists = new BitSet();
        for (int row : rows) {
            int list = records.listOf(row);
            lists.set(list, records.lists().get(list).noRepeats());
        }
        return lists;
    }

    private void keepApart(int rowA, int rowB) {
        Integer a = nodeOfRow.get(rowA);
        Integer b = nodeOfRow.get(rowB);
        if (a != null && b != null && !a.equals(b)) {
            apart[a].set(b);
            apart[b].set(a);
        }
    }

    /** Number of nodes. */
    int count() {
        return rows.length;
    }

    /** Number of rows in all nodes. */
    int rowCount() {
        return size;
    }

    int[] rows(int node) {
        return rows[node];
    }

    int nodeOf(int row) {
        Integer node = nodeOfRow.get(row);
        if (node == null) {
            throw new IllegalArgumentException("row %d is in another component".formatted(row));
        }
        return node;
    }

    /** Nodes decided to be other people than this one. Do not write to it. */
    BitSet apartFrom(int node) {
        return apart[node];
    }

    /** Lists without repeats that a row of the node stands on. Do not write to it. */
    BitSet uniqueLists(int node) {
        return uniqueLists[node];
    }

    /** Whether no decision and no list without repeats keeps two nodes apart. */
    boolean mayJoin(int a, int b) {
        return !apart[a].get(b) && !uniqueLists[a].intersects(uniqueLists[b]);
    }
}
