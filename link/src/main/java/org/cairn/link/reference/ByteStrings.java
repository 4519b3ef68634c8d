package org.cairn.link.reference;

import java.util.Arrays;

/**
 * How alike two texts are, byte by byte in UTF-8. So a letter of Arabic or Cyrillic counts as two; that is how DuckDB reckons,
 * and a model trained there has its m and u by that measure.
 *
 * <p><b>Jaro</b> (1989). Bytes of the two texts agree if they are equal and not further apart than ⌊longer/2⌋ − 1; each byte of the
 * second text takes the first free one of the first. With m agreeing bytes, of which 2t stand in another order (t rounded down), the
 * similarity is (m/|a| + m/|b| + (m − t)/m)/3, and 0 where m is 0. Sums are taken in that order, so that a similarity that lies on a
 * threshold lies on the same side of it.
 *
 * <p><b>Jaro–Winkler</b> (1990). For a Jaro similarity j above 0.7 only: j + 0.1 · p · (1 − j), p the number of equal bytes at the
 * start, at most 4.
 *
 * <p><b>Levenshtein</b> (1966). The least number of insertions, deletions and substitutions. <b>Damerau–Levenshtein</b> (Lowrance
 * and Wagner 1975): transpositions too, also of bytes between which others were inserted or deleted.
 *
 * <p>Time |a| · |b| / 64 at best for Jaro, |a| · |b| for the distances; memory |a| + |b|, for the last |a| · |b|.
 */
final class ByteStrings {

    private static final double BOOST_ABOVE = 0.7;
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_PREFIX = 4;
    private static final int BYTES = 256;

    private ByteStrings() {}

    /** Jaro similarity, between 0 and 1. */
    static double jaro(byte[] a, byte[] b) {
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        if (a.length == 1 && b.length == 1) {
            return a[0] == b[0] ? 1 : 0;
        }
        int reach = Math.max(a.length, b.length) / 2 - 1;
        boolean[] taken = new boolean[a.length];
        byte[] agreeing = new byte[Math.min(a.length, b.length)];
        int common = 0;
        for (int j = 0; j < b.length; j++) {
            int to = Math.min(a.length - 1, j + reach);
            for (int i = Math.max(0, j - reach); i <= to; i++) {
                if (a[i] == b[j] && !taken[i]) {
                    taken[i] = true;
                    agreeing[common++] = b[j];
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int elsewhere = 0;
        for (int i = 0, k = 0; i < a.length; i++) {
            if (taken[i] && a[i] != agreeing[k++]) {
                elsewhere++;
            }
        }
        int swapped = elsewhere / 2;
        double sum = (double) common / a.length;
        sum += (double) common / b.length;
        sum += ((double) common - swapped) / common;
        return sum / 3;
    }

    /** Jaro–Winkler similarity, between 0 and 1. */
    static double jaroWinkler(byte[] a, byte[] b) {
        double similarity = jaro(a, b);
        if (similarity > BOOST_ABOVE) {
            int most = Math.min(LONGEST_PREFIX, Math.min(a.length, b.length));
            int prefix = 0;
            while (prefix < most && a[prefix] == b[prefix]) {
                prefix++;
            }
            similarity += prefix * PREFIX_WEIGHT * (1.0 - similarity);
        }
        return similarity;
    }

    /** Levenshtein distance, in bytes. */
    static int levenshtein(byte[] a, byte[] b) {
        int[] before = new int[b.length + 1];
        int[] now = new int[b.length + 1];
        Arrays.setAll(before, j -> j);
        for (int i = 1; i <= a.length; i++) {
            now[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int substituted = before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                now[j] = Math.min(substituted, 1 + Math.min(before[j], now[j - 1]));
            }
            int[] spare = before;
            before = now;
            now = spare;
        }
        return before[b.length];
    }

    /** Damerau–Levenshtein distance, in bytes. */
    static int damerauLevenshtein(byte[] a, byte[] b) {
        int never = a.length + b.length + 1;
        int[][] distance = new int[a.length + 2][b.length + 2];
        int[] lastRowOf = new int[BYTES];
        distance[0][0] = never;
        for (int i = 0; i <= a.length; i++) {
            distance[i + 1][0] = never;
            distance[i + 1][1] = i;
        }
        for (int j = 0; j <= b.length; j++) {
            distance[0][j + 1] = never;
            distance[1][j + 1] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int lastColumn = 0;
            for (int j = 1; j <= b.length; j++) {
                int row = lastRowOf[b[j - 1] & 0xFF];
                int column = lastColumn;
                boolean same = a[i - 1] == b[j - 1];
                lastColumn = same ? j : lastColumn;
                int edited =
                        Math.min(distance[i][j] + (same ? 0 : 1), 1 + Math.min(distance[i + 1][j], distance[i][j + 1]));
                int swapped = distance[row][column] + (i - row - 1) + 1 + (j - column - 1);
                distance[i + 1][j + 1] = Math.min(edited, swapped);
            }
            lastRowOf[a[i - 1] & 0xFF] = i;
        }
        return distance[a.length + 1][b.length + 1];
    }
}
