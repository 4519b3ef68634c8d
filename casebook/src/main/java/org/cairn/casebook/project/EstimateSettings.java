package org.cairn.casebook.project;

import java.util.List;
import java.util.Objects;

/**
 * What the project says about estimation.
 *
 * @param method {@code all}, or the name of one method
 * @param by fields that make the strata; a level of a place is {@code place.2}
 * @param level probability that an interval should cover, more than 0 and less than 1
 */
public record EstimateSettings(String method, List<String> by, double level) {

    /** The names of the methods, and {@code all}. */
    public static final List<String> METHODS = List.of(
            "all",
            "chao",
            "chapman",
            "heterogeneity",
            "independence",
            "loglinear",
            "averaged",
            "stepwise",
            "bootstrap",
            "interaction",
            "shrinkage",
            "graphs",
            "latent");

    /** Every method, no strata, 95 %. */
    public static final EstimateSettings DEFAULT = new EstimateSettings("all", List.of(), 0.95);

    public EstimateSettings {
        Objects.requireNonNull(method, "method");
        by = List.copyOf(by);
    }
}
