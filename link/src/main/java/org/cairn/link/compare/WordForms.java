package org.cairn.link.compare;

/**
 * One form of each of many words, with what tells two words apart before they are compared.
 *
 * <p>A word's letters stand in a long as a bag: the first, second … time a letter occurs sets a bit of its own. Two words have at most as
 * many matching letters as their bags have bits in common, and as many more as letters of both share a bit with another letter
 * of the same word. Jaro is then at most (m/|a| + m/|b| + 1)/3, and {@link NeededMatches} says how many matches a limit needs.
 */
final class WordForms {

    /** Bits between the first place of a letter and its next, away from where Latin, Arabic and Cyrillic letters lie close. */
    private static final int LATER_LETTERS_APART = 37;

    private static final int HEAD = NeededMatches.MOST_PREFIX;

    private final int[][] letters;
    private final long[] bag;
    /** Letters whose bit another letter of the word has already: they may match unseen. */
    private final byte[] unseen;
    /** The first four letters, 16 bits each. */
    private final long[] head;

    WordForms(int words) {
        letters = new int[words][];
        bag = new long[words];
        unseen = new byte[words];
        head = new long[words];
    }

    /** Sets the form of a word. */
    void set(int word, String form) {
        set(word, form.codePoints().toArray());
    }

    /** Sets the form of a word, as code points. */
    void set(int word, int[] form) {
        letters[word] = form;
        bag[word] = bagOf(form);
        unseen[word] = (byte) Math.min(Byte.MAX_VALUE, form.length - Long.bitCount(bag[word]));
        for (int i = 0; i < Math.min(HEAD, form.length); i++) {
            head[word] |= (form[i] & 0xFFFFL) << (16 * i);
        }
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

    /** False only if Jaro–Winkler of two words is certainly below the limit. */
    boolean canReach(int a, int b, NeededMatches limit) {
        int matches = Long.bitCount(bag[a] & bag[b]) + Math.min(unseen[a], unseen[b]);
        long unlike = head[a] ^ head[b];
        int prefix = unlike == 0 ? HEAD : Long.numberOfTrailingZeros(unlike) >>> 4;
        return matches >= limit.of(letters[a].length, letters[b].length, prefix);
    }
}
