package org.cairn.link.compare;

import org.cairn.link.text.NameToken;

/**
 * How alike two words of a name are, 0 to 1, within a script and across scripts.
 *
 * <p>Same spelling is 1. Otherwise the best of: Jaro–Winkler of the spellings (same script, or both brought to Latin), and
 * {@value #SAME_SOUND} where the consonant skeletons are equal, {@value #SAME_SOUND_ACROSS} where that is the most that
 * can be asked for, between Arabic and another script. A letter-set bound discards most unlike pairs before they are
 * compared.
 */
final class TokenSimilarity {

    static final double SAME_SOUND = 0.92;
    static final double SAME_SOUND_ACROSS = 0.97;

    private final NameTokens tokens;
    private final int[][] spelling;
    private final int[][] skeleton;
    private final long[] letters;
    private final long[] skeletonLetters;
    private final boolean[] arabic;

    TokenSimilarity(NameTokens tokens) {
        this.tokens = tokens;
        int size = tokens.size();
        spelling = new int[size][];
        skeleton = new int[size][];
        letters = new long[size];
        skeletonLetters = new long[size];
        arabic = new boolean[size];
        for (int code = 0; code < size; code++) {
            NameToken token = tokens.token(code);
            arabic[code] = token.arabic();
            spelling[code] = codePoints(token.arabic() ? token.folded() : token.latin());
            skeleton[code] = codePoints(token.skeleton());
            letters[code] = lettersOf(spelling[code]);
            skeletonLetters[code] = lettersOf(skeleton[code]);
        }
    }

    private static int[] codePoints(String text) {
        return text.codePoints().toArray();
    }

    private static long lettersOf(int[] word) {
        long set = 0;
        for (int c : word) {
            set |= 1L << (c & 63);
        }
        return set;
    }

    /**
     * Similarity of two tokens, or 0 if it is certainly below {@code atLeast}.
     */
    double similarity(int a, int b, double atLeast) {
        if (a == b) {
            return 1;
        }
        boolean across = arabic[a] != arabic[b];
        boolean sameSound = tokens.skeleton(a) == tokens.skeleton(b) && skeleton[a].length >= 2;
        if (across) {
            return sameSound ? SAME_SOUND_ACROSS : acrossScripts(a, b, atLeast);
        }
        double floor = sameSound ? SAME_SOUND : 0;
        if (!canReach(spelling[a], spelling[b], letters[a], letters[b], atLeast)) {
            return floor;
        }
        return Math.max(floor, JaroWinkler.similarity(spelling[a], spelling[b]));
    }

    private double acrossScripts(int a, int b, double atLeast) {
        if (!canReach(skeleton[a], skeleton[b], skeletonLetters[a], skeletonLetters[b], atLeast)) {
            return 0;
        }
        return SAME_SOUND * JaroWinkler.similarity(skeleton[a], skeleton[b]);
    }

    /** Bound: letters of one word that the other lacks cannot match, so jaro ≤ (m/|a| + m/|b| + 1)/3. */
    private static boolean canReach(int[] a, int[] b, long lettersA, long lettersB, double atLeast) {
        int m = Math.min(
                a.length - Long.bitCount(lettersA & ~lettersB), b.length - Long.bitCount(lettersB & ~lettersA));
        if (m <= 0) {
            return false;
        }
        double jaro = ((double) m / a.length + (double) m / b.length + 1) / 3;
        return jaro + 0.4 * (1 - jaro) >= atLeast;
    }
}
