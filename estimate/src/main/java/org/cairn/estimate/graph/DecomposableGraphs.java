package org.cairn.estimate.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.table.Dots;
import org.cairn.estimate.table.Groundwork;

/**
 * Bayesian averaging over every decomposable graph of dependence between the lists.
 *
 * <p>A graph joins lists that may depend on each other given the rest; the decomposable (chordal) ones have closed-form
 * likelihoods under a hyper-Dirichlet prior that gives each of the 2^K cells the mass δ = 2^−K. There are 8, 61, 822, 18,154
 * and 617,675 of them for three to seven lists. The prior of the total is 1/N, and all graphs are equally likely beforehand.
 * The posterior adds up over graphs; the estimate is its median, a quantile being the smallest N whose cumulative
 * probability reaches it.
 *
 * <p>The number of never recorded people runs over the grid 0 … 10 n, as in the reference; {@code details.mass_beyond} is
 * the share of the posterior beyond it. Where that is more than a thousandth, the posterior is followed to 10,000 n, a
 * warning says what it is there, and {@code details.extended} holds it: a verdict reads that one, so that no limit it states
 * is the grid's. Where more than half a percent is lost even there (by the power law that the weights follow), the data set
 * no upper limit, and there is no estimate.
 *
 * <p>The saturated graph, in which every list depends on every other, is left out of the headline: about the never
 * recorded it knows nothing but the prior, which for δ &lt; 1 piles up at none. Its share is {@code
 * details.saturated_probability}, and {@code details.with_saturated} has the average with it, as the R package dga reports.
 * {@code details.delta_sensitivity} has the answer for half and twice the δ, for up to five lists.
 *
 * <p>Lists that are known to be related are joined in every graph considered.
 *
 * <p>D. Madigan and J. C. York (1997), Bayesian methods for estimation of the size of a closed population, Biometrika
 * 84:19–31; J. Johndrow, K. Lum and P. Ball, dga (R package). Erratum: dga's help page gives its prior as 1/n₀; its code
 * uses 1/N.
 *
 * @param level level of the interval
 */
public record DecomposableGraphs(double level) implements Estimator {

    private static final int SHORT_GRID = 10;
    private static final int LONG_GRID = 10_000;
    private static final int SENSITIVITY_UP_TO = 5;
    private static final double MOST_BEYOND_SHORT = 0.001;
    private static final double MOST_BEYOND_LONG = 0.005;
    private static final double MOST_SATURATED = 0.5;
    private static final int SHOWN = 10;
    private static final String ASSUMPTION =
            "Some list is independent of another given the rest, in one of %,d ways that are"
                    + " equally likely beforehand; everyone with the same dependence has the same chance of each history.";

    /** With 95 % intervals. */
    public DecomposableGraphs() {
        this(0.95);
    }

    @Override
    public String method() {
        return "graphs";
    }

    @Override
    public Estimation estimate(CaptureTable table, long seed) {
        return Groundwork.estimateRelatedDependence(method(), table, this::average);
    }

    private Estimation average(Groundwork ground) {
        CaptureTable table = ground.table();
        if (table.listCount() > ChordalGraphs.MOST_LISTS) {
            return new NotEstimable(
                    method(),
                    ("%d lists have too many decomposable graphs to average; Cairn averages up to %d lists. Join lists that"
                                    + " were made the same way, or leave one out.")
                            .formatted(table.listCount(), ChordalGraphs.MOST_LISTS));
        }
        List<Integer> needed = table.relations().stream()
                .map(relation -> Groundwork.bits(table, relation))
                .toList();
        ChordalGraphs graphs = ChordalGraphs.of(table.listCount(), needed);
        if (graphs.count() < 2) {
            return new NotEstimable(
                    method(),
                    ("Every two lists are known to be related, so that no two may be taken for independent. Add a list made"
                                    + " independently, or report the %,d recorded.")
                            .formatted(table.recorded()));
        }
        Average average = Average.of(table, graphs, 1.0 / table.cells());
        return average.beyondLong() > MOST_BEYOND_LONG
                ? new NotEstimable(method(), endless(table, average))
                : estimate(ground, graphs, average);
    }

    private static String endless(CaptureTable table, Average average) {
        return ("The data set no upper limit: of the posterior, %.1f %% lies beyond %,d times the recorded, where only the"
                        + " prior is at work. Join strata, add a list that meets the others, or report the %,d recorded.")
                .formatted(100 * Math.min(1, average.beyondLong()), LONG_GRID, table.recorded());
    }

    private Estimation estimate(Groundwork ground, ChordalGraphs graphs, Average average) {
        Posterior headline = average.headline();
        List<String> warnings = new ArrayList<>(ground.warnings());
        double saturated = average.probability(graphs.count() - 1);
        average.extended().ifPresent(extended -> warnings.add(cutOff(average, extended)));
        if (saturated > MOST_SATURATED) {
            warnings.add(
                    "The data reject every graph in which some lists are independent (the saturated graph has %.0f %% of"
                                    .formatted(100 * saturated)
                            + " the posterior): the assumption of this estimate is in doubt.");
        }
        Interval interval = new Interval(headline.quantile((1 - level) / 2), headline.quantile((1 + level) / 2), level);
        return new Estimate(
                method(),
                headline.quantile(0.5),
                interval,
                ASSUMPTION.formatted(graphs.count() - 1),
                warnings,
                details(ground.table(), graphs, average));
    }

    private String cutOff(Average average, Posterior extended) {
        return ("%.1f %% of the posterior lies beyond %d times the recorded, where this grid ends. Followed to %,d times the"
                        + " recorded, the estimate is %,.0f [%,.0f–%,.0f], and the verdict reads that one.")
                .formatted(
                        100 * average.beyondShort(),
                        SHORT_GRID,
                        LONG_GRID,
                        extended.quantile(0.5),
                        extended.quantile((1 - level) / 2),
                        extended.quantile((1 + level) / 2));
    }

    private Map<String, Object> details(CaptureTable table, ChordalGraphs graphs, Average average) {
        Posterior headline = average.headline();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("mean", headline.mean());
        details.put("sd", headline.sd());
        details.put("mode", headline.mode());
        details.put("saturated_probability", average.probability(graphs.count() - 1));
        details.put("with_saturated", average.withSaturated().summary(level));
        details.put("graphs_considered", graphs.count());
        details.put("delta", 1.0 / table.cells());
        details.put("prior", "1/N");
        details.put("grid_end", headline.end());
        details.put("mass_at_end", headline.atTheEnd());
        details.put("mass_beyond", average.beyondShort());
        average.extended().ifPresent(extended -> {
            Map<String, Object> further = extended.summary(level);
            further.put("grid_end", extended.end());
            further.put("mass_at_end", extended.atTheEnd());
            further.put("mass_beyond", average.beyondLong());
            details.put("extended", further);
        });
        details.put("log_evidence", average.withSaturated().logSum());
        if (table.listCount() <= SENSITIVITY_UP_TO) {
            details.put("delta_sensitivity", sensitivity(table, graphs));
        }
        details.put("graphs", top(graphs, average));
        details.put("dots", Dots.of(headline::quantile));
        return details;
    }

    private List<Map<String, Object>> sensitivity(CaptureTable table, ChordalGraphs graphs) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (double delta : new double[] {0.5 / table.cells(), 2.0 / table.cells()}) {
            Posterior posterior = Average.of(table, graphs, delta).headline();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("delta", delta);
            row.put("median", posterior.quantile(0.5));
            row.put("lower", posterior.quantile((1 - level) / 2));
            row.put("upper", posterior.quantile((1 + level) / 2));
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, Object>> top(ChordalGraphs graphs, Average average) {
        return IntStream.range(0, graphs.count())
                .boxed()
                .sorted(Comparator.comparingDouble(graph -> -average.probability(graph)))
                .limit(SHOWN)
                .map(graph -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("graph", graphs.name(graph));
                    row.put("probability", average.probability(graph));
                    return row;
                })
                .toList();
    }

    /**
     * The average.
     *
     * @param headline without the saturated graph, on the short grid
     * @param extended the same on the long grid, where much lies beyond the short one
     * @param withSaturated with it, on the short grid
     * @param probabilities of the graphs on the short grid, the saturated last
     * @param beyondShort share of the posterior beyond the short grid
     * @param beyondLong share of the posterior beyond the long grid
     */
    @SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
    private record Average(
            Posterior headline,
            Optional<Posterior> extended,
            Posterior withSaturated,
            double[] probabilities,
            double beyondShort,
            double beyondLong) {

        static Average of(CaptureTable table, ChordalGraphs graphs, double delta) {
            double n = table.recorded();
            long near = SHORT_GRID * table.recorded();
            long far = LONG_GRID * table.recorded();
            Panels panels = new Panels(new Weighing(table, graphs, delta), new long[] {near, far}, n);
            double within = panels.weight(0, 0, near);
            double beyond = panels.weight(0, near + 1, far);
            double lost = panels.beyondEnd();
            double all = within + beyond + lost;
            double beyondShort = Double.isInfinite(lost) ? 1 : (beyond + lost) / all;
            double beyondLong = Double.isInfinite(lost) ? 1 : lost / all;
            Posterior headline = panels.posterior(0, n, near);
            Optional<Posterior> extended =
                    beyondShort <= MOST_BEYOND_SHORT ? Optional.empty() : Optional.of(panels.posterior(0, n, far));
            Posterior mixed = Posterior.mix(headline, panels.posterior(1, n, near));
            return new Average(headline, extended, mixed, probabilities(panels, near, mixed), beyondShort, beyondLong);
        }

        private static double[] probabilities(Panels panels, long near, Posterior mixed) {
            double[] probabilities = panels.byGraph(near);
            double sum = mixed.sum();
            for (int graph = 0; graph < probabilities.length; graph++) {
                double peak = panels.peak(graph == probabilities.length - 1 ? 1 : 0);
                probabilities[graph] = Math.min(1, probabilities[graph] * StrictMath.exp(peak - mixed.peak()) / sum);
            }
            return probabilities;
        }

        double probability(int graph) {
            return probabilities[graph];
        }
    }
}
