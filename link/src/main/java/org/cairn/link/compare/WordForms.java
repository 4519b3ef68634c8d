package org.cairn.link.compare;

/**
 * One form of each of many words, with what tells two words apart before they are compared, packed so that it is read in one go.
 *
 * <p>A word's letters stand in a long as a bag: the first, second … time a letter occurs sets a bit of its own. Two words have at most as
 * many matching letters as their bags have bits in common, and as many more as letters of both share a bit with another letter
 * of the same word. Jaro is then at most (m/|a| + m/|b| + 1)/3, and {@link NeededMatches} says how many matches a limit needs.
 */
final class WordForms {

    /** Longs that tell a word apart: its bag, its first four letters, its length and its letters whose bit is taken. */
    private static final int PRINT = 3;

    /** Bits between the first place of a letter and its next, away from where Latin, Arabic and Cyrillic letters lie close. */
    private static final int LATER_LETTERS_APART = 37;

    private static final int HEAD = NeededMatches.MOST_PREFIX;
    private static final int LENGTH_MASK = 0xFF;

    private final int[][] letters;
    private final long[] prints;

    WordForms(int words) {
        letters = new int[words][];
        prints = new long[PRINT * words];
    }

    /** Sets the form of a word. */
    void set(int word, String form) {
        set(word, form.codePoints().toArray());
    }

    /** Sets the form of a word, as code points. */
    void set(int word, int[] form) {
        letters[word] = form;
        long bag = bagOf(form);
        long head = 0;
        for (int i = 0; i < Math.min(HEAD, form.length); i++) {
            head |= (form[i] & 0xFFFFL) << (16 * i);
        }
        long unseen = Math.min(LENGTH_MASK, form.length - Long.bitCount(bag));
        prints[PRINT * word] = bag;
        prints[PRINT * word + 1] = head;
        prints[PRINT * word + 2] = unseen << 8 | Math.min(LENGTH_MASK, form.length);
    }

    private static long bagOf(int[] word) {
        long bag = 0;
        for (int i = 0; i < word.length; i++) {
            int before = 0;
            for (int j = 0; j < i; j++) {
                before += word[j] == word[i] ? 1 : 0;
            }
            bag |= 1L << ((word[i] + before * LATER_LETTERS_APART) & 63);
        }
        return bag;
    }

    /** The forms of some of the words, in their order. */
    WordForms of(int[] some) {
        WordForms forms = new WordForms(some.length);
        for (int i = 0; i < some.length; i++) {
            forms.set(i, letters[some[i]]);
        }
        return forms;
    }

    /** Number of words. */
    int size() {
        return letters.length;
    }

    /** The code points of a word. Do not write to it. */
    int[] letters(int word) {
        return letters[word];
    }

    long bag(int word) {
        return prints[PRINT * word];
    }

    long head(int word) {
        return prints[PRINT * word + 1];
    }

    /** Length and unseen letters in one. */
    int sizes(int word) {
        return (int) prints[PRINT * word + 2];
    }

    /** False only if Jaro–Winkler of two words is certainly below the limit. */
    boolean canReach(int a, int b, NeededMatches limit) {
        return canReach(bag(a) & bag(b), head(a) ^ head(b), sizes(a), sizes(b), limit);
    }

    /**
     * The same from what tells the words apart.
     *
     * @param commonBag letters in both bags
     * @param unlikeHead where the first four letters differ
     */
    static boolean canReach(long commonBag, long unlikeHead, int sizesA, int sizesB, NeededMatches limit) {
        int matches = Long.bitCount(commonBag) + Math.min(sizesA >> 8, sizesB >> 8);
        int prefix = unlikeHead == 0 ? HEAD : Long.numberOfTrailingZeros(unlikeHead) >>> 4;
        return matches >= limit.of(sizesA & LENGTH_MASK, sizesB & LENGTH_MASK, prefix);
    }
}
