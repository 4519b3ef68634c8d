package org.cairn.estimate.loglinear;

import java.util.ArrayList;
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
import org.cairn.estimate.ModelDot;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.table.Dots;
import org.cairn.estimate.table.Groundwork;

/**
 * Log-linear models averaged, each weighted by how well it fits.
 *
 * <p>Over every hierarchical model of up to five lists (every one with terms of two lists for six; those met by steps for
 * more) that has an estimate, the estimate is Σ w N̂ with w ∝ exp(−BIC / 2). Each model says of n̂₀ that it is log-normal
 * with its own standard error; the interval is between quantiles of the mixture of those laws, so that it is wide where
 * models disagree. {@code details.model_share} is the share of the mixture's variance that lies between the models.
 *
 * <p>{@code details.models} has every model within 10 of the best BIC: total, BIC, weight. {@code details.two_list_terms}
 * has the same average where terms of three lists and more are not allowed: in sparse tables a single large term can move
 * everything.
 *
 * <p>A. E. Raftery (1995), Bayesian model selection in social research, Sociological Methodology 25:111–163; E. B. Hook and
 * R. R. Regal (1997), Validity of methods for model selection, weighting for model uncertainty, and small sample adjustment
 * in capture-recapture estimation, American Journal of Epidemiology 145:1138–1144.
 *
 * @param level level of the interval
 */
public record ModelAverage(double level) implements Estimator {

    /** The detail with the average squared standard error within a model. */
    public static final String WITHIN = "variance_within_models";

    /** The detail with the variance between models. */
    public static final String BETWEEN = "variance_between_models";

    private static final int MODELS_SHOWN = 200;
    private static final String ASSUMPTION =
            "One of %,d log-linear models holds, none of them with a dependence among all %d lists together; how well each"
                    + " fits says how far it is believed.";

    /** With 95 % intervals. */
    public ModelAverage() {
        this(0.95);
    }

    @Override
    public String method() {
        return "averaged";
    }

    @Override
    public Estimation estimate(CaptureTable table, long seed) {
        return Groundwork.estimateRelatedDependence(method(), table, this::average);
    }

    /** Every admissible model that is averaged, best first; none where the average is refused. */
    public static List<ModelDot> everyModel(CaptureTable table) {
        return Groundwork.relatedDependence(table, ground -> dots(ground.table()), reason -> List.of());
    }

    private static List<ModelDot> dots(CaptureTable table) {
        if (LogLinear.refusal("averaged", table).isPresent()) {
            return List.of();
        }
        Ranking ranking = Search.widest(table, Cells.of(table));
        double[] weights = ranking.fitted().isEmpty() ? new double[0] : ranking.weights();
        return IntStream.range(0, weights.length)
                .mapToObj(i -> dot(ranking.fitted().get(i), ranking.best().bic(), weights[i]))
                .toList();
    }

    private static ModelDot dot(FittedModel model, double best, double weight) {
        return new ModelDot(
                model.model().name(),
                model.total(),
                model.bic() - best,
                weight,
                model.model().order());
    }

    private Estimation average(Groundwork ground) {
        CaptureTable table = ground.table();
        Optional<NotEstimable> refusal = LogLinear.refusal(method(), table);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Cells cells = Cells.of(table);
        Ranking ranking = Search.widest(table, cells);
        if (ranking.fitted().isEmpty()) {
            return new NotEstimable(method(), Ranking.noneExists(table));
        }
        Mixture mixture = Mixture.of(ranking, cells.recorded());
        double value = ranking.average();
        double lower = Math.min(value, mixture.quantile((1 - level) / 2));
        double upper = Math.max(value, mixture.quantile((1 + level) / 2));
        return new Estimate(
                method(),
                value,
                new Interval(lower, upper, level),
                ASSUMPTION.formatted(ranking.fitted().size(), cells.lists()),
                warnings(ground, ranking),
                details(cells, ranking, mixture));
    }

    private static List<String> warnings(Groundwork ground, Ranking ranking) {
        List<String> warnings = new ArrayList<>(ground.warnings());
        List<FittedModel> near = ranking.within(Ranking.NEAR);
        double lowest = near.stream().mapToDouble(FittedModel::total).min().orElseThrow();
        double highest = near.stream().mapToDouble(FittedModel::total).max().orElseThrow();
        if (highest > 1.5 * lowest) {
            warnings.add("%,d models fit about as well (BIC within 10) and run from %,.0f to %,.0f."
                    .formatted(near.size(), lowest, highest));
        }
        return warnings;
    }

    private static Map<String, Object> details(Cells cells, Ranking ranking, Mixture mixture) {
        List<FittedModel> near = ranking.within(Ranking.NEAR);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("median", mixture.quantile(0.5));
        details.put("sd", Math.sqrt(mixture.within() + mixture.between()));
        details.put(WITHIN, mixture.within());
        details.put(BETWEEN, mixture.between());
        details.put("model_share", mixture.between() / (mixture.within() + mixture.between()));
        details.put("search", ranking.scope());
        details.put("models_considered", ranking.considered());
        details.put("models_without_mle", ranking.withoutEstimate());
        details.put("models_set_aside", ranking.inadmissible());
        details.put("models_near", near.size());
        details.put(
                "lowest", near.stream().mapToDouble(FittedModel::total).min().orElseThrow());
        details.put(
                "highest", near.stream().mapToDouble(FittedModel::total).max().orElseThrow());
        if (ranking.fitted().stream().anyMatch(model -> model.model().order() > 2)) {
            details.put("two_list_terms", ofPairs(cells, ranking));
        }
        details.put("models", rows(ranking, near));
        details.put("dots", Dots.of(mixture::quantile));
        return details;
    }

    private static Map<String, Object> ofPairs(Cells cells, Ranking ranking) {
        List<FittedModel> pairs = ranking.fitted().stream()
                .filter(model -> model.model().order() <= 2)
                .toList();
        Map<String, Object> row = new LinkedHashMap<>();
        if (!pairs.isEmpty()) {
            Ranking only = new Ranking(pairs, pairs.size(), 0, 0, "");
            Mixture mixture = Mixture.of(only, cells.recorded());
            row.putAll(LogLinear.row(only.best()));
            row.put("average", only.average());
            row.put("lower", mixture.quantile(0.025));
            row.put("upper", mixture.quantile(0.975));
        }
        return row;
    }

    private static List<Map<String, Object>> rows(Ranking ranking, List<FittedModel> near) {
        double[] weights = ranking.weights();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(near.size(), MODELS_SHOWN); i++) {
            Map<String, Object> row = LogLinear.row(near.get(i));
            row.put("weight", weights[i]);
            rows.add(row);
        }
        return rows;
    }
}
