package org.cairn.link.compare;

import java.util.Arrays;
import org.cairn.link.text.NameToken;

/**
 * How alike two words of a name are, 0 to 1, within a script and across scripts.
 *
 * <p>Same spelling is 1, and between Arabic and another script the same consonant skeleton is too: more cannot be asked for.
 * Otherwise the best of Jaro–Winkler of the spellings (same script, or both brought to Latin) and {@value #SAME_SOUND}
 * where the skeletons are equal; across scripts, of the skeletons.
 *
 * <p><em>Why it is fast.</em> Of the pairs of words that two names put side by side, few are alike, and few of those are new.
 * A bound from their letters ({@link WordForms}) discards most of the others without looking at them letter by letter; what
 * passes is looked up among the last pairs compared, and only then compared.
 */
final class TokenSimilarity {

    static final double SAME_SOUND = 0.92;
    static final double SAME_SOUND_ACROSS = 1;

    private final Sounds sounds;
    private final WordForms spelling;
    private final WordForms skeleton;
    private final boolean[] arabic;

    private final double[] limits;
    private final NeededMatches needed;
    private final NeededMatches neededAcross;
    private final PairMemory remembered = new PairMemory();

    TokenSimilarity(NameTokens tokens, double[] limits) {
        this.sounds = tokens.sounds();
        this.limits = limits.clone();
        int size = tokens.size();
        spelling = new WordForms(size);
        skeleton = new WordForms(size);
        arabic = new boolean[size];
        for (int code = 0; code < size; code++) {
            NameToken token = tokens.token(code);
            arabic[code] = token.arabic();
            spelling.set(code, token.arabic() ? token.folded() : token.latin());
            skeleton.set(code, token.skeleton());
        }
        double lowest = limits[limits.length - 1];
        needed = new NeededMatches(lowest);
        neededAcross = new NeededMatches(lowest / SAME_SOUND);
    }

    /**
     * Grade of a pair of tokens: 1 the same, then one per limit reached, 0 below all.
     */
    int grade(int a, int b) {
        if (a == b) {
            return a == NameTokens.NO_GIVEN ? 0 : 1;
        }
        if (!canReach(a, b) && !sounds.alike(a, b)) {
            return 0;
        }
        return gradeOfAlike(a, b);
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
     * Similarity of two tokens. The same whichever is named first: Jaro's matching depends on the order of the words, so they are
     * always put in the order of their letters.
     */
    double similarity(int a, int b) {
        if (a == b) {
            return 1;
        }
        return Arrays.compare(spelling.letters(a), spelling.letters(b)) <= 0
                ? similarityInOrder(a, b)
                : similarityInOrder(b, a);
    }

    private double similarityInOrder(int a, int b) {
        boolean sameSound = sounds.alike(a, b) && skeleton.letters(a).length >= 2;
        if (arabic[a] != arabic[b]) {
            return sameSound
                    ? SAME_SOUND_ACROSS
                    : SAME_SOUND * JaroWinkler.similarity(skeleton.letters(a), skeleton.letters(b));
        }
        double spelled = JaroWinkler.similarity(spelling.letters(a), spelling.letters(b));
        return Math.max(sameSound ? SAME_SOUND : 0, spelled);
    }

    /** Writes what tells a token apart. */
    void print(int token, WordPrints into, int at) {
        into.bag[at] = spelling.bag(token);
        into.head[at] = spelling.head(token);
        into.sizes[at] = spelling.sizes(token);
        into.skeletonBag[at] = skeleton.bag(token);
        into.skeletonHead[at] = skeleton.head(token);
        into.skeletonSizes[at] = skeleton.sizes(token);
        into.sounds[at] = sounds.firstTwo(token);
        into.splitSound[at] = sounds.third(token);
        into.arabic[at] = arabic[token];
    }

    /** Whether two different tokens may be alike, by what tells them apart. */
    boolean mayBeAlike(WordPrints p, int a, int b) {
        boolean canReach = p.arabic[a] == p.arabic[b]
                ? WordForms.canReach(p.bag[a] & p.bag[b], p.head[a] ^ p.head[b], p.sizes[a], p.sizes[b], needed)
                : WordForms.canReach(
                        p.skeletonBag[a] & p.skeletonBag[b],
                        p.skeletonHead[a] ^ p.skeletonHead[b],
                        p.skeletonSizes[a],
                        p.skeletonSizes[b],
                        neededAcross);
        long unlike = p.sounds[a] ^ p.sounds[b];
        return canReach || (int) unlike == 0 || unlike >>> 32 == 0 || p.splitSound[a] == p.splitSound[b];
    }

    /** Grade of two different tokens that may be alike: 1 the same, then one per limit reached, 0 below all. */
    int gradeOfAlike(int a, int b) {
        int known = remembered.get(a, b);
        return known != PairMemory.UNKNOWN ? known : remembered.put(a, b, gradeOf(similarity(a, b)));
    }

    /** Visits all pairs of some tokens that may be alike, each once; several threads at once. */
    void join(int[] some, int threads, SimilarityJoin.Found found) {
        int[] inArabic = Arrays.stream(some).filter(token -> arabic[token]).toArray();
        int[] inOthers = Arrays.stream(some).filter(token -> !arabic[token]).toArray();
        SimilarityJoin.within(spelling, inArabic, needed, threads, found);
        SimilarityJoin.within(spelling, inOthers, needed, threads, found);
        SimilarityJoin.across(skeleton, inArabic, inOthers, neededAcross, threads, found);
        sounds.forEachAlike(some, (a, b) -> {
            if (!canReach(a, b)) {
                found.pair(a, b);
            }
        });
    }

    private boolean canReach(int a, int b) {
        return arabic[a] != arabic[b] ? skeleton.canReach(a, b, neededAcross) : spelling.canReach(a, b, needed);
    }
}
