package org.cairn.casebook.claim.count;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * The least and the most that a count can mean. It is what the source's words allow, not a confidence interval.
 *
 * <p>The arithmetic is that of intervals: what comes out holds every number that could come of numbers inside what went in,
 * so nothing uncertain ever turns out exact.
 *
 * @param min the least, 0 or more
 * @param max the most; empty where the source sets no upper end
 */
public record Bounds(long min, OptionalLong max) {

    public Bounds {
        if (min < 0 || (max.isPresent() && max.getAsLong() < min)) {
            throw new IllegalArgumentException("no count runs from %s to %s".formatted(min, max));
        }
    }

    /** Exactly this many. */
    public static Bounds exactly(long count) {
        return between(count, count);
    }

    /** From {@code min} to {@code max}, both included. */
    public static Bounds between(long min, long max) {
        return new Bounds(min, OptionalLong.of(max));
    }

    /** This many or more. */
    public static Bounds atLeast(long min) {
        return new Bounds(min, OptionalLong.empty());
    }

    /** Whether one number is meant and no other. */
    public boolean isExact() {
        return max.isPresent() && max.getAsLong() == min;
    }

    /** Whether a number can be meant. */
    public boolean holds(long count) {
        return count >= min && (max.isEmpty() || count <= max.getAsLong());
    }

    /** Whether some number can be meant by both. */
    public boolean canAgreeWith(Bounds other) {
        boolean below = max.isPresent() && max.getAsLong() < other.min;
        boolean above = other.max.isPresent() && other.max.getAsLong() < min;
        return !below && !above;
    }

    /** The sum of two counts of different people. */
    public Bounds plus(Bounds other) {
        return new Bounds(Math.addExact(min, other.min), both(max, other.max, Math::addExact));
    }

    /**
     * What is left of this count when another, of people within it, is taken away. The two need not be said by one source;
     * where they cannot both be true of the same people, as with a part larger than its whole, the rest is 0.
     */
    public Bounds minus(Bounds part) {
        long least = part.max.isEmpty() ? 0 : Math.max(0, min - part.max.getAsLong());
        OptionalLong most =
                max.isEmpty() ? max : OptionalLong.of(Math.max(least, Math.max(0, max.getAsLong() - part.min)));
        return new Bounds(least, most);
    }

    /** How many there are on either of two counts whose people may or may not be the same. */
    public Bounds or(Bounds other) {
        return new Bounds(Math.max(min, other.min), both(max, other.max, Math::addExact));
    }

    /** How many there are on either of two counts that share a known number of people. */
    public Bounds or(Bounds other, Bounds shared) {
        Bounds together = or(other);
        Bounds apart = plus(other).minus(shared);
        long least = Math.max(together.min, apart.min);
        OptionalLong most = apart.max.isEmpty() ? together.max : apart.max;
        return new Bounds(least, most.isPresent() ? OptionalLong.of(Math.max(least, most.getAsLong())) : most);
    }

    /** From the least of both to the most of both. */
    public Bounds spanning(Bounds other) {
        return new Bounds(Math.min(min, other.min), both(max, other.max, Math::max));
    }

    private static OptionalLong both(OptionalLong a, OptionalLong b, java.util.function.LongBinaryOperator operator) {
        return a.isPresent() && b.isPresent()
                ? OptionalLong.of(operator.applyAsLong(a.getAsLong(), b.getAsLong()))
                : OptionalLong.empty();
    }

    /** In words: {@code 2,412}, {@code at least 30}, {@code at most 10}, {@code 40 to 50}, {@code not known}. */
    @Override
    public String toString() {
        if (max.isEmpty()) {
            return min == 0 ? "not known" : "at least %s".formatted(number(min));
        }
        if (isExact()) {
            return number(min);
        }
        return min == 0
                ? "at most %s".formatted(number(max.getAsLong()))
                : number(min) + " to " + number(max.getAsLong());
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
