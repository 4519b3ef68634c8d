package org.cairn.estimate.shrinkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.table.Dots;
import org.cairn.estimate.table.Groundwork;
import org.cairn.estimate.table.Sorted;

/**
 * Every interaction between the lists at once, each held towards what interactions usually are.
 *
 * <p>Other log-linear methods choose which interactions are there and which are exactly zero. This one chooses none: the
 * log mean of the people with history h is Σ_{S⊆h} β_S over all sets S of lists, the set of all lists included, and each
 * interaction β_S, |S| ≥ 2, has a normal prior. Where people differ in how easily they are recorded, all interactions of an
 * order have a common part, positive for pairs and usually negative for triples; where lists depend on each other, each has
 * a part of its own. How large both parts are is learned from the table, over a grid, as far as the table knows; see
 * {@link Prior}. The interaction of all lists, which no table knows, is so given the spread that the others have. An
 * interval therefore is short where interactions turn out small and many people are on several lists, and long where they do
 * not; it supposes no model that was chosen by looking.
 *
 * <p>The posterior given the grid point is normal around its mode (Laplace), its weight the evidence. The estimate is the
 * posterior median of N = n + n₀.
 *
 * <p>{@code details.prior_moves_lower} and {@code prior_moves_upper} are the factors by which the limits on the number never
 * recorded move when every scale of the prior is doubled: near 1 where the table speaks, far from it where the prior does.
 *
 * <p>The ingredients: J. N. Darroch, S. E. Fienberg, G. F. V. Glonek and B. W. Junker (1993), JASA 88:1137–1148, and B. A. Coull
 * and A. Agresti (1999), Biometrics 55:294–301, for differences between people as common interactions; R. King and S. P. Brooks (2001), Biometrika
 * 88:317–336, for normal priors on interactions. Holding all of them with a common part towards shapes of heterogeneity is
 * Cairn's own.
 *
 * @param level level of the interval
 */
public record Shrinkage(double level) implements Estimator {

    private static final int MOST_LISTS = 12;
    private static final double WIDENING = 2;

    private static final String ASSUMPTION =
            "The interaction of all %d lists together, which no data show, is like the interactions of fewer lists that they"
                    + " show; and people differ in how easily they are recorded as people commonly do.";

    /** With 95 % intervals. */
    public Shrinkage() {
        this(0.95);
    }

    @Override
    public String method() {
        return "shrinkage";
    }

    @Override
    public String settings() {
        return method() + " " + this + " " + Prior.inWords();
    }

    @Override
    public Estimation estimate(CaptureTable table, long seed) {
        return Groundwork.estimateDependence(method(), table, this::posterior);
    }

    private Estimation posterior(Groundwork ground) {
        CaptureTable table = ground.table();
        int lists = table.listCount();
        if (lists > MOST_LISTS) {
            return new NotEstimable(
                    method(),
                    "%d lists have too many interactions; Cairn takes up to %d lists here. Join lists that were made the same way."
                            .formatted(lists, MOST_LISTS));
        }
        Posterior posterior = Posterior.of(Sorted.byName(table));
        double n = (double) table.recorded();
        double tail = (1 - level) / 2;
        Interval interval = new Interval(n + posterior.quantile(tail), n + posterior.quantile(1 - tail), level);
        return new Estimate(
                method(),
                n + posterior.quantile(0.5),
                interval,
                ASSUMPTION.formatted(lists),
                warnings(ground, posterior),
                details(n, posterior));
    }

    private List<String> warnings(Groundwork ground, Posterior posterior) {
        List<String> warnings = new ArrayList<>(ground.warnings());
        if (ground.table().listCount() == 2) {
            warnings.add(
                    "Nothing in two lists shows how they depend on each other: the interval is as wide as the prior makes it.");
        } else if (upperMoves(posterior) > PRIOR_DRIVEN) {
            warnings.add(
                    "With the scales of the prior doubled, the upper limit on the number never recorded is %.1f times as large: it is the prior's more than the lists'."
                            .formatted(upperMoves(posterior)));
        }
        return warnings;
    }

    /** Where the upper limit moves more than this when the prior's scales are doubled, it owes more to them than to the table. */
    private static final double PRIOR_DRIVEN = 1.4;

    private double upperMoves(Posterior posterior) {
        double q = (1 + level) / 2;
        return posterior.quantile(q, WIDENING) / posterior.quantile(q);
    }

    private Map<String, Object> details(double n, Posterior posterior) {
        double q = (1 - level) / 2;
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("q25", n + posterior.quantile(0.25));
        details.put("q75", n + posterior.quantile(0.75));
        details.put("heterogeneity", posterior.mean(Prior::c));
        details.put("no_heterogeneity_probability", posterior.mean(prior -> prior.c() == 0 ? 1 : 0));
        details.put("pair_dependence", posterior.mean(Prior::pair));
        details.put("higher_dependence", posterior.mean(Prior::higher));
        details.put("prior_moves_lower", posterior.quantile(q, WIDENING) / posterior.quantile(q));
        details.put("prior_moves_upper", upperMoves(posterior));
        details.put("dots", Dots.of(share -> n + posterior.quantile(share)));
        return details;
    }
}
