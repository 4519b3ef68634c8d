package org.cairn.estimate.loglinear;

import java.util.ArrayList;
import java.util.List;

/**
 * A mixture of what several models say of the total: n plus a log-normal n̂₀ each.
 *
 * @param models the models with any weight to speak of, best first
 * @param weights their weights, adding up to 1
 * @param recorded n
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
record Mixture(List<FittedModel> models, double[] weights, double recorded) {

    /** Models that together weigh less than this cannot be seen in any quantile that is asked for. */
    private static final double NEGLIGIBLE = 1e-7;

    static Mixture of(Ranking ranking, double recorded) {
        double[] all = ranking.weights();
        List<FittedModel> models = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < all.length && sum < 1 - NEGLIGIBLE; i++) {
            models.add(ranking.fitted().get(i));
            sum += all[i];
        }
        double[] weights = new double[models.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = all[i] / sum;
        }
        return new Mixture(List.copyOf(models), weights, recorded);
    }

    private double cumulative(double total) {
        double cumulative = 0;
        for (int i = 0; i < weights.length; i++) {
            cumulative += weights[i] * models.get(i).cumulative(total, recorded);
        }
        return cumulative;
    }

    /** The total below which a share of the mixture lies. */
    double quantile(double share) {
        double high = 2 * recorded;
        while (cumulative(high) < share) {
            high *= 2;
        }
        double low = recorded;
        while (high - low > 1e-9 * high) {
            double middle = (low + high) / 2;
            if (cumulative(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Variance within models: the average of their squared standard errors. */
    double within() {
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            double error = models.get(i).fit().standardError();
            variance += weights[i] * error * error;
        }
        return variance;
    }

    /** Variance between models. */
    double between() {
        double mean = 0;
        double square = 0;
        for (int i = 0; i < weights.length; i++) {
            double total = models.get(i).total();
            mean += weights[i] * total;
            square += weights[i] * total * total;
        }
        return Math.max(0, square - mean * mean);
    }
}
