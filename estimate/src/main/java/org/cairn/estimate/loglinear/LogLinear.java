package org.cairn.estimate.loglinear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.table.Groundwork;

/**
 * Every hierarchical log-linear model, ranked by BIC.
 *
 * <p>A model says log μ_h = β₀ + Σ_S β_S Π_{j∈S} h_j over a set of terms S that is closed under taking parts and never
 * holds the set of all lists. Up to four lists all hierarchical models are tried (1, 8 and 113 for 2, 3 and 4 lists), for
 * five those with terms of two lists (1,024). A model whose maximum-likelihood estimate does not exist is set aside
 * <em>before</em> ranking. The rest are ranked by BIC = −2 log L + p log n, where n is the number of people, not of
 * cells; the best gives the estimate n + exp(β₀) with its profile multinomial interval.
 *
 * <p>That interval supposes the chosen model. {@code details.models} has every model within 10 of the best BIC, and a
 * warning says so where they disagree.
 *
 * <p>Y. M. M. Bishop, S. E. Fienberg and P. W. Holland (1975), Discrete Multivariate Analysis, chapter 6; S. Baillargeon
 * and L.-P. Rivest (2007), Rcapture: loglinear models for capture-recapture in R, J. Statistical Software 19(5).
 *
 * @param level level of the interval
 */
public record LogLinear(double level) implements Estimator {

    /** Models within this of the best BIC are reported beside it. */
    private static final double NEAR = 10;

    private static final int MOST_LISTS = 5;
    private static final String ASSUMPTION =
            "No dependence among all %d lists together beyond what model %s has: the people"
                    + " on no list follow the same pattern as those on some.";

    /** With 95 % intervals. */
    public LogLinear() {
        this(0.95);
    }

    @Override
    public String method() {
        return "loglinear";
    }

    @Override
    public Estimation estimate(CaptureTable table, long seed) {
        return Groundwork.estimateDependence(method(), table, this::rank);
    }

    private Estimation rank(Groundwork ground) {
        CaptureTable table = ground.table();
        int lists = table.listCount();
        if (lists > MOST_LISTS) {
            return new NotEstimable(
                    method(),
                    ("%d lists have too many log-linear models to try each; Cairn tries up to %d lists. Join lists that were"
                                    + " made the same way, or leave one out.")
                            .formatted(lists, MOST_LISTS));
        }
        Ranking ranking = Ranking.of(Model.all(lists, lists == MOST_LISTS ? 2 : lists - 1), table);
        if (ranking.candidates().isEmpty()) {
            return new NotEstimable(method(), Ranking.noneExists(table));
        }
        Candidate best = ranking.candidates().get(0);
        ProfileInterval profile = ProfileInterval.of(best.model(), table, best.total(), level);
        return new Estimate(
                method(),
                best.total(),
                profile.interval(),
                ASSUMPTION.formatted(lists, best.model().name()),
                warnings(ground, ranking, profile),
                details(table, ranking, profile));
    }

    private static List<String> warnings(Groundwork ground, Ranking ranking, ProfileInterval profile) {
        List<String> warnings = new ArrayList<>(ground.warnings());
        List<Candidate> near = ranking.within(NEAR);
        double lowest = near.stream().mapToDouble(Candidate::total).min().orElseThrow();
        double highest = near.stream().mapToDouble(Candidate::total).max().orElseThrow();
        if (highest > 1.5 * lowest) {
            warnings.add(
                    ("%d models fit about as well (BIC within 10) and run from %,.0f to %,.0f; the interval supposes the"
                                    + " chosen one.")
                            .formatted(near.size(), lowest, highest));
        }
        if (ranking.withoutEstimate() > 0) {
            warnings.add("%,d of %,d models have no maximum-likelihood estimate and were set aside."
                    .formatted(ranking.withoutEstimate(), ranking.considered()));
        }
        if (!profile.interval().isBounded()) {
            warnings.add("The data set no upper limit within three times the estimate.");
        }
        return warnings;
    }

    private static Map<String, Object> details(CaptureTable table, Ranking ranking, ProfileInterval profile) {
        Candidate best = ranking.candidates().get(0);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("model", best.model().name());
        details.put("aic", best.aic());
        details.put("bic", best.bic());
        details.put("deviance", best.fit().deviance());
        details.put("df", table.cells() - 1 - best.model().parameters());
        details.put("stderr", best.fit().standardError());
        details.put("multinomial", profile.most());
        details.put("models_considered", ranking.considered());
        details.put("models_without_mle", ranking.withoutEstimate());
        details.put("models", ranking.within(NEAR).stream().map(LogLinear::row).toList());
        return details;
    }

    private static Map<String, Object> row(Candidate candidate) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("model", candidate.model().name());
        row.put("n", candidate.total());
        row.put("aic", candidate.aic());
        row.put("bic", candidate.bic());
        return row;
    }
}
