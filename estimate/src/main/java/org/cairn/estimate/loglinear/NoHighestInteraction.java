package org.cairn.estimate.loglinear;

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
import org.cairn.estimate.math.Special;
import org.cairn.estimate.table.Groundwork;

/**
 * No highest-order interaction: every dependence between lists is allowed but the one among all of them together, and the
 * answer is shown for other values of that one too.
 *
 * <p>Nothing in the data speaks of the interaction among all K lists: it could be read off only with the unobserved cell
 * (Aleshin-Guendel, Sadinle and Wakefield 2021). With ψ the odds ratio of order K, which is 1 where there is no such
 * interaction,
 *
 * <pre>log n̂₀ = Σ_{h≠0} (−1)^{|h|+1} log y_h + (−1)^K log ψ.</pre>
 *
 * {@code details.sensitivity} has n̂₀ and its interval for ψ from ¼ to 4. For two lists ψ is the odds ratio between them and
 * the estimate Lincoln and Petersen's; for three it says how much the dependence of two lists differs between people on
 * the third and the others. The interval is log-normal with variance Σ 1/y_h of log n̂₀, and of n₀ given n̂₀ as a Poisson
 * count. Where a history has no one, ½ is added to every history (Haldane 1956; Anscombe 1956); where the interval would
 * span more than a factor of {@value #MOST_FACTOR}, or the estimate be as many times the recorded, there is none.
 *
 * <p>S. Aleshin-Guendel, M. Sadinle and J. Wakefield (2021), The central role of the identifying assumption in population
 * size estimation, arXiv 2101.09304; S. E. Fienberg (1972), Biometrika 59:591–603.
 *
 * @param level level of the interval
 */
public record NoHighestInteraction(double level) implements Estimator {

    static final int MOST_FACTOR = 1000;

    private static final List<Double> ODDS_RATIOS = List.of(0.25, 1 / 3.0, 0.5, 2 / 3.0, 1.0, 1.5, 2.0, 3.0, 4.0);
    private static final String ASSUMPTION =
            "Lists may depend on each other in any way but all %d together: the highest-order interaction is none. No data"
                    + " can speak for or against it; the sensitivity curve shows what other values would mean.";

    /** With 95 % intervals. */
    public NoHighestInteraction() {
        this(0.95);
    }

    @Override
    public String method() {
        return "interaction";
    }

    @Override
    public Estimation estimate(CaptureTable table, long seed) {
        return Groundwork.estimateDependence(method(), table, this::product);
    }

    private Estimation product(Groundwork ground) {
        CaptureTable table = ground.table();
        if (table.listCount() > Cells.MOST_LISTS) {
            return new NotEstimable(
                    method(),
                    "%d lists have too many histories for a product over all of them; Cairn takes it for up to %d."
                            .formatted(table.listCount(), Cells.MOST_LISTS));
        }
        double[] y = Cells.of(table).y();
        int empty = 0;
        for (int pattern = 1; pattern < y.length; pattern++) {
            empty += y[pattern] == 0 ? 1 : 0;
        }
        Product product = Product.of(y, empty > 0 ? 0.5 : 0);
        if (product.factor(level) > MOST_FACTOR || product.dark() > MOST_FACTOR * (double) table.recorded()) {
            return new NotEstimable(
                    method(),
                    ("The histories are too thin for a product over all %d of them, %d without anyone: its result or the width"
                                    + " of its interval would be a factor of more than %,d. Join strata or lists, or report"
                                    + " the %,d recorded.")
                            .formatted(y.length - 1, empty, MOST_FACTOR, table.recorded()));
        }
        return estimate(ground, product, empty);
    }

    private Estimation estimate(Groundwork ground, Product product, int empty) {
        double n = ground.table().recorded();
        List<String> warnings = new ArrayList<>(ground.warnings());
        if (empty > 0) {
            warnings.add("%d of the histories %s no one; ½ was added to every history."
                    .formatted(empty, empty == 1 ? "has" : "have"));
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("stderr", product.dark() * Math.sqrt(product.variance() + 1 / product.dark()));
        details.put("added_to_each", empty > 0 ? 0.5 : 0.0);
        List<Map<String, Object>> curve = new ArrayList<>();
        int sign = ground.table().listCount() % 2 == 0 ? 1 : -1;
        for (double ratio : ODDS_RATIOS) {
            Product moved = product.times(sign > 0 ? ratio : 1 / ratio);
            Interval interval = moved.interval(n, level);
            Map<String, Object> point = new LinkedHashMap<>();
            point.put("odds_ratio", ratio);
            point.put("n", n + moved.dark());
            point.put("lower", interval.lower());
            point.put("upper", interval.upper());
            curve.add(point);
        }
        details.put("sensitivity", curve);
        return new Estimate(
                method(),
                n + product.dark(),
                product.interval(n, level),
                ASSUMPTION.formatted(ground.table().listCount()),
                warnings,
                details);
    }

    /**
     * The product over histories.
     *
     * @param dark n̂₀
     * @param variance of log n̂₀
     */
    private record Product(double dark, double variance) {

        static Product of(double[] y, double added) {
            double log = 0;
            double variance = 0;
            for (int pattern = 1; pattern < y.length; pattern++) {
                double count = y[pattern] + added;
                log += (Integer.bitCount(pattern) % 2 == 1 ? 1 : -1) * StrictMath.log(count);
                variance += 1 / count;
            }
            return new Product(StrictMath.exp(log), variance);
        }

        Product times(double factor) {
            return new Product(dark * factor, variance);
        }

        /** How many times its lower limit the upper limit of n̂₀ is. */
        double factor(double level) {
            return StrictMath.exp(2 * Special.normalMultiplier(level) * Math.sqrt(variance));
        }

        Interval interval(double n, double level) {
            double spread = StrictMath.exp(Special.normalMultiplier(level) * Math.sqrt(variance + 1 / dark));
            return new Interval(n + dark / spread, n + dark * spread, level);
        }
    }
}
