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
import org.cairn.estimate.ListRelation;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.table.Groundwork;
import org.cairn.estimate.table.Words;

/**
 * Every hierarchical log-linear model, ranked by BIC.
 *
 * <p>A model says log μ_h = β₀ + Σ_S β_S Π_{j∈S} h_j over a set of terms S that is closed under taking parts and never
 * holds the set of all lists. Up to four lists all hierarchical models are tried (1, 8 and 113 for 2, 3 and 4 lists), for
 * five and six those with terms of two lists (1,024 and 32,768), for seven to twelve those met by steps that each lower BIC
 * most; {@code details.search} says which. ({@link ModelAverage} takes all 6,893 of five lists.) A model whose
 * maximum-likelihood estimate does not exist, not even as a limit (the extended estimate of Chan, Silverman and Vincent
 * 2021), or whose terms cannot be told apart, is set aside <em>before</em> ranking. The rest are ranked by BIC = −2 log L + p
 * log n, where n is the number of people, not of cells; the best gives the estimate n + exp(β₀) with its profile multinomial
 * interval.
 *
 * <p>That interval supposes the chosen model; {@link ModelAverage} and {@link Reselected} do not. {@code details.models} has
 * every model within 10 of the best BIC, {@code details.lowest} and {@code details.highest} how far apart they are.
 *
 * <p>Y. M. M. Bishop, S. E. Fienberg and P. W. Holland (1975), Discrete Multivariate Analysis, chapter 6; S. Baillargeon
 * and L.-P. Rivest (2007), Rcapture: loglinear models for capture-recapture in R, J. Statistical Software 19(5).
 *
 * @param level level of the interval
 * @param model the one model to fit, instead of the best: a generating class such as {@code [123,14,34]}
 */
public record LogLinear(double level, Optional<String> model) implements Estimator {

    private static final int MODELS_SHOWN = 200;
    private static final String ASSUMPTION =
            "No dependence among all %d lists together beyond what model %s has: the people"
                    + " on no list follow the same pattern as those on some.";

    /** The best model, with 95 % intervals. */
    public LogLinear() {
        this(0.95);
    }

    /** The best model. */
    public LogLinear(double level) {
        this(level, Optional.empty());
    }

    /** One named model, as {@link HierarchicalModel#named} reads it. */
    public static LogLinear of(String model, double level) {
        return new LogLinear(level, Optional.of(model));
    }

    @Override
    public String method() {
        return "loglinear";
    }

    @Override
    public Estimation estimate(CaptureTable table, long seed) {
        return Groundwork.estimateRelatedDependence(method(), table, this::rank);
    }

    private Estimation rank(Groundwork ground) {
        CaptureTable table = ground.table();
        Optional<NotEstimable> refusal = refusal(method(), table);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Cells cells = Cells.of(table);
        Ranking ranking;
        try {
            ranking = model.map(name -> only(name, table, cells)).orElseGet(() -> Search.usual(table, cells));
        } catch (IllegalArgumentException notAModel) {
            return new NotEstimable(method(), String.valueOf(notAModel.getMessage()));
        }
        return ranking.fitted().isEmpty()
                ? new NotEstimable(method(), Ranking.noneExists(table))
                : best(ground, cells, ranking);
    }

    private static Ranking only(String name, CaptureTable table, Cells cells) {
        return Ranking.of(
                List.of(HierarchicalModel.named(name, table.listCount())), cells, "one model, named beforehand");
    }

    /** Why no log-linear model can be tried, if none can: too many lists, or none but related ones. */
    static Optional<NotEstimable> refusal(String method, CaptureTable table) {
        if (table.listCount() > Cells.MOST_LISTS) {
            return Optional.of(new NotEstimable(
                    method,
                    ("%d lists have too many cells to fit log-linear models to; Cairn fits them to up to %d lists. Join"
                                    + " lists that were made the same way, or leave some out.")
                            .formatted(table.listCount(), Cells.MOST_LISTS)));
        }
        if (!HierarchicalModel.isAnyAllowed(table)) {
            return Optional.of(new NotEstimable(
                    method,
                    ("What is known of the lists leaves no log-linear model: %s. Add a list made independently of them, or"
                                    + " report the %,d recorded.")
                            .formatted(Words.join(known(table)), table.recorded())));
        }
        return Optional.empty();
    }

    private static List<String> known(CaptureTable table) {
        return table.relations().stream().map(ListRelation::inWords).sorted().toList();
    }

    private Estimation best(Groundwork ground, Cells cells, Ranking ranking) {
        FittedModel best = ranking.best();
        ProfileInterval profile = ProfileInterval.of(best, cells, level);
        return new Estimate(
                method(),
                best.total(),
                profile.interval(),
                ASSUMPTION.formatted(cells.lists(), best.model().name()),
                warnings(ground, ranking, profile),
                details(cells, ranking, profile));
    }

    private static List<String> warnings(Groundwork ground, Ranking ranking, ProfileInterval profile) {
        List<String> warnings = new ArrayList<>(ground.warnings());
        List<FittedModel> near = ranking.within(Ranking.NEAR);
        double lowest = near.stream().mapToDouble(FittedModel::total).min().orElseThrow();
        double highest = near.stream().mapToDouble(FittedModel::total).max().orElseThrow();
        if (highest > 1.5 * lowest) {
            warnings.add(
                    ("%,d models fit about as well (BIC within 10) and run from %,.0f to %,.0f; the interval supposes the"
                                    + " chosen one.")
                            .formatted(near.size(), lowest, highest));
        }
        if (ranking.inadmissible() > 0) {
            warnings.add(
                    "%,d of %,d models have no maximum-likelihood estimate, not even as a limit, and were set aside."
                            .formatted(ranking.inadmissible(), ranking.considered()));
        }
        if (ranking.best().extended().dropped() > 0) {
            warnings.add("%d of the terms of the model are of lists that share no one; they count as never meeting."
                    .formatted(ranking.best().extended().dropped()));
        }
        if (!profile.interval().isBounded()) {
            warnings.add("The data set no upper limit within three times the estimate.");
        }
        return warnings;
    }

    private static Map<String, Object> details(Cells cells, Ranking ranking, ProfileInterval profile) {
        FittedModel best = ranking.best();
        List<FittedModel> near = ranking.within(Ranking.NEAR);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("model", best.model().name());
        details.put("aic", best.aic());
        details.put("bic", best.bic());
        details.put("deviance", best.fit().deviance());
        details.put("df", best.degreesOfFreedom(cells));
        details.put("stderr", best.fit().standardError());
        details.put("multinomial", profile.most());
        details.put("dropped_terms", best.extended().dropped());
        details.put("search", ranking.scope());
        details.put("models_considered", ranking.considered());
        details.put("models_without_mle", ranking.withoutEstimate());
        details.put("models_set_aside", ranking.inadmissible());
        details.put("models_near", near.size());
        details.put(
                "lowest", near.stream().mapToDouble(FittedModel::total).min().orElseThrow());
        details.put(
                "highest", near.stream().mapToDouble(FittedModel::total).max().orElseThrow());
        details.put("best_by_aic", row(ranking.bestByAic()));
        details.put(
                "models", near.stream().limit(MODELS_SHOWN).map(LogLinear::row).toList());
        return details;
    }

    static Map<String, Object> row(FittedModel fitted) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("model", fitted.model().name());
        row.put("n", fitted.total());
        row.put("aic", fitted.aic());
        row.put("bic", fitted.bic());
        return row;
    }
}
