package org.cairn.casebook.project;

import com.ibm.icu.lang.UCharacter;
import java.util.Collection;
import java.util.Optional;

/** Finds the word that a slip of the pen was probably meant to be. */
public final class Likeness {
    private Likeness() {}

    /**
     * The known word nearest to the one written, if it is near enough: a third of its letters may be wrong, one at least.
     * Letters that changed places count as one slip. Case does not count.
     */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (String word : known) {
            int slips = slips(UCharacter.foldCase(written, true), UCharacter.foldCase(word, true));
            if (slips < fewest) {
                fewest = slips;
                nearest = word;
            }
        }
        int allowed = Math.max(1, written.codePointCount(0, written.length()) / 3);
        return fewest <= allowed ? Optional.ofNullable(nearest) : Optional.empty();
    }

    /** The question whether the nearest known word was meant; where none is near, another sentence. */
    public static String meant(String written, Collection<String> known, String otherwise) {
        return nearest(written, known).map("Did you mean “%s”?"::formatted).orElse(otherwise);
    }

    /** Edit distance with swaps of neighbours (optimal string alignment), by code point. */
    private static int slips(String written, String word) {
        int[] a = written.codePoints().toArray();
        int[] b = word.codePoints().toArray();
        int[][] cost = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, cost, i, j);
            }
        }
        return cost[a.length][b.length];
    }

    private static int cheapest(int[] a, int[] b, int[][] cost, int i, int j) {
        int change = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int least = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
