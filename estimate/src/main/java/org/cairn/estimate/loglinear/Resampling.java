package org.cairn.estimate.loglinear;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.cairn.estimate.math.Chance;
import org.cairn.estimate.math.Special;

/**
 * The bootstrap of an estimate that chooses its model: the n people are drawn anew from the observed histories, and the
 * choice of model is made anew for each table drawn, so that the spread shows the choosing too.
 *
 * <p>Limits are bias-corrected and accelerated (BCa; Efron 1987): with θ̂ the estimate, z₀ = Φ⁻¹(share of draws below θ̂),
 * and a = Σ y_h r_h³ / (6 (Σ y_h r_h²)^{3/2}) from leaving out one person of each history, r_h = mean − θ̂_(−h), the limit at
 * α is the draws' quantile at
 *
 * <pre>Φ( z₀ + (z₀ + z_α) / (1 − a (z₀ + z_α)) ).</pre>
 *
 * A drawn table without an estimate counts as one without an upper limit. Quantiles are of Hyndman and Fan's (1996) type 8.
 *
 * <p>B. Efron (1987), Better bootstrap confidence intervals, JASA 82:171–185; L. Chan, B. W. Silverman and K. Vincent (2021),
 * JASA 116:1297–1306, section 5.
 *
 * @param estimate θ̂
 * @param draws estimates of the drawn tables, ascending; infinite where there was none
 * @param bias z₀
 * @param acceleration a
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
record Resampling(double estimate, double[] draws, double bias, double acceleration) {

    private static final long STEP = 11;

    /** Draws {@code count} tables; an estimator answers infinity where it has no estimate. */
    static Resampling of(Cells cells, ToDoubleFunction<Cells> estimator, int count, long seed) {
        double estimate = estimator.applyAsDouble(cells);
        double[] draws = IntStream.range(0, count)
                .parallel()
                .mapToDouble(draw -> estimator.applyAsDouble(drawn(cells, Chance.stream(seed, STEP, draw))))
                .toArray();
        Arrays.sort(draws);
        double below = Arrays.stream(draws).filter(draw -> draw < estimate).count() / (double) count;
        double inside = Math.max(0.5 / count, Math.min(below, 1 - 0.5 / count));
        return new Resampling(estimate, draws, Special.normalQuantile(inside), acceleration(cells, estimator));
    }

    private static Cells drawn(Cells cells, Chance chance) {
        double[] y = cells.y();
        double[] counts = new double[y.length];
        long people = (long) cells.recorded();
        double left = cells.recorded();
        for (int pattern : cells.drawn()) {
            counts[pattern] = chance.binomial(people, Math.min(1, y[pattern] / left));
            people -= (long) counts[pattern];
            left -= y[pattern];
        }
        return cells.with(counts);
    }

    private static double acceleration(Cells cells, ToDoubleFunction<Cells> estimator) {
        int[] patterns = cells.drawn();
        double[] without = Arrays.stream(patterns)
                .parallel()
                .mapToDouble(pattern -> {
                    double[] fewer = cells.y().clone();
                    fewer[pattern]--;
                    return estimator.applyAsDouble(cells.with(fewer));
                })
                .toArray();
        double mean = 0;
        for (int i = 0; i < patterns.length; i++) {
            mean += cells.y()[patterns[i]] * without[i] / cells.recorded();
        }
        if (Double.isInfinite(mean)) {
            return 0;
        }
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < patterns.length; i++) {
            double rest = mean - without[i];
            squares += cells.y()[patterns[i]] * rest * rest;
            cubes += cells.y()[patterns[i]] * rest * rest * rest;
        }
        return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
    }

    /** The BCa limit at a probability; infinite where too many drawn tables had no estimate. */
    double limit(double probability) {
        double z = bias + Special.normalQuantile(probability);
        double stretch = 1 - acceleration * z;
        return quantile(stretch > 0 ? Special.normal(bias + z / stretch) : probability < 0.5 ? 0 : 1);
    }

    /** A quantile of the draws. */
    double quantile(double probability) {
        double place = (draws.length + 1.0 / 3) * probability + 1.0 / 3;
        int below = (int) Math.floor(place);
        if (below < 1) {
            return draws[0];
        }
        if (below >= draws.length) {
            return draws[draws.length - 1];
        }
        double share = place - below;
        double low = draws[below - 1];
        double high = draws[below];
        return share == 0 || low == high ? low : low + share * (high - low);
    }

    /** How many drawn tables had no estimate. */
    long withoutEstimate() {
        return Arrays.stream(draws).filter(Double::isInfinite).count();
    }
}
