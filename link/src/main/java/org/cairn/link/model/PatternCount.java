package org.cairn.link.model;

import java.util.Arrays;

/**
 * Counts longs, each of which is a pattern and the pair of lists it occurs on, or any other that is not negative; and keeps the
 * greatest of the numbers that came with each.
 */
final class PatternCount {

    /** Bits of a pattern; the number of the pair of lists stands above it. */
    static final int PATTERN_BITS = 48;

    private static final long FREE = -1;

    private long[] keys = new long[1 << 10];
    private long[] counts = new long[1 << 10];
    private int[] greatest = new int[1 << 10];
    private int size;

    PatternCount() {
        Arrays.fill(keys, FREE);
    }

    static long key(long pattern, int listPair) {
        return (long) listPair << PATTERN_BITS | pattern;
    }

    static long pattern(long key) {
        return key & ((1L << PATTERN_BITS) - 1);
    }

    static int listPair(long key) {
        return (int) (key >>> PATTERN_BITS);
    }

    void add(long key, long count, int number) {
        int at = place(key);
        if (keys[at] == FREE) {
            keys[at] = key;
            greatest[at] = number;
            if (++size > keys.length / 2) {
                grow();
                at = place(key);
            }
        }
        counts[at] += count;
        greatest[at] = Math.max(greatest[at], number);
    }

    void addAll(PatternCount other) {
        for (int i = 0; i < other.keys.length; i++) {
            if (other.keys[i] != FREE) {
                add(other.keys[i], other.counts[i], other.greatest[i]);
            }
        }
    }

    private int place(long key) {
        int at = spread(key) & (keys.length - 1);
        while (keys[at] != FREE && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] keysBefore = keys;
        long[] countsBefore = counts;
        int[] greatestBefore = greatest;
        keys = new long[2 * keysBefore.length];
        Arrays.fill(keys, FREE);
        counts = new long[keys.length];
        greatest = new int[keys.length];
        for (int i = 0; i < keysBefore.length; i++) {
            if (keysBefore[i] != FREE) {
                int at = place(keysBefore[i]);
                keys[at] = keysBefore[i];
                counts[at] = countsBefore[i];
                greatest[at] = greatestBefore[i];
            }
        }
    }

    /** A hash of a key, its lower bits well mixed. */
    static int spread(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32);
    }

    /** How often a key was counted. */
    long count(long key) {
        return counts[place(key)];
    }

    /** The greatest number that came with a key that was counted. */
    int greatest(long key) {
        return greatest[place(key)];
    }

    /** The keys counted, ascending. */
    long[] keys() {
        return Arrays.stream(keys).filter(key -> key != FREE).sorted().toArray();
    }
}
