package org.cairn.link.block;

/**
 * Sorts (key, row) entries by key, keeping the order of entries with equal keys: radix sort from the least significant of
 * four 16-bit digits, in time linear in the entries.
 */
final class KeySort {

    private static final int DIGIT_BITS = 16;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private KeySort() {}

    static void sort(long[] keys, int[] rows) {
        long[] keysFrom = keys;
        int[] rowsFrom = rows;
        long[] keysTo = new long[keys.length];
        int[] rowsTo = new int[rows.length];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            pass(keysFrom, rowsFrom, keysTo, rowsTo, shift);
            long[] keysBefore = keysFrom;
            int[] rowsBefore = rowsFrom;
            keysFrom = keysTo;
            rowsFrom = rowsTo;
            keysTo = keysBefore;
            rowsTo = rowsBefore;
        }
    }

    private static void pass(long[] keys, int[] rows, long[] keysTo, int[] rowsTo, int shift) {
        int[] at = new int[DIGITS + 1];
        for (long key : keys) {
            at[digit(key, shift) + 1]++;
        }
        for (int i = 0; i < DIGITS; i++) {
            at[i + 1] += at[i];
        }
        for (int i = 0; i < keys.length; i++) {
            int to = at[digit(keys[i], shift)]++;
            keysTo[to] = keys[i];
            rowsTo[to] = rows[i];
        }
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }
}
