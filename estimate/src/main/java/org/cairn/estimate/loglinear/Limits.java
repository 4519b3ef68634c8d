package org.cairn.estimate.loglinear;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.estimate.Interval;

/** What a bootstrap says of an estimate, as an interval and details. */
final class Limits {

    private Limits() {}

    /** The BCa interval, which holds the estimate and nothing below the recorded. */
    static Interval of(Resampling resampling, double recorded, double total, double level) {
        double lower = resampling.limit((1 - level) / 2);
        double upper = resampling.limit((1 + level) / 2);
        return new Interval(Math.max(recorded, Math.min(lower, total)), Math.max(upper, total), level);
    }

    static void warn(Resampling resampling, Interval interval, List<String> warnings) {
        if (!interval.isBounded()) {
            warnings.add(
                    "Of %,d tables drawn again from the histories, %,d have no estimate: the data set no upper limit."
                            .formatted(resampling.draws().length, resampling.withoutEstimate()));
        }
    }

    static Map<String, Object> details(Resampling resampling) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("resamples", resampling.draws().length);
        details.put("resamples_without_estimate", resampling.withoutEstimate());
        details.put("bias", resampling.bias());
        details.put("acceleration", resampling.acceleration());
        double median = resampling.quantile(0.5);
        if (Double.isFinite(median)) {
            details.put("resampled_median", median);
        }
        return details;
    }
}
