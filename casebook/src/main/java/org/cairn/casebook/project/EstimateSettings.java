package org.cairn.casebook.project;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.Estimators;

/**
 * What the project says about estimation.
 *
 * @param method {@code all}, or the name of one method
 * @param by fields that make the strata; a level of a place is {@code place.2}
 * @param level probability that an interval should cover, more than 0 and less than 1
 * @param linkageDraws over how many draws of who is the same person estimates are averaged; 0 for none, the linkage as it stands
 */
public record EstimateSettings(String method, List<String> by, double level, int linkageDraws) {

    /** The most draws a project may ask for. */
    public static final int MOST_DRAWS = 1_000;

    /** The names of the methods, and {@code all}. */
    public static final List<String> METHODS = Stream.concat(
                    Stream.of("all"), Estimators.all().stream().map(Estimator::method))
            .toList();

    /** Every method, no strata, 95 %. */
    public static final EstimateSettings DEFAULT = new EstimateSettings("all", List.of(), 0.95, 0);

    public EstimateSettings {
        Objects.requireNonNull(method, "method");
        by = List.copyOf(by);
    }
}
