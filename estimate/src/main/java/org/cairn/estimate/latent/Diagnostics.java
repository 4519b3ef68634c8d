package org.cairn.estimate.latent;

import java.util.Arrays;
import org.cairn.estimate.math.Special;

/**
 * Whether chains have met, and how many independent draws they are worth (Vehtari et al. 2021).
 *
 * <p>Each chain is split in half. R-hat compares the variance between the halves with that within, on normal scores of
 * the ranks and again on those of the distance from the median, and the larger is taken. The effective sample size sums
 * autocorrelations by Geyer's initial monotone sequence: in the bulk on the rank scores, in the tails on the indicators of
 * being below the 5 % and 95 % quantiles.
 *
 * <p>A. Vehtari, A. Gelman, D. Simpson, B. Carpenter and P.-C. Bürkner (2021), Rank-normalization, folding, and
 * localization: an improved R-hat, Bayesian Analysis 16:667–718.
 *
 * @param rhat the larger of the split rank-normalised and folded R-hat
 * @param bulk effective sample size of the bulk
 * @param tail effective sample size of the tails
 * @param plain effective sample size of the mean
 */
record Diagnostics(double rhat, double bulk, double tail, double plain) {

    static Diagnostics of(double[][] chains) {
        double[][] halves = halves(chains);
        double[] sorted =
                Arrays.stream(chains).flatMapToDouble(Arrays::stream).sorted().toArray();
        double median = sorted[sorted.length / 2];
        double[][] folded = map(halves, value -> Math.abs(value - median));
        double[][] scores = scores(halves);
        double low = sorted[(int) (0.05 * sorted.length)];
        double high = sorted[(int) (0.95 * sorted.length)];
        return new Diagnostics(
                Math.max(rhat(scores), rhat(scores(folded))),
                ess(scores),
                Math.min(
                        ess(map(halves, value -> value <= low ? 1 : 0)),
                        ess(map(halves, value -> value <= high ? 1 : 0))),
                ess(halves));
    }

    private static double[][] halves(double[][] chains) {
        double[][] halves = new double[2 * chains.length][];
        for (int chain = 0; chain < chains.length; chain++) {
            int middle = chains[chain].length / 2;
            halves[2 * chain] = Arrays.copyOfRange(chains[chain], 0, middle);
            halves[2 * chain + 1] =
                    Arrays.copyOfRange(chains[chain], chains[chain].length - middle, chains[chain].length);
        }
        return halves;
    }

    private static double[][] map(double[][] chains, java.util.function.DoubleUnaryOperator operator) {
        return Arrays.stream(chains)
                .map(chain -> Arrays.stream(chain).map(operator).toArray())
                .toArray(double[][]::new);
    }

    /** Normal scores of the ranks over all chains, ties sharing their mean rank. */
    private static double[][] scores(double[][] chains) {
        double[] sorted =
                Arrays.stream(chains).flatMapToDouble(Arrays::stream).sorted().toArray();
        double[][] scores = new double[chains.length][];
        for (int chain = 0; chain < chains.length; chain++) {
            scores[chain] = Arrays.stream(chains[chain])
                    .map(value -> score(value, sorted))
                    .toArray();
        }
        return scores;
    }

    private static double score(double value, double[] sorted) {
        double rank = (below(value, sorted) + 1 + below(Math.nextUp(value), sorted)) / 2.0;
        return Special.normalQuantile((rank - 0.375) / (sorted.length + 0.25));
    }

    private static int below(double value, double[] sorted) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }

    private static double within(double[][] chains) {
        return Arrays.stream(chains).mapToDouble(Diagnostics::variance).sum() / chains.length;
    }

    private static double rhat(double[][] chains) {
        double within = within(chains);
        double between =
                variance(Arrays.stream(chains).mapToDouble(Diagnostics::mean).toArray());
        if (within == 0) {
            return between == 0 ? 1 : Double.MAX_VALUE;
        }
        double length = chains[0].length;
        return Math.sqrt((length - 1) / length + between / within);
    }

    private static double ess(double[][] chains) {
        double length = chains[0].length;
        double draws = chains.length * length;
        double within = within(chains);
        double between =
                variance(Arrays.stream(chains).mapToDouble(Diagnostics::mean).toArray());
        double whole = within * (length - 1) / length + between;
        if (whole == 0) {
            return draws;
        }
        double[] means = Arrays.stream(chains).mapToDouble(Diagnostics::mean).toArray();
        double time = -1;
        double previous = Double.MAX_VALUE;
        for (int lag = 0; lag + 1 < length; lag += 2) {
            double pair =
                    correlation(chains, means, lag, within, whole) + correlation(chains, means, lag + 1, within, whole);
            if (!(pair > 0)) {
                break;
            }
            previous = Math.min(previous, pair);
            time += 2 * previous;
        }
        return draws / Math.max(time, 1 / StrictMath.log10(Math.max(draws, 10)));
    }

    private static double correlation(double[][] chains, double[] means, int lag, double within, double whole) {
        double sum = 0;
        for (int chain = 0; chain < chains.length; chain++) {
            double covariance = 0;
            for (int i = 0; i + lag < chains[chain].length; i++) {
                covariance += (chains[chain][i] - means[chain]) * (chains[chain][i + lag] - means[chain]);
            }
            sum += covariance / (chains[chain].length - 1);
        }
        return 1 - (within - sum / chains.length) / whole;
    }
}
