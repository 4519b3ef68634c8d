package org.cairn.estimate.combine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;

/**
 * One estimate from many draws of the linkage.
 *
 * <p>Which records are the same person is itself uncertain: missed links make the total too large, false links too small.
 * Each draw of the linkage gives a capture table of its own, each table an estimate, and together they are a mixture whose
 *
 * <pre>mean = E[mean],   variance = E[variance] + Var[mean]</pre>
 *
 * (Sadinle 2018). The second part is what the linkage adds. The point estimate is the mixture's median, the interval is
 * between its quantiles. A table that several draws have in common is estimated once.
 *
 * <p>M. Sadinle (2018), Bayesian propagation of record linkage uncertainty into population size estimation of human rights
 * violations, Annals of Applied Statistics 12:1013–1038, arXiv 1812.09590.
 */
public final class LinkageDraws {

    /** Where more of the draws than this have no estimate, there is none from them together. */
    private static final double MOST_REFUSED = 0.1;

    private static final String DOTS = "dots";
    private static final int MOST_DOTS = 50;

    private LinkageDraws() {}

    /**
     * Estimates from draws.
     *
     * @param draws capture tables, one per draw, at least one; each counts alike
     * @param estimator the method to ask for each
     * @param seed the only source of chance
     */
    public static Estimation estimate(List<CaptureTable> draws, Estimator estimator, long seed) {
        if (draws.isEmpty()) {
            throw new IllegalArgumentException("an estimate from draws needs at least one");
        }
        Map<CaptureTable, Integer> tables = new LinkedHashMap<>();
        draws.forEach(table -> tables.merge(table, 1, Integer::sum));
        List<Drawn> drawn = new ArrayList<>();
        List<NotEstimable> refusals = new ArrayList<>();
        int refused = 0;
        for (Map.Entry<CaptureTable, Integer> each : tables.entrySet()) {
            Estimation estimation = estimator.estimate(each.getKey(), seed);
            if (estimation instanceof Estimate estimate) {
                drawn.add(new Drawn(each.getKey(), each.getValue(), estimate));
            } else {
                refusals.add((NotEstimable) estimation);
                refused += each.getValue();
            }
        }
        if (refused == draws.size()) {
            return refusals.get(0);
        }
        if (refused > MOST_REFUSED * draws.size()) {
            return new NotEstimable(
                    estimator.method(),
                    "For %d of %d draws of the linkage there is no estimate. %s"
                            .formatted(refused, draws.size(), refusals.get(0).reason()));
        }
        return together(drawn, draws.size(), tables.size(), refused);
    }

    private record Drawn(CaptureTable table, int times, Estimate estimate) {}

    private static Estimation together(List<Drawn> drawn, int draws, int tables, int refused) {
        Estimate first = drawn.get(0).estimate();
        double level = first.interval().level();
        Mixture mixture = new Mixture();
        for (Drawn each : drawn) {
            Optional<Law> law = Law.of(each.estimate(), (double) each.table().recorded());
            if (law.isEmpty()) {
                mixture.unbounded += each.times();
            } else {
                mixture.add(law.get(), each.times());
            }
        }
        List<String> warnings = new ArrayList<>(first.warnings());
        if (refused > 0) {
            warnings.add("For %d of %d draws of the linkage there is no estimate; they were left out."
                    .formatted(refused, draws));
        }
        if (mixture.laws.isEmpty()) {
            return first;
        }
        double tail = (1 - level) / 2;
        double upper = mixture.unbounded > tail * draws ? Double.POSITIVE_INFINITY : mixture.quantile(1 - tail);
        Map<String, Object> details = new LinkedHashMap<>(first.details());
        details.remove("extended");
        if (details.containsKey(DOTS)) {
            details.put(DOTS, mixture.dots());
        }
        details.put("draws", draws);
        details.put("different_tables", tables);
        details.put("mean", mixture.mean());
        details.put("sd", Math.sqrt(mixture.within() + mixture.between()));
        details.put("linkage_share", mixture.between() / (mixture.within() + mixture.between()));
        return new Estimate(
                first.method(),
                mixture.quantile(0.5),
                new Interval(mixture.quantile(tail), upper, level),
                first.assumption() + " Averaged over draws of who is the same person.",
                warnings,
                details);
    }

    /** Laws, each with a weight. */
    private static final class Mixture {
        private final List<Law> laws = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private double sum;
        private int unbounded;

        void add(Law law, double weight) {
            laws.add(law);
            weights.add(weight);
            sum += weight;
        }

        double mean() {
            double mean = 0;
            for (int i = 0; i < laws.size(); i++) {
                mean += weights.get(i) / sum * laws.get(i).mean();
            }
            return mean;
        }

        double within() {
            double within = 0;
            for (int i = 0; i < laws.size(); i++) {
                within += weights.get(i) / sum * laws.get(i).variance();
            }
            return within;
        }

        double between() {
            double mean = mean();
            double between = 0;
            for (int i = 0; i < laws.size(); i++) {
                double away = laws.get(i).mean() - mean;
                between += weights.get(i) / sum * away * away;
            }
            return between;
        }

        /** Fifty equally likely totals, ascending. */
        List<Double> dots() {
            List<Double> dots = new ArrayList<>();
            for (int dot = 0; dot < MOST_DOTS; dot++) {
                dots.add(quantile((dot + 0.5) / MOST_DOTS));
            }
            return dots;
        }

        double quantile(double share) {
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            for (Law law : laws) {
                low = Math.min(low, law.quantile(share));
                high = Math.max(high, law.quantile(share));
            }
            while (high - low > 1e-9 * high) {
                double middle = (low + high) / 2;
                double below = 0;
                for (int i = 0; i < laws.size(); i++) {
                    below += weights.get(i) / sum * laws.get(i).cumulative(middle);
                }
                if (below < share) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return (low + high) / 2;
        }
    }
}
