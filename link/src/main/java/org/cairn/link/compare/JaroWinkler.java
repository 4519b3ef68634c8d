package org.cairn.link.compare;

/**
 * Jaro's string similarity with Winkler's prefix boost, on code points.
 *
 * <p>Jaro: {@code (m/|a| + m/|b| + (m − t)/m) / 3}, where m characters match within half the longer length and t is half
 * the number of matching characters out of order, rounded down. Winkler adds {@code 0.1 · ℓ · (1 − jaro)} for a shared prefix of ℓ ≤ 4
 * characters, <em>only where Jaro is above 0.7</em>, as in Winkler (1990) and in DuckDB and RapidFuzz; some libraries boost
 * always.
 */
public final class JaroWinkler {

    /** Jaro similarity above which a shared prefix counts. */
    public static final double BOOST_ABOVE = 0.7;

    /** What one letter of a shared prefix takes of the distance to 1. */
    static final double PREFIX_SCALE = 0.1;

    private JaroWinkler() {}

    /** Jaro–Winkler similarity of two texts, 0 to 1; two empty texts are alike. */
    public static double similarity(String a, String b) {
        return similarity(a.codePoints().toArray(), b.codePoints().toArray());
    }

    /** Jaro–Winkler similarity of two sequences of code points, 0 to 1. */
    static double similarity(int[] a, int[] b) {
        double jaro = jaro(a, b);
        if (jaro <= BOOST_ABOVE) {
            return jaro;
        }
        int prefix = 0;
        int most = Math.min(NeededMatches.MOST_PREFIX, Math.min(a.length, b.length));
        while (prefix < most && a[prefix] == b[prefix]) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    static double jaro(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return a.length == b.length ? 1 : 0;
        }
        return a.length <= 64 && b.length <= 64 ? jaroShort(a, b) : jaroLong(a, b);
    }

    private static double jaroShort(int[] a, int[] b) {
        int window = Math.max(0, Math.max(a.length, b.length) / 2 - 1);
        long matchedA = 0;
        long matchedB = 0;
        for (int i = 0; i < a.length; i++) {
            int to = Math.min(b.length - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if (a[i] == b[j] && (matchedB >>> j & 1) == 0) {
                    matchedA |= 1L << i;
                    matchedB |= 1L << j;
                    break;
                }
            }
        }
        return score(a, b, Long.bitCount(matchedA), outOfOrder(a, b, matchedA, matchedB));
    }

    private static int outOfOrder(int[] a, int[] b, long matchedA, long matchedB) {
        int count = 0;
        long restB = matchedB;
        for (long restA = matchedA; restA != 0; restA &= restA - 1) {
            if (a[Long.numberOfTrailingZeros(restA)] != b[Long.numberOfTrailingZeros(restB)]) {
                count++;
            }
            restB &= restB - 1;
        }
        return count;
    }

    private static double jaroLong(int[] a, int[] b) {
        int window = Math.max(a.length, b.length) / 2 - 1;
        boolean[] matchedB = new boolean[b.length];
        int[] inA = new int[Math.min(a.length, b.length)];
        int matches = 0;
        for (int i = 0; i < a.length; i++) {
            int to = Math.min(b.length - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if (!matchedB[j] && a[i] == b[j]) {
                    matchedB[j] = true;
                    inA[matches++] = a[i];
                    break;
                }
            }
        }
        int outOfOrder = 0;
        int at = 0;
        for (int j = 0; j < b.length; j++) {
            if (matchedB[j] && b[j] != inA[at++]) {
                outOfOrder++;
            }
        }
        return score(a, b, matches, outOfOrder);
    }

    private static double score(int[] a, int[] b, int matches, int outOfOrder) {
        if (matches == 0) {
            return 0;
        }
        double m = matches;
        int transpositions = outOfOrder / 2;
        return (m / a.length + m / b.length + (m - transpositions) / m) / 3;
    }
}
