package org.cairn.casebook.work;

import java.util.List;
import org.cairn.estimate.Estimators;
import org.cairn.estimate.Plan;

/** The methods by the names that a project file and the command line give them. */
public final class Methods {

    /** Every method. */
    public static final String ALL = "all";

    private Methods() {}

    /**
     * The plan to carry out, fixed before any result is seen.
     *
     * @param method {@link #ALL}, or one method's name
     * @param level level of the intervals, between 0 and 1
     * @param seed the only source of chance
     */
    public static Plan plan(String method, double level, long seed) {
        return method.equals(ALL)
                ? Plan.of(level, seed)
                : new Plan(Estimators.named(method, level).map(List::of).orElseThrow(), level, seed);
    }
}
