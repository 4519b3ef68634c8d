package org.cairn.link.compare;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers what the pairs of values asked for last came to. Each answer is a single long that any thread may overwrite, so
 * that threads never wait for each other; since the answers are always the same, it does not matter whose stands.
 */
final class PairMemory {

    /** Answer to a pair that is not remembered. */
    static final int UNKNOWN = -1;

    private static final int SIZE_BITS = 17; // 1 MiB: what the second cache of a core holds
    private static final int ANSWER_BITS = 4;
    private static final int CODE_BITS = 30;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final AtomicLongArray remembered = new AtomicLongArray(1 << SIZE_BITS);

    /** The answer for two codes, in either order; {@link #UNKNOWN} where it is not remembered. */
    int get(int a, int b) {
        long pair = pair(a, b);
        long known = remembered.getOpaque(place(pair));
        return known >>> ANSWER_BITS == pair ? (int) known & ((1 << ANSWER_BITS) - 1) : UNKNOWN;
    }

    /** Remembers an answer from 0 to 15; gives it back. */
    int put(int a, int b, int answer) {
        long pair = pair(a, b);
        remembered.setOpaque(place(pair), pair << ANSWER_BITS | answer);
        return answer;
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << CODE_BITS | Math.max(a, b);
    }

    private static int place(long pair) {
        return (int) ((pair * SPREAD) >>> (Long.SIZE - SIZE_BITS));
    }
}
