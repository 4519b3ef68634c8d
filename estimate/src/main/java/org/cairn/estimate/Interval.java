package org.cairn.estimate;

/**
 * A range that holds the true number with the stated level, by the method that made it.
 *
 * @param lower lower limit, in people
 * @param upper upper limit, in people; {@link Double#POSITIVE_INFINITY} where the data set no upper limit
 * @param level the nominal level, between 0 and 1, such as 0.95
 */
public record Interval(double lower, double upper, double level) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("an interval cannot run from %s to %s".formatted(lower, upper));
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be between 0 and 1 (got: %s)".formatted(level));
        }
    }

    /** Whether the data set an upper limit. */
    public boolean isBounded() {
        return upper != Double.POSITIVE_INFINITY;
    }
}
