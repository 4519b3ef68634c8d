package org.cairn.link.resolve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Nodes taken for one person so far. Grows by taking another cluster in. */
final class Cluster {

    private int[] nodes;
    private int nodeCount;
    private int[] rows;
    private int rowCount;
    private final BitSet uniqueLists;
    /** Nodes that a decision keeps out of the cluster. */
    private final BitSet apart;
    /** Clusters found not worth joining while this one stands as it does, and how many rows they had then. */
    private Map<Cluster, Integer> tried = Map.of();

    private Cluster(int[] nodes, int[] rows, BitSet uniqueLists, BitSet apart) {
        this.nodes = nodes;
        this.nodeCount = nodes.length;
        this.rows = rows;
        this.rowCount = rows.length;
        this.uniqueLists = uniqueLists;
        this.apart = apart;
    }

    /** A node by itself. */
    static Cluster of(int node, Nodes all) {
        BitSet lists = (BitSet) all.uniqueLists(node).clone();
        BitSet keptOut = (BitSet) all.apartFrom(node).clone();
        return new Cluster(new int[] {node}, all.rows(node).clone(), lists, keptOut);
    }

    /** The same cluster with one node taken out. */
    Cluster without(int node, Nodes all) {
        int[] others = Arrays.stream(nodes, 0, nodeCount)
                .filter(other -> other != node)
                .toArray();
        BitSet lists = new BitSet();
        BitSet keptOut = new BitSet();
        int[] left = new int[rowCount - all.rows(node).length];
        int size = 0;
        for (int other : others) {
            lists.or(all.uniqueLists(other));
            keptOut.or(all.apartFrom(other));
            System.arraycopy(all.rows(other), 0, left, size, all.rows(other).length);
            size += all.rows(other).length;
        }
        return new Cluster(others, left, lists, keptOut);
    }

    int nodeCount() {
        return nodeCount;
    }

    int node(int i) {
        return nodes[i];
    }

    int rowCount() {
        return rowCount;
    }

    int row(int i) {
        return rows[i];
    }

    boolean mayTake(Cluster other) {
        if (uniqueLists.intersects(other.uniqueLists)) {
            return false;
        }
        for (int i = 0; i < other.nodeCount && !apart.isEmpty(); i++) {
            if (apart.get(other.nodes[i])) {
                return false;
            }
        }
        return true;
    }

    void take(Cluster other) {
        rows = append(rows, rowCount, other.rows, other.rowCount);
        rowCount += other.rowCount;
        nodes = append(nodes, nodeCount, other.nodes, other.nodeCount);
        nodeCount += other.nodeCount;
        uniqueLists.or(other.uniqueLists);
        apart.or(other.apart);
        tried = Map.of();
    }

    private static int[] append(int[] own, int size, int[] more, int moreSize) {
        int[] all = size + moreSize <= own.length ? own : Arrays.copyOf(own, Math.max(size + moreSize, 2 * size));
        System.arraycopy(more, 0, all, size, moreSize);
        return all;
    }

    /** Notes that joining another is not worth it while both stay as they are. */
    void tried(Cluster other) {
        if (tried.isEmpty()) {
            tried = new HashMap<>();
        }
        tried.put(other, other.rowCount);
    }

    boolean hasTried(Cluster other) {
        return tried.getOrDefault(other, -1) == other.rowCount;
    }

    /** Whether a cluster takes another in, rather than the other way round: the larger, then the one with the lower node. */
    boolean isAheadOf(Cluster other) {
        return rowCount != other.rowCount ? rowCount > other.rowCount : nodes[0] < other.nodes[0];
    }
}
