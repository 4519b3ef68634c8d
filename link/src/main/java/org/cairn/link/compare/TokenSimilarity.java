package org.cairn.link.compare;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import org.cairn.link.text.NameToken;

/**
 * How alike two words of a name are, 0 to 1, within a script and across scripts.
 *
 * <p>Same spelling is 1, and between Arabic and another script the same consonant skeleton is too: more cannot be asked for.
 * Otherwise the best of Jaro–Winkler of the spellings (same script, or both brought to Latin) and {@value #SAME_SOUND}
 * where the skeletons are equal; across scripts, of the skeletons. A letter-set bound discards most unlike pairs before they are
 * compared.
 */
final class TokenSimilarity {

    /** Pairs of tokens whose grade is remembered; a power of two. */
    private static final int MEMORY = 1 << 20;

    /** Bits between the first place of a letter and its next, away from where Latin, Arabic and Cyrillic letters lie close. */
    private static final int LATER_LETTERS_APART = 37;

    private static final int GRADE_BITS = 4;
    private static final int TOKEN_BITS = 30;

    static final double SAME_SOUND = 0.92;
    static final double SAME_SOUND_ACROSS = 1;

    private final NameTokens tokens;
    private final int[][] spelling;
    private final int[][] skeleton;
    private final long[] letters;
    private final long[] skeletonLetters;
    private final boolean[] arabic;

    private final double[] limits;
    private final AtomicLongArray remembered = new AtomicLongArray(MEMORY);

    TokenSimilarity(NameTokens tokens, double[] limits) {
        this.tokens = tokens;
        this.limits = limits.clone();
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

    /**
     * The letters of a word as a bag of bits: the first, second … time a letter stands there has a bit of its own. Different
     * letters may share a bit, which can only make two words look more alike, so a bound from it never discards a pair wrongly.
     */
    private static long lettersOf(int[] word) {
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

    /**
     * Grade of a pair of tokens: 1 the same, then one per limit reached, 0 below all. The last grades asked for are
     * remembered, in single longs that any thread may overwrite, so that threads never wait for each other.
     */
    int grade(int a, int b) {
        if (a == b) {
            return 1;
        }
        long pair = (long) Math.min(a, b) << TOKEN_BITS | Math.max(a, b);
        int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 44);
        long known = remembered.getOpaque(place);
        if (known >>> GRADE_BITS == pair) {
            return (int) known & ((1 << GRADE_BITS) - 1);
        }
        int grade = gradeOf(similarity(a, b, limits[limits.length - 1]));
        remembered.setOpaque(place, pair << GRADE_BITS | grade);
        return grade;
    }

    private int gradeOf(double similarity) {
        if (similarity == 1) {
            return 1;
        }
        for (int i = 0; i < limits.length; i++) {
            if (similarity >= limits[i]) {
                return i + 2;
            }
        }
        return 0;
    }

    /**
     * Similarity of two tokens, or 0 if it is certainly below {@code atLeast}. The same whichever is named first: Jaro's matching
     * depends on the order of the words, so they are always put in the order of their letters.
     */
    double similarity(int a, int b, double atLeast) {
        if (a == b) {
            return 1;
        }
        return Arrays.compare(spelling[a], spelling[b]) <= 0
                ? similarityInOrder(a, b, atLeast)
                : similarityInOrder(b, a, atLeast);
    }

    private double similarityInOrder(int a, int b, double atLeast) {
        boolean across = arabic[a] != arabic[b];
        boolean sameSound = tokens.soundAlike(a, b) && skeleton[a].length >= 2;
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
        if (!canReach(skeleton[a], skeleton[b], skeletonLetters[a], skeletonLetters[b], atLeast / SAME_SOUND)) {
            return 0;
        }
        return SAME_SOUND * JaroWinkler.similarity(skeleton[a], skeleton[b]);
    }

    /** Bound: letters of one word that the other lacks cannot match, so jaro ≤ (m/|a| + m/|b| + 1)/3; the boost is that of the common prefix. */
    private static boolean canReach(int[] a, int[] b, long lettersA, long lettersB, double atLeast) {
        int m = Math.min(
                a.length - Long.bitCount(lettersA & ~lettersB), b.length - Long.bitCount(lettersB & ~lettersA));
        if (m <= 0) {
            return false;
        }
        double jaro = ((double) m / a.length + (double) m / b.length + 1) / 3;
        return jaro + 0.1 * commonPrefix(a, b) * (1 - jaro) >= atLeast;
    }

    private static int commonPrefix(int[] a, int[] b) {
        int most = Math.min(4, Math.min(a.length, b.length));
        int prefix = 0;
        while (prefix < most && a[prefix] == b[prefix]) {
            prefix++;
        }
        return prefix;
    }
}
