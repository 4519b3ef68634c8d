package org.cairn.link.block;

import java.util.Arrays;

/** Pairs of row numbers, packed in a long each (the lower row high), growing as they come. */
final class PairList {
    private long[] pairs = new long[1 << 12];
    private int size;
    private long skipped;

    /** Notes a pair that can never be one person. */
    void skip() {
        skipped++;
    }

    /** Pairs noted by {@link #skip}. */
    long neverPairs() {
        return skipped;
    }

    /** Pairs added, repetitions included. */
    long count() {
        return size;
    }

    void add(int rowA, int rowB) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size + (size >> 1));
        }
        pairs[size++] = pack(rowA, rowB);
    }

    static long pack(int rowA, int rowB) {
        return (long) Math.min(rowA, rowB) << 32 | Math.max(rowA, rowB);
    }

    /** The pairs in ascending order, each once. */
    long[] sortedDistinct() {
        Arrays.parallelSort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, kept);
    }

    /** The union of two ascending lists, ascending. */
    static long[] union(long[] a, long[] b) {
        long[] all = new long[a.length + b.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (j == b.length || (i < a.length && a[i] < b[j])) {
                all[size++] = a[i++];
            } else {
                i += i < a.length && a[i] == b[j] ? 1 : 0;
                all[size++] = b[j++];
            }
        }
        return Arrays.copyOf(all, size);
    }
}
