package org.cairn.casebook.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.Estimators;
import org.cairn.estimate.Plan;
import org.cairn.estimate.loglinear.LogLinear;

/** The methods by the names that a project file and the command line give them. */
public final class Methods {

    /** Every method. */
    public static final String ALL = "all";

    private static final String HEADLINE = "shrinkage";
    private static final Set<String> SLOW = Set.of("latent", "stepwise", "bootstrap");

    private Methods() {}

    /**
     * The plan to carry out, fixed before any result is seen.
     *
     * @param method {@link #ALL}, or one method's name
     * @param level level of the intervals, between 0 and 1
     * @param seed the only source of chance
     */
    public static Plan plan(String method, double level, long seed) {
        return plan(method, Optional.empty(), level, seed);
    }

    /**
     * As {@link #plan(String, double, long)}.
     *
     * @param model one log-linear model to fit, by its generating class, instead of the best
     */
    public static Plan plan(String method, Optional<String> model, double level, long seed) {
        if (model.isPresent()) {
            return new Plan(List.of(LogLinear.of(model.get(), level)), level, seed);
        }
        return method.equals(ALL)
                ? Plan.of(level, seed)
                : new Plan(Estimators.named(method, level).map(List::of).orElseThrow(), level, seed);
    }

    /**
     * The method that is checked: the plan's headline where it has that, otherwise the first it asks that takes no
     * minutes, since checks ask some K² / 2 times for K lists.
     */
    public static Estimator headline(Plan plan) {
        return Stream.concat(
                        plan.estimators().stream()
                                .filter(estimator -> estimator.method().equals(HEADLINE)),
                        plan.estimators().stream().filter(estimator -> !SLOW.contains(estimator.method())))
                .findFirst()
                .orElseGet(() -> Estimators.named(HEADLINE, plan.level()).orElseThrow());
    }
}
