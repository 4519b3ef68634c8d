package org.cairn.estimate.shrinkage;

import java.util.stream.IntStream;

/**
 * The terms of the linear predictor: one for each set of lists up to an order, and beyond it one for each order, whose
 * column is the number of sets of that order that a history holds. With up to 7 lists every set has its own.
 *
 * @param lists number of lists, K
 * @param sets the sets with a term of their own, as bits; the empty one first
 * @param highest the highest order of these
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
record Terms(int lists, int[] sets, int highest) {

    private static final int MOST_SETS = 180;

    static Terms of(int lists) {
        int highest = 0;
        long sets = 1;
        while (highest < lists && sets + choose(lists, highest + 1) <= MOST_SETS) {
            highest++;
            sets += choose(lists, highest);
        }
        int order = highest;
        int[] kept = IntStream.range(0, 1 << lists)
                .filter(set -> Integer.bitCount(set) <= order)
                .toArray();
        return new Terms(lists, kept, order);
    }

    /** Number of terms. */
    int count() {
        return sets.length + lists - highest;
    }

    /** The order of a term: how many lists interact. */
    int order(int term) {
        return term < sets.length ? Integer.bitCount(sets[term]) : highest + 1 + term - sets.length;
    }

    /** Whether a term stands for every set of its order. */
    boolean isShared(int term) {
        return term >= sets.length;
    }

    /** Sets of an order. */
    static long choose(int n, int k) {
        long ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return k < 0 || k > n ? 0 : ways;
    }
}
