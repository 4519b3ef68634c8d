package org.cairn.estimate.loglinear;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.table.Groundwork;

/**
 * Independent lists: the Poisson log-linear model with main effects alone.
 *
 * <p>For history h, log μ_h = β₀ + Σ_j β_j h_j on the 2^K − 1 observable cells, so that n̂₀ = exp(β₀) and N̂ = n + n̂₀. The
 * interval is by profile multinomial likelihood (Cormack 1992). The model is the yardstick of the others: lists of the
 * dead are seldom independent, and {@code details.deviance} on {@code details.df} degrees of freedom says how badly it
 * fits.
 *
 * <p>S. E. Fienberg (1972), The multiple recapture census for closed populations and incomplete 2^k contingency tables,
 * Biometrika 59:591–603.
 *
 * @param level level of the interval
 */
public record Independence(double level) implements Estimator {

    private static final String ASSUMPTION =
            "The lists are independent: being on one says nothing about being on another,"
                    + " and everyone is equally likely to be on each.";

    /** With 95 % intervals. */
    public Independence() {
        this(0.95);
    }

    @Override
    public String method() {
        return "independence";
    }

    @Override
    public Estimation estimate(CaptureTable table, long seed) {
        return Groundwork.estimate(method(), table, this::fit);
    }

    private Estimation fit(Groundwork ground) {
        CaptureTable table = ground.table();
        Model model = Model.independence(table.listCount());
        if (!Existence.holds(model.design(Candidate.cells(table)), Candidate.counts(table))) {
            return new NotEstimable(method(), Ranking.noneExists(table));
        }
        Candidate candidate = Candidate.of(model, table);
        ProfileInterval profile = ProfileInterval.of(model, table, candidate.total(), level);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("model", model.name());
        details.put("aic", candidate.aic());
        details.put("bic", candidate.bic());
        details.put("deviance", candidate.fit().deviance());
        details.put("df", table.cells() - 1 - model.parameters());
        details.put("stderr", candidate.fit().standardError());
        details.put("multinomial", profile.most());
        return new Estimate(method(), candidate.total(), profile.interval(), ASSUMPTION, ground.warnings(), details);
    }
}
