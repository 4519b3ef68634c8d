package org.cairn.link.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.link.RecordTable;
import org.cairn.link.text.NameReading;
import org.cairn.link.text.NameToken;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Value;

/**
 * The names of a table as sequences of token codes: each distinct word is folded and transliterated once. The first token of a
 * name is the given name; where a list that keeps the parts of names apart leaves it out, {@link #NO_GIVEN} stands there.
 *
 * <p>Frequencies are shares of the records that state a name: of the given name (the first token) and of the others, by
 * folded spelling and by skeleton.
 */
public final class NameTokens {

    /** Words of a name beyond this many are left aside. */
    public static final int MOST_TOKENS = 8;

    /** In place of a token where a name has no more. */
    static final int NONE = -1;

    /** The token in place of a given name that is left out: like no other, and nobody's name. */
    public static final int NO_GIVEN = 0;

    private static final NameToken LEFT_OUT = new NameToken("\0", "\0", "\0", "\0", "\0", false);

    private final int[] nameOfRow;
    /** Tokens of all distinct names, name after name, and where each name's begin. */
    private final int[] start;

    private int[] tokenAt = new int[1 << 10];
    private final int[] contentOfName;
    private final List<NameToken> tokens = new ArrayList<>(List.of(LEFT_OUT));
    private final Sounds sounds;
    private final boolean[] initial;
    /** Shares by token: of given names as spelled, of others; by skeleton: of given names, of others. */
    private final int[][] share = new int[4][];

    /** Reads the names in one column of a table. */
    public NameTokens(RecordTable.Column column) {
        nameOfRow = column.codes();
        List<Value> values = column.values();
        start = new int[values.size() + 1];
        contentOfName = new int[values.size()];
        Words words = new Words();
        for (int name = 0; name < values.size(); name++) {
            start[name + 1] = start[name];
            if (values.get(name) instanceof PersonName person) {
                contentOfName[name] = person.full().hashCode();
                start[name + 1] += words.read(person, start[name]);
            }
        }
        sounds = new Sounds(tokens);
        initial = new boolean[tokens.size()];
        for (int token = 1; token < initial.length; token++) {
            initial[token] = tokens.get(token).isInitial();
        }
        countShares();
    }

    /** Turns words into tokens while the names are read. */
    private final class Words {
        private final NameReading reading = new NameReading();
        private int[] tokenOfWord = new int[1 << 10];

        /** Puts the tokens of a name where they belong; gives their number. */
        int read(PersonName person, int at) {
            int[] words = reading.read(person);
            if (at + MOST_TOKENS > tokenAt.length) {
                tokenAt = Arrays.copyOf(tokenAt, 2 * tokenAt.length);
            }
            int size = 0;
            if (words.length > 0 && person.hasParts() && person.given().isBlank()) {
                tokenAt[at + size++] = NO_GIVEN;
            }
            for (int i = 0; i < words.length && size < MOST_TOKENS; i++) {
                int token = token(words[i]);
                if (size == 0 || !tokens.get(token).isInitial()) {
                    tokenAt[at + size++] = token;
                }
            }
            return size;
        }

        private int token(int word) {
            if (word >= tokenOfWord.length) {
                tokenOfWord = Arrays.copyOf(tokenOfWord, 2 * word);
            }
            if (tokenOfWord[word] == 0) {
                tokens.add(NameToken.of(reading.word(word)));
                tokenOfWord[word] = tokens.size() - 1;
            }
            return tokenOfWord[word];
        }
    }

    private void countShares() {
        long[][] count = {
            new long[tokens.size()], new long[tokens.size()], new long[sounds.skeletons()], new long[sounds.skeletons()]
        };
        int stated = 0;
        for (int row = 0; row < nameOfRow.length; row++) {
            int from = first(row);
            int to = end(row);
            stated += to > from ? 1 : 0;
            for (int i = from; i < to; i++) {
                count[i == from ? 0 : 1][tokenAt[i]]++;
                count[i == from ? 2 : 3][sounds.skeleton(tokenAt[i])]++;
            }
        }
        double least = 1.0 / Math.max(1, nameOfRow.length);
        for (int way = 0; way < count.length; way++) {
            share[way] = new int[count[way].length];
            for (int i = 0; i < count[way].length; i++) {
                share[way][i] = PatternBatch.units(Math.max((double) count[way][i] / Math.max(1, stated), least));
            }
        }
    }

    /** Where the tokens of the name at a row begin, for {@link #code}. */
    public int first(int row) {
        return start[nameOfRow[row]];
    }

    /** Where they end; equal to {@link #first} where no one is named. */
    public int end(int row) {
        return start[nameOfRow[row] + 1];
    }

    /** The token at one place. */
    public int code(int place) {
        return tokenAt[place];
    }

    /** Token codes of the name at a row, in order; empty where no one is named. */
    public int[] at(int row) {
        return Arrays.copyOfRange(tokenAt, first(row), end(row));
    }

    /** For each row the number of its name: rows with one number have the same name. Do not write to it. */
    public int[] nameOfRow() {
        return nameOfRow;
    }

    /** Number of distinct names. */
    public int names() {
        return start.length - 1;
    }

    /** Token codes of a name by its number. */
    public int[] ofName(int name) {
        return Arrays.copyOfRange(tokenAt, start[name], start[name + 1]);
    }

    /**
     * Writes the tokens of the name at a row, {@link #NONE} after the last, and a number that depends on what the name says
     * alone: what a pair of names comes to must not depend on where they stand.
     */
    void read(int row, int[] into, int at) {
        int size = end(row) - first(row);
        for (int i = 0; i < MOST_TOKENS; i++) {
            into[at + i] = i < size ? tokenAt[first(row) + i] : NONE;
        }
        into[at + MOST_TOKENS] = contentOfName[nameOfRow[row]];
    }

    /** Number of records. */
    int rows() {
        return nameOfRow.length;
    }

    /** Forms of a token. */
    public NameToken token(int code) {
        return tokens.get(code);
    }

    /** Number of distinct tokens, {@link #NO_GIVEN} included. */
    public int size() {
        return tokens.size();
    }

    /** Which tokens sound alike. */
    Sounds sounds() {
        return sounds;
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

    /** Number of distinct given names. */
    int givenNames() {
        boolean[] given = new boolean[tokens.size()];
        int distinct = 0;
        for (int name = 0; name < names(); name++) {
            if (start[name] < start[name + 1] && !given[tokenAt[start[name]]]) {
                given[tokenAt[start[name]]] = true;
                distinct++;
            }
        }
        return distinct;
    }

    /** Share of records whose given name (or, one of whose other names) is this token, as spelled; log₂ in units. */
    int shareSpelled(int token, boolean given) {
        return share[given ? 0 : 1][token];
    }

    /** Share of records whose given name (or, one of whose other names) sounds like this token; log₂ in units. */
    int shareSounding(int token, boolean given) {
        return share[given ? 2 : 3][sounds.skeleton(token)];
    }

    /** Whether a token is a single letter standing for a name. */
    boolean isInitial(int token) {
        return initial[token];
    }

    /** Whether one token is a single letter and another begins with it. */
    boolean isInitialOf(int letter, int token) {
        return initial[letter]
                && tokens.get(token).folded().startsWith(tokens.get(letter).folded());
    }
}
