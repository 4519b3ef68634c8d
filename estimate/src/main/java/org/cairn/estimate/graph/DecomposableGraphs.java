package org.cairn.estimate.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * likelihoods under a hyper-Dirichlet prior that gives each of the 2^K cells the mass δ = 2^−K. The prior of the total is
 * 1/N, all graphs are equally likely beforehand, and the number of never recorded people runs over the grid 0 … 10 n. The
 * posterior adds up over graphs; the estimate is its median, a quantile being the smallest N whose cumulative probability
 * reaches it.
 *
 * <p>The saturated graph, in which every list depends on every other, is left out of the headline: about the never
 * recorded it knows nothing but the prior, which for δ &lt; 1 piles up at none. Its share is
 * {@code details.saturated_probability}, and {@code details.with_saturated} has the average with it, as the R package
 * dga reports. {@code details.mass_at_end} is the share of the posterior in the last hundredth of the grid: more than
 * 0.5 % there means that the grid, not the data, set the upper limit, and {@code details.wider_grid} shows the same
 * posterior on one four times as long. Where that has as much at its end, no length would do, and there is no estimate.
 *
 * <p>D. Madigan and J. C. York (1997), Bayesian methods for estimation of the size of a closed population, Biometrika
 * 84:19–31; J. Johndrow, K. Lum and P. Ball, dga (R package).
 *
 * @param level level of the interval
 */
public record DecomposableGraphs(double level) implements Estimator {

    private static final int MOST_LISTS = 5;
    private static final int TIMES_RECORDED = 10;
    private static final long WIDER = 4;
    private static final double MOST_AT_THE_END = 0.005;
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
        return Groundwork.estimateDependence(method(), table, this::average);
    }

    private Estimation average(Groundwork ground) {
        CaptureTable table = ground.table();
        if (table.listCount() > MOST_LISTS) {
            return new NotEstimable(
                    method(),
                    ("%d lists have too many decomposable graphs to average; Cairn averages up to %d lists. Join lists that"
                                    + " were made the same way, or leave one out.")
                            .formatted(table.listCount(), MOST_LISTS));
        }
        List<ChordalGraph> graphs = ChordalGraph.all(table.listCount());
        Grid grid = Grid.of(0, TIMES_RECORDED * table.recorded());
        Averaging.Weights weights = weights(table, graphs, grid);
        Posterior headline = headline(table, graphs, grid, weights);
        List<String> warnings = new ArrayList<>(ground.warnings());
        Map<String, Object> details = details(table, graphs, grid, weights, headline);
        if (headline.atTheEnd() > MOST_AT_THE_END && headline.grid().equals(grid)) {
            Posterior wider = wider(table, graphs);
            if (wider.atTheEnd() > MOST_AT_THE_END) {
                return new NotEstimable(method(), endless(table, wider));
            }
            warnings.add(
                    "%.1f %% of the posterior lies in the last hundredth of the grid of %d times the recorded: the upper"
                                    .formatted(100 * headline.atTheEnd(), TIMES_RECORDED)
                            + " limit is the grid's, not the data's.");
            details.put("wider_grid", summary(wider));
        }
        if (weights.probability(graphs.size() - 1) > MOST_SATURATED) {
            warnings.add(
                    "The data reject every graph in which some lists are independent (the saturated graph has %.0f %% of"
                                    .formatted(100 * weights.probability(graphs.size() - 1))
                            + " the posterior): the assumption of this estimate is in doubt.");
        }
        Interval interval = new Interval(headline.quantile((1 - level) / 2), headline.quantile((1 + level) / 2), level);
        return new Estimate(
                method(), headline.quantile(0.5), interval, ASSUMPTION.formatted(graphs.size() - 1), warnings, details);
    }

    private static Averaging.Weights weights(CaptureTable table, List<ChordalGraph> graphs, Grid grid) {
        return new Averaging(table, graphs, grid, 1.0 / table.cells()).weights();
    }

    /** The posterior without the saturated graph; where the grid was thinned out, again on finer ones around its mass. */
    private static Posterior headline(
            CaptureTable table, List<ChordalGraph> graphs, Grid grid, Averaging.Weights weights) {
        Posterior posterior = new Posterior(table.recorded(), grid, weights.averaged());
        while (posterior.grid().step() > 1) {
            Grid finer = posterior.grid().around(posterior.weights());
            if (2 * finer.step() > posterior.grid().step()) {
                return posterior;
            }
            posterior = new Posterior(
                    table.recorded(), finer, weights(table, graphs, finer).averaged());
        }
        return posterior;
    }

    private static Posterior wider(CaptureTable table, List<ChordalGraph> graphs) {
        Grid grid = Grid.of(0, WIDER * TIMES_RECORDED * table.recorded());
        return new Posterior(
                table.recorded(), grid, weights(table, graphs, grid).averaged());
    }

    private static String endless(CaptureTable table, Posterior wider) {
        return ("The data set no upper limit: of a posterior that runs to %d times the recorded, %.1f %% lies in the last"
                        + " hundredth, where only the prior is at work. Join strata, add a list that meets the others, or"
                        + " report the %,d recorded.")
                .formatted(WIDER * TIMES_RECORDED, 100 * wider.atTheEnd(), table.recorded());
    }

    private Map<String, Object> summary(Posterior wider) {
        Map<String, Object> summary = wider.summary(level);
        summary.put("grid_end", (long) wider.grid().dark(wider.grid().points() - 1));
        summary.put("mass_at_end", wider.atTheEnd());
        return summary;
    }

    private Map<String, Object> details(
            CaptureTable table, List<ChordalGraph> graphs, Grid grid, Averaging.Weights weights, Posterior headline) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("mean", headline.mean());
        details.put("sd", headline.sd());
        details.put("mode", headline.mode());
        details.put("saturated_probability", weights.probability(graphs.size() - 1));
        details.put("with_saturated", new Posterior(table.recorded(), grid, weights.all()).summary(level));
        details.put("graphs_considered", graphs.size());
        details.put("delta", 1.0 / table.cells());
        details.put("grid_end", (long) grid.dark(grid.points() - 1));
        details.put("mass_at_end", headline.grid().equals(grid) ? headline.atTheEnd() : 0.0);
        details.put("log_evidence", weights.logSum());
        details.put("graphs", top(graphs, weights));
        details.put("dots", Dots.of(headline::quantile));
        return details;
    }

    private static List<Map<String, Object>> top(List<ChordalGraph> graphs, Averaging.Weights weights) {
        return IntStream.range(0, graphs.size())
                .boxed()
                .sorted(Comparator.comparingDouble(graph -> -weights.probability(graph)))
                .limit(SHOWN)
                .map(graph -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("graph", graphs.get(graph).name());
                    row.put("probability", weights.probability(graph));
                    return row;
                })
                .toList();
    }
}
