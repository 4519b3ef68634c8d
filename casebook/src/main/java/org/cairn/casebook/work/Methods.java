package org.cairn.casebook.work;

import java.util.List;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.Estimators;

/** The methods by the names that a project file and the command line give them. */
public final class Methods {

    /** Every method. */
    public static final String ALL = "all";

    private Methods() {}

    /**
     * The estimators to ask.
     *
     * @param method {@link #ALL}, or one method's name
     * @param level level of the intervals, between 0 and 1
     */
    public static List<Estimator> named(String method, double level) {
        return method.equals(ALL)
                ? Estimators.all(level)
                : Estimators.named(method, level).map(List::of).orElseThrow();
    }
}
