package org.cairn.link.compare;

import java.util.Arrays;
import java.util.Comparator;
import org.cairn.link.run.Chunks;

/**
 * All pairs of distinct words whose Jaro–Winkler similarity may reach a limit.
 *
 * <p>Words are taken by length, so that lengths too far apart are never put side by side; of the others a bound from the letters
 * ({@link WordForms}) discards nearly all.
 */
final class SimilarityJoin {

    /** Hears of pairs that may reach the limit; several threads at once. */
    @FunctionalInterface
    interface Found {
        /** Two different words. */
        void pair(int a, int b);
    }

    private static final int CHUNK = 64;

    private SimilarityJoin() {}

    /** Visits every pair of different words among {@code some} that may reach the limit, once. */
    static void within(WordForms words, int[] some, NeededMatches limit, int threads, Found found) {
        int[] byLength = byLength(words, some);
        WordForms forms = words.of(byLength);
        Chunks.map(chunks(byLength.length), threads, chunk -> {
            for (int i = chunk * CHUNK; i < Math.min(byLength.length, (chunk + 1) * CHUNK); i++) {
                visit(forms, i, i + 1, limit, (a, b) -> found.pair(byLength[a], byLength[b]));
            }
            return chunk;
        });
    }

    /** Visits every pair of a word of the one kind and a word of the other that may reach the limit, once. */
    static void across(WordForms words, int[] some, int[] others, NeededMatches limit, int threads, Found found) {
        int[] all = Arrays.copyOf(others, others.length + some.length);
        System.arraycopy(some, 0, all, others.length, some.length);
        WordForms forms = words.of(all);
        Chunks.map(chunks(some.length), threads, chunk -> {
            for (int i = chunk * CHUNK; i < Math.min(some.length, (chunk + 1) * CHUNK); i++) {
                int own = others.length + i;
                for (int j = 0; j < others.length; j++) {
                    if (forms.canReach(own, j, limit)) {
                        found.pair(all[own], all[j]);
                    }
                }
            }
            return chunk;
        });
    }

    private static int chunks(int words) {
        return (words + CHUNK - 1) / CHUNK;
    }

    private static int[] byLength(WordForms words, int[] some) {
        return Arrays.stream(some)
                .boxed()
                .sorted(Comparator.comparingInt(word -> words.letters(word).length))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void visit(WordForms forms, int word, int from, NeededMatches limit, Found found) {
        int length = forms.letters(word).length;
        for (int other = from; other < forms.size(); other++) {
            if (!limit.isPossible(length, forms.letters(other).length)) {
                return;
            }
            if (forms.canReach(word, other, limit)) {
                found.pair(word, other);
            }
        }
    }
}
