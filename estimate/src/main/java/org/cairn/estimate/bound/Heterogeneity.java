package org.cairn.estimate.bound;

import java.util.ArrayList;
import java.util.Comparator;
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
 * People who differ in how likely they are to be recorded: Chao's lower bound with an effect of each list, and what it
 * would be under three laws of the differences.
 *
 * <p>All are Poisson log-linear models of the 2^K − 1 observable cells, log μ_h = β₀ + (list effects) + (heterogeneity),
 * with n̂₀ = exp(β₀) (Rivest and Baillargeon 2007). With j the number of lists a history is on, the heterogeneity part is
 *
 * <pre>
 * Chao      Σ_{l=3..K} η_l max(j − l + 1, 0)      a lower bound: histories on three lists or more tell of no law
 * Poisson   τ (2^j − 1)
 * Darroch   τ j² / 2
 * Gamma     −τ (log(3.5 + j) − log 3.5)
 * </pre>
 *
 * In the Chao models a negative η is taken out, the first in order, and the model fitted again, until none is negative.
 * “Mh” models have one effect for all lists, “Mth” models one for each. The headline is Chao's bound with list effects
 * (Mth): unlike {@link ChaoLowerBound} it does not mistake lists of different size for differences between people. Its
 * interval is log-normal on n̂₀. The three laws fit about equally well whatever the truth and say very different things
 * (Link 2003), so they are shown, not used: {@code details.models}. {@code details.bic_gain} is how much BIC falls from list
 * effects alone (Mt) to the best model with heterogeneity: above zero, the data show differences between people, or lists
 * that depend on each other, which looks the same.
 *
 * <p>L.-P. Rivest and S. Baillargeon (2007), Biometrics 63:999–1006; A. Chao (1987), Biometrics 43:783–791; J. N. Darroch
 * et al. (1993), JASA 88:1137–1148; W. A. Link (2003), Nonidentifiability of population size from capture-recapture data
 * with heterogeneous detection probabilities, Biometrics 59:1123–1130.
 *
 * @param level level of the interval
 */
public record Heterogeneity(double level) implements Estimator {

    private static final int MOST_LISTS = 12;
    private static final String ASSUMPTION =
            "A lower bound: at least this many, if being on one list does not make being on another less likely. People"
                    + " may differ in how likely they are to be recorded, and lists in how many they record.";

    /** With 95 % intervals. */
    public Heterogeneity() {
        this(0.95);
    }

    @Override
    public String method() {
        return "heterogeneity";
    }

    @Override
    public Estimation estimate(CaptureTable table, long seed) {
        return Groundwork.estimate(method(), table, this::bound);
    }

    private Estimation bound(Groundwork ground) {
        CaptureTable table = ground.table();
        int lists = table.listCount();
        if (lists < 3) {
            return new NotEstimable(
                    method(),
                    "Two lists cannot show whether people differ in how likely they are to be recorded: that takes three"
                            + " lists or more. Add a list.");
        }
        if (lists > MOST_LISTS) {
            return new NotEstimable(
                    method(),
                    "%d lists have too many cells to fit; Cairn fits up to %d. Chao's bound without list effects answers."
                            .formatted(lists, MOST_LISTS));
        }
        List<CountModel> models = CountModel.all(table);
        Optional<CountModel> chao = models.stream()
                .filter(model -> model.name().equals(CountModel.MTH_CHAO))
                .findFirst();
        if (chao.isEmpty()) {
            return new NotEstimable(
                    method(),
                    ("Chao's bound with list effects has no maximum here: the overlaps are too thin. Join strata, or report"
                                    + " the %,d recorded.")
                            .formatted(table.recorded()));
        }
        return new Estimate(
                method(),
                chao.get().total(),
                interval((double) table.recorded(), chao.get()),
                ASSUMPTION,
                warnings(ground, chao.get()),
                details(models, chao.get()));
    }

    private Interval interval(double n, CountModel chao) {
        double dark = chao.total() - n;
        double relative = chao.standardError() / dark;
        double spread =
                StrictMath.exp(Special.normalMultiplier(level) * Math.sqrt(StrictMath.log1p(relative * relative)));
        return new Interval(n + dark / spread, n + dark * spread, level);
    }

    private static List<String> warnings(Groundwork ground, CountModel chao) {
        List<String> warnings = new ArrayList<>(ground.warnings());
        if (chao.removed() > 0) {
            warnings.add("%d of the %d terms for people on three lists or more came out negative and were taken out."
                    .formatted(chao.removed(), ground.table().listCount() - 2));
        }
        return warnings;
    }

    private static Map<String, Object> details(List<CountModel> models, CountModel chao) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("lower_bound", true);
        details.put("stderr", chao.standardError());
        details.put("removed_terms", chao.removed());
        Optional<CountModel> without =
                models.stream().filter(model -> model.name().equals("Mt")).findFirst();
        Optional<CountModel> with = models.stream()
                .filter(model -> model.name().startsWith("Mth"))
                .min(Comparator.comparingDouble(CountModel::bic));
        if (without.isPresent() && with.isPresent()) {
            details.put("bic_gain", without.get().bic() - with.get().bic());
            details.put("best_by_bic", with.get().name());
        }
        details.put("models", models.stream().map(Heterogeneity::row).toList());
        return details;
    }

    private static Map<String, Object> row(CountModel model) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("model", model.name());
        row.put("n", model.total());
        row.put("stderr", model.standardError());
        row.put("deviance", model.deviance());
        row.put("df", model.degreesOfFreedom());
        row.put("aic", model.aic());
        row.put("bic", model.bic());
        return row;
    }
}
