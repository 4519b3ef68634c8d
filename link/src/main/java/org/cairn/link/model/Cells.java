package org.cairn.link.model;

/** The distinct patterns of some pairs, each on one pair of lists, numbered in ascending order. */
final class Cells {

    private final long[] keys;
    /** Open addressing: one more than the number of a key. */
    private final int[] index;

    Cells(long[] ascendingKeys) {
        keys = ascendingKeys;
        index = new int[Integer.highestOneBit(Math.max(8, keys.length)) << 2];
        for (int cell = 0; cell < keys.length; cell++) {
            index[place(keys[cell])] = cell + 1;
        }
    }

    private int place(long key) {
        int at = PatternCount.spread(key) & (index.length - 1);
        while (index[at] != 0 && keys[index[at] - 1] != key) {
            at = (at + 1) & (index.length - 1);
        }
        return at;
    }

    int size() {
        return keys.length;
    }

    /** Number of a key that is one of the cells. */
    int of(long key) {
        return index[place(key)] - 1;
    }

    long pattern(int cell) {
        return PatternCount.pattern(keys[cell]);
    }

    int listPair(int cell) {
        return PatternCount.listPair(keys[cell]);
    }
}
