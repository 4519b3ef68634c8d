package org.cairn.estimate.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.estimate.math.Compensated;

/**
 * A posterior of the total over a grid.
 *
 * @param recorded n
 * @param grid trial numbers of the never recorded
 * @param weights a weight per trial number, not normalised
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
record Posterior(double recorded, Grid grid, double[] weights) {

    double sum() {
        Compensated sum = new Compensated();
        for (double weight : weights) {
            sum.add(weight);
        }
        return sum.value();
    }

    /** The smallest total whose cumulative probability is at least {@code q}. */
    double quantile(double q) {
        double target = q * sum();
        Compensated sum = new Compensated();
        for (int point = 0; point < weights.length; point++) {
            sum.add(weights[point]);
            if (sum.value() >= target) {
                return recorded + grid.dark(point);
            }
        }
        return recorded + grid.dark(weights.length - 1);
    }

    double mean() {
        Compensated sum = new Compensated();
        for (int point = 0; point < weights.length; point++) {
            sum.add(weights[point] * grid.dark(point));
        }
        return recorded + sum.value() / sum();
    }

    double sd() {
        double centre = mean() - recorded;
        Compensated sum = new Compensated();
        for (int point = 0; point < weights.length; point++) {
            double away = grid.dark(point) - centre;
            sum.add(weights[point] * away * away);
        }
        return Math.sqrt(sum.value() / sum());
    }

    double mode() {
        int best = 0;
        for (int point = 1; point < weights.length; point++) {
            best = weights[point] > weights[best] ? point : best;
        }
        return recorded + grid.dark(best);
    }

    /** The share of the posterior in the last hundredth of the grid, where the grid may have cut it off. */
    double atTheEnd() {
        Compensated sum = new Compensated();
        for (int point = (int) Math.floor(0.99 * (weights.length - 1)); point < weights.length; point++) {
            sum.add(weights[point]);
        }
        return sum.value() / sum();
    }

    Map<String, Object> summary(double level) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("mean", mean());
        summary.put("median", quantile(0.5));
        summary.put("sd", sd());
        summary.put("lower", quantile((1 - level) / 2));
        summary.put("upper", quantile((1 + level) / 2));
        summary.put("mode", mode());
        return summary;
    }
}
