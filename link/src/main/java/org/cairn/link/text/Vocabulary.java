package org.cairn.link.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folded words by number, and the words of each stretch of text between two blanks: however many names hold “Muhammad” or
 * «محمد», the stretch is folded once. Numbers follow the order in which words are first met. Not safe for several threads.
 */
final class Vocabulary {

    /** Stretches longer than this are not kept: hardly any word is, and one cell may be megabytes. */
    private static final int LONGEST_KEPT = 48;

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Long, Integer> joined = new HashMap<>();

    /** Open addressing: stretches as written, and the numbers of the words in each. */
    private String[] stretches = new String[1 << 10];

    private int[][] wordsOf = new int[1 << 10][];
    private int kept;

    /** Number of a folded word. */
    int number(String word) {
        return numbers.computeIfAbsent(word, key -> {
            words.add(key);
            return words.size() - 1;
        });
    }

    /** The folded word with this number. */
    String word(int number) {
        return words.get(number);
    }

    /** How many words there are. */
    int size() {
        return words.size();
    }

    /** Number of the word that two words written together make. */
    int join(int first, int second) {
        return joined.computeIfAbsent((long) first << 32 | second, key -> number(words.get(first) + words.get(second)));
    }

    /** Numbers of the words in one stretch of a text. Do not write to it. */
    int[] wordsIn(String text, int from, int to) {
        if (to - from > LONGEST_KEPT) {
            return fold(text.substring(from, to));
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int at = place(hash, text, from, to);
        if (stretches[at] == null) {
            stretches[at] = text.substring(from, to);
            wordsOf[at] = fold(stretches[at]);
            if (++kept > stretches.length / 2) {
                grow();
                return wordsIn(text, from, to);
            }
        }
        return wordsOf[at];
    }

    private int[] fold(String stretch) {
        return Folding.words(stretch).stream().mapToInt(this::number).toArray();
    }

    /** Where a stretch stands, or the empty place where it would. */
    private int place(int hash, String text, int from, int to) {
        int at = (((hash ^ (hash >>> 15)) * 0x9E3779B9) >>> 1) & (stretches.length - 1);
        while (stretches[at] != null && !isAt(at, text, from, to)) {
            at = (at + 1) & (stretches.length - 1);
        }
        return at;
    }

    private boolean isAt(int at, String text, int from, int to) {
        return stretches[at].length() == to - from && text.startsWith(stretches[at], from);
    }

    private void grow() {
        String[] before = stretches;
        int[][] wordsBefore = wordsOf;
        stretches = new String[2 * before.length];
        wordsOf = Arrays.copyOf(new int[0][], stretches.length);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != null) {
                int at = place(before[i].hashCode(), before[i], 0, before[i].length());
                stretches[at] = before[i];
                wordsOf[at] = wordsBefore[i];
            }
        }
    }
}
