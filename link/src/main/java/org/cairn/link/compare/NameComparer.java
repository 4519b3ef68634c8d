package org.cairn.link.compare;

/**
 * Compares names, many pairs of few records at a time.
 *
 * <p><em>Why it is fast.</em> Where many pairs are to come, the distinct words of the records get small numbers, and the grade of each two
 * words is worked out once and kept in a square of bytes; in a block of records that share something, most words come up again and
 * again. Two names of up to four words are then told apart by sixteen look-ups and no branch. Only where words are alike is there anything to align. Where few pairs are to come,
 * the words of each two names are compared as they stand.
 */
final class NameComparer implements Comparer {

    private static final int SAME = 1;
    private static final int MOST = NameTokens.MOST_TOKENS;
    /** Words of a name compared at once; place 0 of the square is no word, and like none. */
    private static final int FEW = 4;

    private final NameTokens tokens;
    private final TokenSimilarity similarity;
    private final int limits;
    private final boolean weighted;
    private final int familyUnits;
    private final NameAlignment alignment = new NameAlignment();

    /** Tokens of each record, {@link #MOST} to a record; how many they are, and what orders names. */
    private int[] tokenAt = new int[0];

    private int[] sizes = new int[0];
    private int[] contents = new int[0];
    /** Numbers of the words of each record, from 1, {@link #MOST} to a record, 0 where there are no more. */
    private int[] words = new int[0];

    private boolean square;
    private final WordSquare grades;

    NameComparer(NameTokens tokens, TokenSimilarity similarity, int limits, boolean weighted, int familyUnits) {
        this.tokens = tokens;
        this.similarity = similarity;
        this.limits = limits;
        this.weighted = weighted;
        this.familyUnits = familyUnits;
        this.grades = new WordSquare(similarity);
    }

    @Override
    public void records(int[] records, int size, int stride, int at, boolean manyPairs) {
        if (sizes.length < size) {
            tokenAt = new int[size * MOST];
            words = new int[size * MOST];
            sizes = new int[size];
            contents = new int[size];
        }
        for (int i = 0; i < size; i++) {
            int from = i * stride + at;
            int own = 0;
            while (own < MOST && records[from + own] != NameTokens.NONE) {
                tokenAt[i * MOST + own] = records[from + own];
                own++;
            }
            sizes[i] = own;
            contents[i] = records[from + MOST];
        }
        square = manyPairs;
        if (square) {
            number(size);
        }
    }

    private void number(int size) {
        grades.clear();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < MOST; k++) {
                words[i * MOST + k] = k < sizes[i] ? grades.number(tokenAt[i * MOST + k]) : 0;
            }
        }
        grades.fill();
    }

    @Override
    public void compare(int[] a, int[] b, int size, PatternBatch into, int part) {
        for (int pair = 0; pair < size; pair++) {
            int x = a[pair];
            int y = b[pair];
            if (sizes[x] == 0 || sizes[y] == 0) {
                continue;
            }
            if (square && sizes[x] <= FEW && sizes[y] <= FEW && !grades.anyAlike(words, x * MOST, y * MOST)) {
                unlike(x, y, pair, into, part);
                continue;
            }
            boolean swapped = isBefore(y, x);
            compare(swapped ? y : x, swapped ? x : y, pair, into, part);
        }
    }

    private void compare(int a, int b, int pair, PatternBatch into, int part) {
        alignment.clear();
        for (int i = 0; i < sizes[a]; i++) {
            for (int j = 0; j < sizes[b]; j++) {
                int grade = square
                        ? grades.grade(words[a * MOST + i], words[b * MOST + j])
                        : similarity.grade(tokenAt[a * MOST + i], tokenAt[b * MOST + j]);
                if (grade > 0) {
                    alignment.add(i, j, grade);
                }
            }
        }
        if (alignment.isEmpty()) {
            unlike(a, b, pair, into, part);
        } else {
            alignment.align();
            level(a, b, pair, into, part);
        }
    }

    /** Orders two names by what they say; names of one content are of the same words. */
    private boolean isBefore(int a, int b) {
        if (contents[a] != contents[b]) {
            return contents[a] < contents[b];
        }
        for (int i = 0; i < Math.min(sizes[a], sizes[b]); i++) {
            int x = tokenAt[a * MOST + i];
            int y = tokenAt[b * MOST + i];
            if (x != y) {
                return tokens.token(x).folded().compareTo(tokens.token(y).folded()) < 0;
            }
        }
        return sizes[a] < sizes[b];
    }

    private void unlike(int a, int b, int pair, PatternBatch into, int part) {
        into.level(pair, part, unlikeGiven(a, b));
        into.level(pair, part + 1, Math.min(sizes[a], sizes[b]) == 1 ? 0 : limits + 5);
    }

    private int unlikeGiven(int a, int b) {
        int givenA = tokenAt[a * MOST];
        int givenB = tokenAt[b * MOST];
        if (givenA == NameTokens.NO_GIVEN || givenB == NameTokens.NO_GIVEN) {
            return 0;
        }
        boolean initial = tokens.isInitialOf(givenA, givenB) || tokens.isInitialOf(givenB, givenA);
        return limits + (initial ? 2 : 3);
    }

    private void level(int a, int b, int pair, PatternBatch into, int part) {
        boolean givenAgrees = alignment.givenAgrees();
        if (givenAgrees) {
            int given = alignment.pairOfGiven();
            into.level(pair, part, alignment.grade(given));
            if (weighted) {
                into.share(pair, part, share(a, b, given, true));
            }
        } else {
            boolean noGiven = tokenAt[a * MOST] == NameTokens.NO_GIVEN || tokenAt[b * MOST] == NameTokens.NO_GIVEN;
            boolean elsewhere = alignment.givenIsPaired() && !noGiven;
            into.level(pair, part, elsewhere ? limits + 2 : unlikeGiven(a, b));
        }
        others(a, b, givenAgrees, pair, into, part + 1);
    }

    private void others(int a, int b, boolean givenAgrees, int pair, PatternBatch into, int part) {
        int fewer = Math.min(sizes[a], sizes[b]) - 1;
        if (fewer == 0) {
            return;
        }
        int paired = 0;
        int worst = SAME;
        int sum = 0;
        for (int k = 0; k < alignment.size(); k++) {
            if (isOther(k, givenAgrees)) {
                paired++;
                worst = Math.max(worst, alignment.grade(k));
                sum += weighted ? share(a, b, k, false) : 0;
            }
        }
        into.level(pair, part, otherLevel(paired, fewer, worst, sizes[a] == sizes[b]));
        if (sum < 0) {
            into.share(pair, part, Math.max(sum, familyUnits));
        }
    }

    private int otherLevel(int paired, int fewer, int worst, boolean sameSize) {
        if (paired == 0) {
            return limits + 5;
        }
        if (paired < fewer) {
            return limits + (paired == fewer - 1 ? 3 : 4);
        }
        return worst == SAME && sameSize ? SAME : worst + 1;
    }

    /** Whether a pair is of other names than the given ones; a given name counts there only on the side it was swapped to. */
    private boolean isOther(int k, boolean givenAgrees) {
        return alignment.a(k) > 0 && (givenAgrees || alignment.b(k) > 0);
    }

    private int share(int a, int b, int k, boolean given) {
        int tokenA = tokenAt[a * MOST + alignment.a(k)];
        int tokenB = tokenAt[b * MOST + alignment.b(k)];
        return tokenA == tokenB
                ? tokens.shareSpelled(tokenA, given)
                : Math.max(tokens.shareSounding(tokenA, given), tokens.shareSounding(tokenB, given));
    }
}
