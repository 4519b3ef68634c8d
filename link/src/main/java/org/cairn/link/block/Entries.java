package org.cairn.link.block;

import java.util.Arrays;
import java.util.List;

/** (key, row) entries of one rule, sorted by key; rows with the same key form a block. */
final class Entries {

    /** Hears of each block of at least two entries. */
    @FunctionalInterface
    interface BlockVisitor {
        /** Entries {@code from} (included) to {@code to} (excluded) share a key. */
        void block(int from, int to);
    }

    private static final int FEW = 1 << 15;
    private static final long UPPER = 0xFFFFFFFF00000000L;

    private final long[] keys;
    private final int[] rows;

    private Entries(long[] keys, int[] rows) {
        this.keys = keys;
        this.rows = rows;
    }

    /** Entries as given, sorted by key. */
    static Entries sorted(long[] keys, int[] rows) {
        if (keys.length < FEW) {
            return sortedFew(keys, rows);
        }
        KeySort.sort(keys, rows);
        return new Entries(keys, rows);
    }

    /**
     * For few entries: the upper half of each key and its place, packed and sorted as numbers. Keys are hashes, so that two
     * of a few thousand hardly ever share their upper half; where they do, two blocks are one.
     */
    private static Entries sortedFew(long[] keys, int[] rows) {
        long[] packed = new long[keys.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (keys[i] & UPPER) | i;
        }
        Arrays.sort(packed);
        long[] sortedKeys = new long[keys.length];
        int[] sortedRows = new int[keys.length];
        for (int i = 0; i < packed.length; i++) {
            sortedKeys[i] = packed[i] & UPPER;
            sortedRows[i] = rows[(int) packed[i]];
        }
        return new Entries(sortedKeys, sortedRows);
    }

    /** One entry per record and combination of its keys from all sources; records without a key in any have none. */
    static Entries of(int[] order, List<KeySource> sources) {
        long[] keys = new long[order.length];
        int[] rows = new int[order.length];
        int size = 0;
        for (int row : order) {
            for (long key : joined(row, sources)) {
                if (size == keys.length) {
                    keys = Arrays.copyOf(keys, size + (size >> 1) + 16);
                    rows = Arrays.copyOf(rows, keys.length);
                }
                keys[size] = key;
                rows[size++] = row;
            }
        }
        return sorted(Arrays.copyOf(keys, size), Arrays.copyOf(rows, size));
    }

    private static long[] joined(int row, List<KeySource> sources) {
        long[] keys = sources.get(0).keys(row);
        for (int i = 1; i < sources.size() && keys.length > 0; i++) {
            long[] more = sources.get(i).keys(row);
            long[] product = new long[keys.length * more.length];
            for (int a = 0; a < keys.length; a++) {
                for (int b = 0; b < more.length; b++) {
                    product[a * more.length + b] = Hash.join(keys[a], more[b]);
                }
            }
            keys = product;
        }
        return keys;
    }

    int size() {
        return keys.length;
    }

    int[] rows() {
        return rows;
    }

    void forEachBlock(BlockVisitor visitor) {
        int from = 0;
        while (from < keys.length) {
            int to = from + 1;
            while (to < keys.length && keys[to] == keys[from]) {
                to++;
            }
            if (to - from > 1) {
                visitor.block(from, to);
            }
            from = to;
        }
    }
}
