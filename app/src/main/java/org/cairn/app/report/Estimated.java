package org.cairn.app.report;

import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;

/** Estimates in the cells of a table: rounded by the width of their interval. */
final class Estimated {
    private Estimated() {}

    /** The estimate, or "–". */
    static String value(Estimation result, long recorded) {
        return result instanceof Estimate estimate ? Words.about(estimate.value(), unit(estimate), recorded) : "–";
    }

    /** The interval with its level, or "not estimable". */
    static String interval(Estimation result, long recorded) {
        if (!(result instanceof Estimate estimate)) {
            return "not estimable";
        }
        String lower = Words.down(estimate.interval().lower(), unit(estimate), recorded);
        String level = Words.level(estimate.interval().level());
        return estimate.interval().isBounded()
                ? "%s–%s (%s)".formatted(lower, Words.up(estimate.interval().upper(), unit(estimate)), level)
                : "%s or more, no upper limit (%s)".formatted(lower, level);
    }

    /** What an estimate is rounded to. */
    static long unit(Estimate estimate) {
        return Words.unit(
                estimate.interval().isBounded()
                        ? estimate.interval().upper() - estimate.interval().lower()
                        : estimate.value());
    }
}
