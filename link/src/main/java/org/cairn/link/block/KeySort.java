package org.cairn.link.block;

import java.util.Arrays;

/**
 * Brings entries of equal keys together: radix sort of longs by their upper bits, least significant of three 11-bit digits first,
 * keeping the order of equal keys; the few runs that agree in those 33 bits and differ further down are sorted by comparison.
 *
 * <p>Each digit reads and writes every entry once, to 2,048 places that fit the second cache. For keys that are hashes 33 bits
 * tell all but a few apart: of n entries about n²/2³⁴ pairs are not.
 */
final class KeySort {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int SORTED_BITS = 3 * DIGIT_BITS;
    private static final int FEW = 1 << 9;

    private KeySort() {}

    /**
     * Sorts entries by their keys, and within a key by what is below.
     *
     * @param entries a key in the upper bits; entries of one key must come in the order of their lower bits
     * @param lowBits bits below the key
     */
    static void sort(long[] entries, int lowBits) {
        if (entries.length < FEW) {
            flipSigns(entries);
            Arrays.sort(entries);
            flipSigns(entries);
            return;
        }
        long[] from = entries;
        long[] to = new long[entries.length];
        for (int shift = Long.SIZE - SORTED_BITS; shift < Long.SIZE; shift += DIGIT_BITS) {
            pass(from, to, shift);
            long[] before = from;
            from = to;
            to = before;
        }
        System.arraycopy(from, 0, entries, 0, entries.length);
        if (Long.SIZE - lowBits > SORTED_BITS) {
            sortRuns(entries, lowBits);
        }
    }

    /** As signed numbers they are ordered as without a sign before. */
    private static void flipSigns(long[] entries) {
        for (int i = 0; i < entries.length; i++) {
            entries[i] ^= Long.MIN_VALUE;
        }
    }

    private static void pass(long[] from, long[] to, int shift) {
        int[] at = new int[DIGITS + 1];
        for (long entry : from) {
            at[digit(entry, shift) + 1]++;
        }
        for (int i = 0; i < DIGITS; i++) {
            at[i + 1] += at[i];
        }
        for (long entry : from) {
            to[at[digit(entry, shift)]++] = entry;
        }
    }

    private static int digit(long entry, int shift) {
        return (int) (entry >>> shift) & (DIGITS - 1);
    }

    private static void sortRuns(long[] entries, int lowBits) {
        int start = 0;
        boolean differ = false;
        for (int i = 1; i <= entries.length; i++) {
            boolean sameRun = i < entries.length && (entries[i] ^ entries[start]) >>> (Long.SIZE - SORTED_BITS) == 0;
            if (!sameRun) {
                if (differ) {
                    Arrays.sort(entries, start, i);
                }
                start = i;
                differ = false;
            } else if ((entries[i] ^ entries[start]) >>> lowBits != 0) {
                differ = true;
            }
        }
    }
}
