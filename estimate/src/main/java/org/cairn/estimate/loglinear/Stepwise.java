package org.cairn.estimate.loglinear;

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
import org.cairn.estimate.math.Special;
import org.cairn.estimate.table.Groundwork;

/**
 * The log-linear model that surprise builds up, pair by pair, with an interval that allows for the choosing.
 *
 * <p>The choice is {@link Stepping}'s, that of the R package SparseMSE; models are fitted by the extended maximum-likelihood
 * estimate. The interval is the BCa bootstrap with the choice made anew for every table drawn ({@link Resampling}).
 * {@code details.simple} has the interval that supposes the chosen model, n + exp(β₀ ± z se(β₀)).
 *
 * <p>L. Chan, B. W. Silverman and K. Vincent (2021), Multiple systems estimation for sparse capture data: inferential
 * challenges when there are nonoverlapping lists, JASA 116:1297–1306.
 *
 * @param level level of the interval
 * @param threshold a pair joins while its p is below this; SparseMSE's default is 0.02
 * @param resamples tables to draw for the interval
 */
public record Stepwise(double level, double threshold, int resamples) implements Estimator {

    private static final double USUAL_THRESHOLD = 0.02;
    private static final int USUAL_RESAMPLES = 1000;
    private static final int MANY_LISTS = 6;
    private static final int RESAMPLES_OF_MANY_LISTS = 200;
    private static final String ASSUMPTION =
            "Lists depend on each other in pairs at most, in the pairs of model %s: those whose overlap the others do not"
                    + " explain.";

    /** With 95 % intervals. */
    public Stepwise() {
        this(0.95);
    }

    /** With SparseMSE's threshold and 1,000 tables drawn. */
    public Stepwise(double level) {
        this(level, USUAL_THRESHOLD, USUAL_RESAMPLES);
    }

    @Override
    public String method() {
        return "stepwise";
    }

    @Override
    public Estimation estimate(CaptureTable table, long seed) {
        return Groundwork.estimateRelatedDependence(method(), table, ground -> chosen(ground, seed));
    }

    private Estimation chosen(Groundwork ground, long seed) {
        CaptureTable table = ground.table();
        Optional<NotEstimable> refusal = LogLinear.refusal(method(), table);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Cells cells = Cells.of(table);
        HierarchicalModel plainest = HierarchicalModel.plainest(table);
        List<Integer> pairs = pairs(table, plainest);
        Stepping stepping = Stepping.of(plainest, pairs, cells, threshold);
        if (stepping.steps().isEmpty()) {
            return new NotEstimable(method(), Ranking.noneExists(table));
        }
        int draws = table.listCount() > MANY_LISTS ? Math.min(resamples, RESAMPLES_OF_MANY_LISTS) : resamples;
        Resampling resampling =
                Resampling.of(cells, drawn -> total(Stepping.of(plainest, pairs, drawn, threshold)), draws, seed);
        return estimate(ground, cells, stepping, resampling);
    }

    /** The pairs that may join, in the order of their lists. */
    private static List<Integer> pairs(CaptureTable table, HierarchicalModel plainest) {
        List<Integer> pairs = new ArrayList<>();
        for (int i = 0; i < table.listCount(); i++) {
            for (int j = i + 1; j < table.listCount(); j++) {
                int pair = 1 << i | 1 << j;
                boolean open = !plainest.terms().contains(pair) && HierarchicalModel.isPossible(pair, table);
                if (open && table.listCount() > 2) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static double total(Stepping stepping) {
        return stepping.steps().isEmpty()
                ? Double.POSITIVE_INFINITY
                : stepping.last().total();
    }

    private Estimation estimate(Groundwork ground, Cells cells, Stepping stepping, Resampling resampling) {
        FittedModel last = stepping.last();
        List<String> warnings = new ArrayList<>(ground.warnings());
        Interval interval = Limits.of(resampling, cells.recorded(), last.total(), level);
        Limits.warn(resampling, interval, warnings);
        if (last.extended().dropped() > 0) {
            warnings.add(
                    "%d of the pairs in the model share no one; they count as never meeting (the extended estimate)."
                            .formatted(last.extended().dropped()));
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("model", last.model().name());
        details.put("dropped_terms", last.extended().dropped());
        details.put("stderr", last.fit().standardError());
        details.put("aic", last.aic());
        details.put("bic", last.bic());
        details.put("threshold", threshold);
        details.put("surprises", stepping.surprises());
        details.put("simple", simple(cells.recorded(), last));
        details.putAll(Limits.details(resampling));
        return new Estimate(
                method(),
                last.total(),
                interval,
                ASSUMPTION.formatted(last.model().name()),
                warnings,
                details);
    }

    private Map<String, Object> simple(double n, FittedModel last) {
        double spread = StrictMath.exp(
                Special.normalMultiplier(level) * Math.sqrt(last.fit().interceptVariance()));
        Map<String, Object> simple = new LinkedHashMap<>();
        simple.put("lower", n + last.dark() / spread);
        simple.put("upper", n + last.dark() * spread);
        return simple;
    }
}
