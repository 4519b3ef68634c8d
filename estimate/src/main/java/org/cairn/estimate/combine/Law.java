package org.cairn.estimate.combine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.math.Special;

/**
 * What an estimate says of a total, as a distribution: through its limits, its point estimate, and its {@code dots} where
 * it has them. Between known quantiles log(1 + n₀) is a straight line in the normal score, and goes on straight beyond them;
 * an estimate that has only limits so becomes a log-normal law that may be wider on one side.
 *
 * @param recorded n
 * @param scores normal scores of the known quantiles, ascending
 * @param logs log(1 + n₀) there, not descending
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
record Law(double recorded, double[] scores, double[] logs) {

    private static final String DOTS = "dots";
    private static final double QUARTILES = 0.6744897501960817;

    private record Known(double score, double log) {}

    /** The law of an estimate; none where it sets no upper limit. */
    static Optional<Law> of(Estimate estimate, double recorded) {
        if (!estimate.interval().isBounded()) {
            return Optional.empty();
        }
        double tail = (1 - estimate.interval().level()) / 2;
        List<Known> known = new ArrayList<>();
        known.add(known(tail, estimate.interval().lower(), recorded));
        known.add(known(1 - tail, estimate.interval().upper(), recorded));
        if (estimate.details().get(DOTS) instanceof List<?> dots) {
            for (int i = 0; i < dots.size(); i++) {
                known.add(known((i + 0.5) / dots.size(), ((Number) dots.get(i)).doubleValue(), recorded));
            }
        } else {
            known.add(known(0.5, estimate.value(), recorded));
        }
        known.sort(Comparator.comparingDouble(Known::score));
        return Optional.of(of(recorded, known));
    }

    private static Known known(double probability, double total, double recorded) {
        return new Known(Special.normalQuantile(probability), StrictMath.log1p(Math.max(0, total - recorded)));
    }

    private static Law of(double recorded, List<Known> known) {
        double[] scores = new double[known.size()];
        double[] logs = new double[known.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = known.get(i).score();
            logs[i] = i == 0
                    ? known.get(i).log()
                    : Math.max(logs[i - 1], known.get(i).log());
        }
        return new Law(recorded, scores, logs);
    }

    /** A log-normal law of n₀ around a median, with this variance of log n₀. */
    static Law logNormal(double recorded, double dark, double variance) {
        double middle = StrictMath.log1p(dark);
        double spread = Math.sqrt(variance);
        return new Law(recorded, new double[] {-1, 1}, new double[] {middle - spread, middle + spread});
    }

    /** The total at a normal score. */
    double atScore(double score) {
        int above = 1;
        while (above < scores.length - 1 && scores[above] < score) {
            above++;
        }
        double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        double log = logs[above - 1] + share * (logs[above] - logs[above - 1]);
        return recorded + Math.max(0, StrictMath.expm1(log));
    }

    /** The total below which a share of the law lies. */
    double quantile(double share) {
        return atScore(Special.normalQuantile(share));
    }

    /** The share of the law that lies below a total, by halving. */
    double cumulative(double total) {
        double low = -8;
        double high = 8;
        if (total < atScore(low)) {
            return 0;
        }
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (atScore(middle) <= total) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Special.normal(low);
    }

    /** The median of n₀. */
    double dark() {
        return quantile(0.5) - recorded;
    }

    /** The mean of the total, by its quantiles. */
    double mean() {
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            sum += quantile((i + 0.5) / STEPS);
        }
        return sum / STEPS;
    }

    /** The variance of the total, by its quantiles. */
    double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            double away = quantile((i + 0.5) / STEPS) - mean;
            sum += away * away;
        }
        return sum / STEPS;
    }

    private static final int STEPS = 200;

    /** The variance of log(1 + n₀), by its quartiles. */
    double logVariance() {
        double range = StrictMath.log1p(quantile(0.75) - recorded) - StrictMath.log1p(quantile(0.25) - recorded);
        double spread = range / (2 * QUARTILES);
        return spread * spread;
    }
}
