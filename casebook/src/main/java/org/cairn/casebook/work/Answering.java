package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.NotEstimable;

/**
 * From every method's answer to the one sentence that is said. The rule does not look at which answer is larger: every
 * method that allows lists to depend on each other counts, and the sentence spans all their intervals.
 */
final class Answering {

    /** Methods that do not assume that each list is independent of the others. */
    static final Set<String> ALLOW_DEPENDENCE = Set.of("loglinear", "graphs", "latent");

    private static final String LOWER_BOUND = "chao";

    private static final String NO_UPPER_LIMIT =
            "The overlap between the lists sets no upper limit: with this few people on more than one list, far larger"
                    + " totals would fit as well. Joining strata, or another list, would help.";

    private Answering() {}

    static Answer of(List<Estimation> results) {
        List<String> methods = new ArrayList<>();
        double lower = Double.POSITIVE_INFINITY;
        double upper = 0;
        double level = 0;
        for (Estimation result : results) {
            if (result instanceof Estimate estimate && ALLOW_DEPENDENCE.contains(estimate.method())) {
                methods.add(estimate.method());
                lower = Math.min(lower, estimate.interval().lower());
                upper = Math.max(upper, estimate.interval().upper());
                level = estimate.interval().level();
            }
        }
        if (Double.isInfinite(upper)) {
            return new Answer.AtLeast(lower, NO_UPPER_LIMIT);
        }
        if (!methods.isEmpty()) {
            return new Answer.Range(lower, upper, level, methods);
        }
        for (Estimation result : results) {
            if (result instanceof Estimate estimate && estimate.method().equals(LOWER_BOUND)) {
                return new Answer.AtLeast(estimate.interval().lower(), whyNoMore(results));
            }
        }
        return new Answer.NoEstimate(whyNoMore(results));
    }

    private static String whyNoMore(List<Estimation> results) {
        return results.stream()
                .filter(result -> ALLOW_DEPENDENCE.contains(result.method()))
                .filter(NotEstimable.class::isInstance)
                .map(result -> ((NotEstimable) result).reason())
                .findFirst()
                .orElse("No method that allows lists to depend on each other was asked.");
    }
}
