package org.cairn.link.compare;

/** How many letters must match for Jaro–Winkler to reach a limit, by both lengths and the common prefix. */
final class NeededMatches {

    /** Letters of a common prefix that count. */
    static final int MOST_PREFIX = 4;

    /** Words of so many letters, and longer ones, are always compared. */
    static final int LONGEST = 32;

    private final byte[] matches = new byte[(MOST_PREFIX + 1) * LONGEST * LONGEST];

    NeededMatches(double limit) {
        for (int prefix = 0; prefix <= MOST_PREFIX; prefix++) {
            for (int a = 1; a < LONGEST; a++) {
                for (int b = 1; b < LONGEST; b++) {
                    matches[(prefix * LONGEST + a) * LONGEST + b] = (byte) fewest(a, b, prefix, limit);
                }
            }
        }
    }

    /** The bound rises with m, so the first m that reaches the limit is the least; more than both lengths if none does. */
    private static int fewest(int a, int b, int prefix, double limit) {
        int m = 0;
        double reached = 0;
        while (reached < limit && m <= Math.min(a, b)) {
            m++;
            double jaro = ((double) m / a + (double) m / b + 1) / 3;
            reached = jaro + JaroWinkler.PREFIX_SCALE * prefix * (1 - jaro);
        }
        return m;
    }

    /** Whether two words of these lengths can reach the limit at all; once false, false for every longer second word. */
    boolean isPossible(int a, int b) {
        return of(a, b, MOST_PREFIX) <= Math.min(a, b);
    }

    int of(int a, int b, int prefix) {
        return (a | b) < LONGEST ? matches[(prefix * LONGEST + a) * LONGEST + b] : 0;
    }
}
