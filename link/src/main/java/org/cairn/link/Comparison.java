package org.cairn.link;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How one field of two records is compared: which levels of agreement are told apart.
 *
 * <p>Immutable; each method gives a new comparison.
 */
public final class Comparison {

    /** What kind of value the comparison reads. */
    public enum Kind {
        /** A person's name, whole or in parts, in any script. */
        NAME,
        /** A partial date. */
        DATE,
        /** Years of age, stated or from the dates of birth and death. */
        YEARS,
        /** Any value, equal or not. */
        EXACT,
        /** A place, from the largest area to the smallest. */
        PLACE
    }

    private final String field;
    private final Kind kind;
    private final double[] limits;
    private final boolean weighted;

    private Comparison(String field, Kind kind, double[] limits, boolean weighted) {
        this.field = Objects.requireNonNull(field, "field");
        this.kind = kind;
        this.limits = limits;
        this.weighted = weighted;
    }

    /** Names: similar from .95, .88 and .80, rare names counting more. */
    public static Comparison name(String field) {
        return new Comparison(field, Kind.NAME, new double[] {0.95, 0.88, 0.80}, true);
    }

    /** Dates: the same day, within 3 days, within 31 days. */
    public static Comparison date(String field) {
        return new Comparison(field, Kind.DATE, new double[] {0, 3, 31}, true);
    }

    /** Ages: the same, within 2 years, within 5 years. */
    public static Comparison years(String field) {
        return new Comparison(field, Kind.YEARS, new double[] {0, 2, 5}, false);
    }

    /** Equal or not, letter variants folded. */
    public static Comparison exact(String field) {
        return new Comparison(field, Kind.EXACT, new double[0], false);
    }

    /** Places, level by level, common ones counting less. */
    public static Comparison place(String field) {
        return new Comparison(field, Kind.PLACE, new double[] {0.88}, true);
    }

    /**
     * For names and places: similarities (0 to 1, falling) from which two words count as similar; one level each.
     *
     * @throws IllegalArgumentException if the comparison is not of names or places, or the limits do not fall
     */
    public Comparison similar(double... atLeast) {
        requireKind("similar", Kind.NAME, Kind.PLACE);
        requireOrder(atLeast, -1);
        for (double limit : atLeast) {
            if (!(limit > 0 && limit <= 1)) {
                throw new IllegalArgumentException("a similarity lies between 0 and 1 (got: %s)".formatted(limit));
            }
        }
        return new Comparison(field, kind, atLeast.clone(), weighted);
    }

    /** For dates: at most so many days apart (rising); one level each. */
    public Comparison daysApart(int... atMost) {
        requireKind("days apart", Kind.DATE);
        return withLimits(atMost);
    }

    /** For ages: at most so many years apart (rising); one level each. */
    public Comparison apart(int... atMost) {
        requireKind("years apart", Kind.YEARS);
        return withLimits(atMost);
    }

    private Comparison withLimits(int... atMost) {
        double[] rising = Arrays.stream(atMost).asDoubleStream().toArray();
        requireOrder(rising, 1);
        if (rising[0] < 0) {
            throw new IllegalArgumentException("a distance is never negative (got: %s)".formatted(atMost[0]));
        }
        return new Comparison(field, kind, rising, weighted);
    }

    /** Rare values count more than common ones. */
    public Comparison weightedByFrequency() {
        return new Comparison(field, kind, limits, true);
    }

    /** Rare and common values count alike. */
    public Comparison notWeightedByFrequency() {
        return new Comparison(field, kind, limits, false);
    }

    /** The field compared. */
    public String field() {
        return field;
    }

    /** What kind of value it reads. */
    public Kind kind() {
        return kind;
    }

    /** The limits between levels, closest first. */
    public List<Double> limits() {
        return Arrays.stream(limits).boxed().toList();
    }

    /** Whether rare values count more than common ones. */
    public boolean isWeightedByFrequency() {
        return weighted;
    }

    private void requireKind(String what, Kind... kinds) {
        if (!Arrays.asList(kinds).contains(kind)) {
            throw new IllegalArgumentException(
                    "“%s” cannot be set for field “%s”: it does not suit its kind of comparison"
                            .formatted(what, field));
        }
    }

    private void requireOrder(double[] limits, int direction) {
        if (limits.length == 0 || limits.length > 5) {
            throw new IllegalArgumentException(
                    "field “%s” needs one to five limits (got: %d)".formatted(field, limits.length));
        }
        for (int i = 1; i < limits.length; i++) {
            if (Math.signum(limits[i] - limits[i - 1]) != direction) {
                throw new IllegalArgumentException("the limits of field “%s” must %s (got: %s)"
                        .formatted(field, direction > 0 ? "rise" : "fall", Arrays.toString(limits)));
            }
        }
    }

    @Override
    public String toString() {
        return "%s %s %s%s".formatted(field, kind, Arrays.toString(limits), weighted ? " by frequency" : "");
    }
}
