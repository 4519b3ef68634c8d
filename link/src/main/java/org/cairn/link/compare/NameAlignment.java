package org.cairn.link.compare;

import java.util.Arrays;

/**
 * Which word of one name stands for which word of another. The same words are paired first, the given names before all, then
 * those at the nearest places; then the given names, if they are alike; then all others, the most alike first and, among equally alike, the
 * nearest. So a swapped order is met, and a dropped generation leaves its word unpaired.
 *
 * <p>Used again and again by one thread: {@link #clear}, {@link #add} each two words that are alike, {@link #align}. Mostly no word is like
 * two of the other name, and there is nothing to choose.
 */
final class NameAlignment {

    /** Words that are alike, and after {@link #align} those that are paired: class, distance, places and grade, 4 bits each. */
    private final int[] alike = new int[NameTokens.MOST_TOKENS * NameTokens.MOST_TOKENS];

    private int size;
    private int wordsOfA;
    private int wordsOfB;

    void clear() {
        size = 0;
        wordsOfA = 0;
        wordsOfB = 0;
    }

    /** Notes that word i of the first name and word j of the second are alike. */
    void add(int i, int j, int grade) {
        int first = grade == 1 ? 0 : (i | j) == 0 ? 1 : grade;
        alike[size++] = first << 16 | Math.abs(i - j) << 12 | i << 8 | j << 4 | grade;
        wordsOfA |= 1 << i;
        wordsOfB |= 1 << j;
    }

    /** Whether no two words are alike. */
    boolean isEmpty() {
        return size == 0;
    }

    /** Pairs the words. */
    void align() {
        if (Integer.bitCount(wordsOfA) == size && Integer.bitCount(wordsOfB) == size) {
            return;
        }
        Arrays.sort(alike, 0, size);
        int kept = 0;
        wordsOfA = 0;
        wordsOfB = 0;
        for (int pair = 0; pair < size; pair++) {
            if ((wordsOfA >>> a(pair) & 1) == 0 && (wordsOfB >>> b(pair) & 1) == 0) {
                wordsOfA |= 1 << a(pair);
                wordsOfB |= 1 << b(pair);
                alike[kept++] = alike[pair];
            }
        }
        size = kept;
    }

    /** Number of pairs of words. */
    int size() {
        return size;
    }

    /** The place in the first name of one word of a pair. */
    int a(int pair) {
        return alike[pair] >>> 8 & 0xF;
    }

    /** The place in the second name of the other. */
    int b(int pair) {
        return alike[pair] >>> 4 & 0xF;
    }

    /** How alike the two words are: 1 the same, then one per limit. */
    int grade(int pair) {
        return alike[pair] & 0xF;
    }

    /** The pair that the first name's given name is in, or −1. */
    int pairOfGiven() {
        for (int pair = 0; pair < size; pair++) {
            if (a(pair) == 0) {
                return pair;
            }
        }
        return -1;
    }

    /** Whether the given names stand for each other, at the same place or with the order swapped. */
    boolean givenAgrees() {
        int given = pairOfGiven();
        return given >= 0 && (b(given) == 0 || (wordsOfB & 1) == 1);
    }

    /** Whether the given name of either has a partner. */
    boolean givenIsPaired() {
        return (wordsOfA & 1) == 1 || (wordsOfB & 1) == 1;
    }
}
