package org.cairn.casebook.claim.count;

import java.util.Collection;
import java.util.Objects;

/**
 * Counts put together: how many of a measure, as far as it can be said.
 *
 * @param measure what is counted
 * @param bounds the least and the most
 */
public record Tally(Measure measure, Bounds bounds) {

    public Tally {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(bounds, "bounds");
    }

    /** What one count says. */
    public static Tally of(Count count) {
        return new Tally(count.measure(), count.bounds());
    }

    /**
     * The sum of counts of different people.
     *
     * @throws IllegalArgumentException if there is none, or they are of several measures
     */
    public static Tally sum(Collection<Tally> tallies) {
        return tallies.stream()
                .reduce(Tally::plus)
                .orElseThrow(() -> new IllegalArgumentException("there is no count to add"));
    }

    /** This and a count of other people of the same measure. */
    public Tally plus(Tally other) {
        return new Tally(measure, bounds.plus(same(other)));
    }

    /** This without a part of it. */
    public Tally minus(Tally part) {
        return new Tally(measure, bounds.minus(same(part)));
    }

    /** On either, where the people of the two may or may not be the same. */
    public Tally or(Tally other) {
        return new Tally(measure, bounds.or(same(other)));
    }

    /** From the least of both to the most of both. */
    public Tally spanning(Tally other) {
        return new Tally(measure, bounds.spanning(same(other)));
    }

    /** Casualties: the killed and the injured. The one sum of two measures there is. */
    public static Tally casualties(Tally killed, Tally injured) {
        if (!killed.measure.equals(Measure.KILLED) || !injured.measure.equals(Measure.INJURED)) {
            throw new IllegalArgumentException(
                    "casualties are killed and injured (got: %s and %s)".formatted(killed.measure, injured.measure));
        }
        return new Tally(Measure.CASUALTIES, killed.bounds.plus(injured.bounds));
    }

    private Bounds same(Tally other) {
        if (!measure.equals(other.measure)) {
            throw new IllegalArgumentException("%s and %s are different measures".formatted(measure, other.measure));
        }
        return other.bounds;
    }

    /** In words: {@code 2,412 killed}, {@code at least 72 injured}. */
    @Override
    public String toString() {
        return bounds + " " + measure;
    }
}
