package org.cairn.link.value;

/**
 * Age in completed years, as a range: a band is a wide range, "34" is 34 to 34, "less than a day" is 0 to 0.
 *
 * @param atLeast youngest age meant, completed years, 0 to 150
 * @param atMost oldest age meant, completed years, at least {@code atLeast}
 */
public record Age(int atLeast, int atMost) implements Value {

    /** The oldest age taken for an age; anything above is a slip. */
    public static final int OLDEST = 150;

    public Age {
        if (atLeast < 0 || atMost < atLeast || atMost > OLDEST) {
            throw new IllegalArgumentException("no age runs from %d to %d years".formatted(atLeast, atMost));
        }
    }

    /** An age stated as one number of completed years. */
    public static Age of(int years) {
        return new Age(years, years);
    }

    /** Whether the age was stated as one number of years. */
    public boolean isExact() {
        return atLeast == atMost;
    }
}
