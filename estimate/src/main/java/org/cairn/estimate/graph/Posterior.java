package org.cairn.estimate.graph;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.estimate.math.Compensated;

/**
 * A posterior of the total, number by number; far out, where it is smooth and numbers are many, in stretches of several.
 * Weights are relative to e^peak.
 */
final class Posterior {

    private final double recorded;
    private final double peak;
    private final long[] from;
    private final long[] lengths;
    private final double[] weights;
    private final double[] cumulative;

    private Posterior(double recorded, double peak, long[] from, long[] lengths, double[] weights) {
        this.recorded = recorded;
        this.peak = peak;
        this.from = from;
        this.lengths = lengths;
        this.weights = weights;
        this.cumulative = new double[weights.length];
        Compensated sum = new Compensated();
        for (int i = 0; i < weights.length; i++) {
            sum.add(weights[i]);
            cumulative[i] = sum.value();
        }
    }

    /** Builds a posterior from left to right. */
    static final class Builder {

        private static final long MOST_STRETCHES = 4096;
        private final double recorded;
        private final boolean oneByOne;
        private long[] from = new long[1 << 10];
        private long[] lengths = new long[1 << 10];
        private double[] weights = new double[1 << 10];
        private int size;

        /**
         * A posterior without numbers yet.
         *
         * @param oneByOne whether every number is kept by itself; otherwise a panel's are put together in so many stretches at
         *     most as can be told apart in a drawing
         */
        Builder(double recorded, boolean oneByOne) {
            this.recorded = recorded;
            this.oneByOne = oneByOne;
        }

        void add(long first, long length, double weight) {
            if (size == from.length) {
                from = Arrays.copyOf(from, 2 * size);
                lengths = Arrays.copyOf(lengths, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            from[size] = first;
            lengths[size] = length;
            weights[size++] = weight;
        }

        /** Adds the numbers from {@code first} to {@code last}, whose weights a polynomial gives. */
        void add(long first, long last, double[] coefficients) {
            double numbers = (double) (last - first + 1);
            long step = oneByOne ? 1 : Math.max(1, (last - first + 1) / MOST_STRETCHES);
            for (long at = first; at <= last; at += step) {
                long length = Math.min(step, last - at + 1);
                double middle = at - first + length / 2.0;
                add(at, length, length * Math.max(0, Chebyshev.at(coefficients, 2 * middle / numbers - 1)));
            }
        }

        Posterior build(double peak) {
            return new Posterior(
                    recorded,
                    peak,
                    Arrays.copyOf(from, size),
                    Arrays.copyOf(lengths, size),
                    Arrays.copyOf(weights, size));
        }
    }

    /** This posterior with another's weights added, each by its own scale; both have the same stretches or finer ones. */
    static Posterior mix(Posterior one, Posterior other) {
        double peak = Math.max(one.peak, other.peak);
        double first = StrictMath.exp(one.peak - peak);
        double second = StrictMath.exp(other.peak - peak);
        Builder builder = new Builder(one.recorded, true);
        int i = 0;
        int j = 0;
        long at = 0;
        while (i < one.from.length && j < other.from.length) {
            long endOne = one.from[i] + one.lengths[i];
            long endOther = other.from[j] + other.lengths[j];
            long end = Math.min(endOne, endOther);
            long length = end - at;
            double weight = first * one.weights[i] * length / one.lengths[i]
                    + second * other.weights[j] * length / other.lengths[j];
            builder.add(at, length, weight);
            i += endOne == end ? 1 : 0;
            j += endOther == end ? 1 : 0;
            at = end;
        }
        return builder.build(peak);
    }

    /** The last number never recorded it runs to. */
    long end() {
        return from[from.length - 1] + lengths[lengths.length - 1] - 1;
    }

    /** The scale of the weights, as a logarithm. */
    double peak() {
        return peak;
    }

    /** The sum of the weights, relative to e^{@link #peak}. */
    double sum() {
        return cumulative[cumulative.length - 1];
    }

    /** log of the summed weights. */
    double logSum() {
        return peak + StrictMath.log(sum());
    }

    /** The smallest total whose cumulative probability is at least {@code q}. */
    double quantile(double q) {
        double target = q * sum();
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] >= target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        double before = low == 0 ? 0 : cumulative[low - 1];
        double share = lengths[low] == 1 ? 0 : Math.min(1, (target - before) / weights[low]);
        return recorded + from[low] + Math.floor(share * (lengths[low] - 1));
    }

    double mean() {
        Compensated sum = new Compensated();
        for (int i = 0; i < weights.length; i++) {
            sum.add(weights[i] * middle(i));
        }
        return recorded + sum.value() / sum();
    }

    double sd() {
        double centre = mean() - recorded;
        Compensated sum = new Compensated();
        for (int i = 0; i < weights.length; i++) {
            double away = middle(i) - centre;
            sum.add(weights[i] * away * away);
        }
        return Math.sqrt(sum.value() / sum());
    }

    private double middle(int i) {
        return from[i] + (lengths[i] - 1) / 2.0;
    }

    double mode() {
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] * lengths[best] > weights[best] * lengths[i] ? i : best;
        }
        return recorded + Math.floor(middle(best));
    }

    /** The share of the posterior in the last hundredth of its numbers, where its end may have cut it off. */
    double atTheEnd() {
        double start = Math.floor(0.99 * end());
        Compensated sum = new Compensated();
        for (int i = weights.length - 1; i >= 0 && from[i] + lengths[i] > start; i--) {
            double within = Math.min((double) lengths[i], (double) (from[i] + lengths[i]) - start);
            sum.add(weights[i] * within / lengths[i]);
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
