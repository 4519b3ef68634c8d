package org.cairn.link.reference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A trained Splink 4 model, as its settings file says it.
 *
 * @param linkType {@code dedupe_only}, {@code link_only} or {@code link_and_dedupe}
 * @param priorProbability probability that two records taken at random are one person, between 0 and 1, neither included
 * @param comparisons what is compared, in the file's order
 * @param blockingRules which pairs are looked at: SQL over {@code l.column} and {@code r.column}
 */
public record ReferenceSettings(
        String linkType, double priorProbability, List<Comparison> comparisons, List<String> blockingRules) {

    public ReferenceSettings {
        Objects.requireNonNull(linkType, "linkType");
        comparisons = List.copyOf(comparisons);
        blockingRules = List.copyOf(blockingRules);
    }

    /**
     * One comparison.
     *
     * @param name its name; results are called after it
     * @param levels its levels; the first whose condition holds counts
     */
    public record Comparison(String name, List<Level> levels) {
        public Comparison {
            Objects.requireNonNull(name, "name");
            levels = List.copyOf(levels);
        }
    }

    /** What m or u counts as where the file says in words that training never met the level. */
    public static final double NEVER_MET = 1e-6;

    /**
     * One level of a comparison.
     *
     * @param condition SQL over {@code column_l} and {@code column_r}, or {@code ELSE}
     * @param label the level in words
     * @param isNull whether it is the level of pairs that do not both state the field; it weighs nothing
     * @param m probability of the level between records of one person; empty where the file does not say, which is where
     *     training did not settle it: the program's default for a level of that rank then counts
     * @param u the same between records of different people
     * @param frequency how common values count, if they do
     */
    public record Level(
            String condition,
            String label,
            boolean isNull,
            OptionalDouble m,
            OptionalDouble u,
            Optional<Frequency> frequency) {
        public Level {
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(label, "label");
        }
    }

    /**
     * How much more a rare value counts than a common one.
     *
     * @param column the column whose values are counted
     * @param weight 1 for all of it, 0 for none
     * @param leastShare a value rarer than this counts as if it were this common
     * @param ofThisLevel whether the value's share is held against this level's own u, and not against that of the exact match
     *     on the column
     */
    public record Frequency(String column, double weight, double leastShare, boolean ofThisLevel) {
        public Frequency {
            Objects.requireNonNull(column, "column");
        }
    }
}
