package org.cairn.app.simulate;

/** Visits 0 to {@code size} − 1 in a scattered order without keeping it: i → (step · i + start) mod size. */
final class Shuffle {
    private final long size;
    private final long step;
    private final long start;

    Shuffle(long size, Draws draws) {
        this.size = size;
        this.start = (long) (draws.uniform() * size);
        long candidate = 1 + (long) (draws.uniform() * size);
        while (gcd(candidate, size) != 1) {
            candidate++;
        }
        this.step = candidate;
    }

    long at(long turn) {
        return (step * turn + start) % size;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
