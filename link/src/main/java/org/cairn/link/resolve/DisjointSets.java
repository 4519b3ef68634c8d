package org.cairn.link.resolve;

import java.util.Arrays;

/** Disjoint sets of rows under union, by size and with path halving. */
final class DisjointSets {
    private final int[] parent;
    private final int[] size;

    DisjointSets(int rows) {
        parent = new int[rows];
        Arrays.setAll(parent, row -> row);
        size = new int[rows];
        Arrays.fill(size, 1);
    }

    int find(int row) {
        int root = row;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Rows in the set with this root. */
    int size(int root) {
        return size[root];
    }

    /** Joins two sets; gives the root of the joined set. */
    int union(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        if (rootA == rootB) {
            return rootA;
        }
        int large = size[rootA] >= size[rootB] ? rootA : rootB;
        int small = large == rootA ? rootB : rootA;
        parent[small] = large;
        size[large] += size[small];
        return large;
    }
}
