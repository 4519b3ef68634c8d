package org.cairn.link.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.link.RecordTable;
import org.cairn.link.text.NameReading;
import org.cairn.link.text.NameToken;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Value;

/**
 * The names of a table as sequences of token codes: each distinct word is folded and transliterated once.
 *
 * <p>Frequencies are shares of the records that state a name: of the given name (the first token) and of the others, by
 * folded spelling and by skeleton.
 */
public final class NameTokens {

    private static final int[] NONE = {};

    private final int[] nameOfRow;
    private final int[][] tokensOfName;
    private final int[] contentOfName;
    private final List<NameToken> tokens = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private int[] skeletonOf = NONE;
    private int[] wholeOf = NONE;
    private int[] splitOf = NONE;
    private boolean[] initial = {};
    private int skeletons;
    private final double[][] share = new double[4][];

    /** Reads the names in one column of a table. */
    public NameTokens(RecordTable.Column column) {
        nameOfRow = column.codes();
        List<Value> values = column.values();
        tokensOfName = new int[values.size()][];
        contentOfName = new int[values.size()];
        for (int name = 0; name < tokensOfName.length; name++) {
            contentOfName[name] = values.get(name).hashCode();
            tokensOfName[name] =
                    values.get(name) instanceof PersonName person ? codesOf(NameReading.words(person)) : NONE;
        }
        codeSkeletons();
        countShares();
    }

    private int[] codesOf(List<String> words) {
        List<Integer> kept = new ArrayList<>(words.size());
        for (String word : words) {
            int code = codes.computeIfAbsent(word, this::newToken);
            if (kept.isEmpty() || !tokens.get(code).isInitial()) {
                kept.add(code);
            }
        }
        return kept.stream().limit(MOST_TOKENS).mapToInt(Integer::intValue).toArray();
    }

    /** Words of a name beyond this many are left aside. */
    static final int MOST_TOKENS = 8;

    private int newToken(String word) {
        tokens.add(NameToken.of(word));
        return tokens.size() - 1;
    }

    private void codeSkeletons() {
        Map<String, Integer> known = new HashMap<>();
        skeletonOf = new int[tokens.size()];
        wholeOf = new int[tokens.size()];
        splitOf = new int[tokens.size()];
        initial = new boolean[tokens.size()];
        Map<String, Integer> knownWhole = new HashMap<>();
        Map<String, Integer> knownSplit = new HashMap<>();
        for (int token = 0; token < skeletonOf.length; token++) {
            wholeOf[token] = knownWhole.computeIfAbsent(tokens.get(token).whole(), key -> knownWhole.size());
            initial[token] = tokens.get(token).isInitial();
            splitOf[token] = knownSplit.computeIfAbsent(tokens.get(token).split(), key -> knownSplit.size());
            skeletonOf[token] = known.computeIfAbsent(tokens.get(token).skeleton(), key -> known.size());
        }
        skeletons = known.size();
    }

    private void countShares() {
        share[0] = new double[tokens.size()];
        share[1] = new double[tokens.size()];
        share[2] = new double[skeletons];
        share[3] = new double[skeletons];
        int stated = 0;
        for (int name : nameOfRow) {
            int[] of = tokensOfName[name];
            stated += of.length > 0 ? 1 : 0;
            for (int i = 0; i < of.length; i++) {
                share[i == 0 ? 0 : 1][of[i]]++;
                share[i == 0 ? 2 : 3][skeletonOf[of[i]]]++;
            }
        }
        for (double[] counts : share) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] /= Math.max(1, stated);
            }
        }
    }

    /** Token codes of the name at a row, in order; empty where no one is named. Do not write to it. */
    public int[] at(int row) {
        return tokensOfName[nameOfRow[row]];
    }

    /**
     * Whether the name at one row comes before that at another, in an order that depends on the names alone: what a pair of
     * names comes to must not depend on where they stand.
     */
    boolean isBefore(int rowA, int rowB) {
        return contentOfName[nameOfRow[rowA]] < contentOfName[nameOfRow[rowB]];
    }

    /** Number of records. */
    int rows() {
        return nameOfRow.length;
    }

    /** Forms of a token. */
    public NameToken token(int code) {
        return tokens.get(code);
    }

    /** Whether a token is a single letter standing for a name. */
    boolean isInitial(int token) {
        return initial[token];
    }

    /** Number of distinct tokens. */
    public int size() {
        return tokens.size();
    }

    /** Code of a token's skeleton; equal for tokens that sound alike. */
    public int skeleton(int token) {
        return skeletonOf[token];
    }

    /** Each two different sounds of the name at a row, in one number that depends on the sounds alone. */
    long[] twoSounds(int row) {
        int[] sounds = Arrays.stream(at(row))
                .map(token -> tokens.get(token).skeleton().hashCode())
                .sorted()
                .distinct()
                .toArray();
        long[] keys = new long[sounds.length * (sounds.length - 1) / 2];
        int size = 0;
        for (int i = 0; i < sounds.length; i++) {
            for (int j = i + 1; j < sounds.length; j++) {
                keys[size++] = (long) sounds[i] << 32 | (sounds[j] & 0xFFFFFFFFL);
            }
        }
        return keys;
    }

    /** Whether two tokens have the same skeleton, with or without what looks like an article, or with sh and the like split. */
    boolean soundAlike(int a, int b) {
        return skeletonOf[a] == skeletonOf[b] || wholeOf[a] == wholeOf[b] || splitOf[a] == splitOf[b];
    }

    /** Share of records whose given name (or, one of whose other names) is this token, as spelled. */
    double shareSpelled(int token, boolean given) {
        return Math.max(share[given ? 0 : 1][token], least());
    }

    /** Share of records whose given name (or, one of whose other names) sounds like this token. */
    double shareSounding(int token, boolean given) {
        return Math.max(share[given ? 2 : 3][skeletonOf[token]], least());
    }

    private double least() {
        return 1.0 / Math.max(1, nameOfRow.length);
    }
}
