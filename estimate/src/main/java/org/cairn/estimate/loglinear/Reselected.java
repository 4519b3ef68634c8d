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
import org.cairn.estimate.table.Groundwork;

/**
 * The log-linear model with the best BIC, with an interval that allows for its having been chosen.
 *
 * <p>Every table drawn anew from the histories chooses its own best model, among those that were within 20 of the best BIC
 * in the table itself, the best {@value #MOST_MODELS} of them at most (Silverman, Chan and Vincent 2024 choose among the
 * top ones too: a model worse than that is hardly ever chosen in a drawn table). The interval is BCa ({@link Resampling}).
 *
 * <p>B. W. Silverman, L. Chan and K. Vincent (2024), Bootstrapping multiple systems estimates to account for model selection,
 * Statistics and Computing 34, arXiv 2303.17856.
 *
 * @param level level of the interval
 * @param resamples tables to draw
 */
public record Reselected(double level, int resamples) implements Estimator {

    static final int MOST_MODELS = 60;

    private static final double WITHIN = 20;
    private static final int USUAL_RESAMPLES = 1000;
    private static final int MANY_LISTS = 6;
    private static final int RESAMPLES_OF_MANY_LISTS = 200;
    private static final String ASSUMPTION =
            "No dependence among all %d lists together beyond what model %s has; the interval allows for another model having"
                    + " been chosen by other people on the same lists.";

    /** With 95 % intervals. */
    public Reselected() {
        this(0.95);
    }

    /** With 1,000 tables drawn. */
    public Reselected(double level) {
        this(level, USUAL_RESAMPLES);
    }

    @Override
    public String method() {
        return "bootstrap";
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
        Ranking ranking = Search.usual(table, cells);
        if (ranking.fitted().isEmpty()) {
            return new NotEstimable(method(), Ranking.noneExists(table));
        }
        List<HierarchicalModel> models = ranking.within(WITHIN).stream()
                .limit(MOST_MODELS)
                .map(FittedModel::model)
                .toList();
        int draws = table.listCount() > MANY_LISTS ? Math.min(resamples, RESAMPLES_OF_MANY_LISTS) : resamples;
        Resampling resampling = Resampling.of(cells, drawn -> best(models, drawn), draws, seed);
        return estimate(ground, cells, ranking, models.size(), resampling);
    }

    private static double best(List<HierarchicalModel> models, Cells cells) {
        Ranking ranking = Ranking.of(models, cells, "");
        return ranking.fitted().isEmpty()
                ? Double.POSITIVE_INFINITY
                : ranking.best().total();
    }

    private Estimation estimate(Groundwork ground, Cells cells, Ranking ranking, int models, Resampling resampling) {
        FittedModel best = ranking.best();
        List<String> warnings = new ArrayList<>(ground.warnings());
        Interval interval = Limits.of(resampling, cells.recorded(), best.total(), level);
        Limits.warn(resampling, interval, warnings);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("model", best.model().name());
        details.put("bic", best.bic());
        details.put("stderr", best.fit().standardError());
        details.put("models_considered", ranking.considered());
        details.put("models_chosen_among", models);
        details.putAll(Limits.details(resampling));
        return new Estimate(
                method(),
                best.total(),
                interval,
                ASSUMPTION.formatted(cells.lists(), best.model().name()),
                warnings,
                details);
    }
}
