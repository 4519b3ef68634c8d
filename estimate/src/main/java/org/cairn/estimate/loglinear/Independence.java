package org.cairn.estimate.loglinear;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.math.Special;
import org.cairn.estimate.table.Groundwork;

/**
 * Independent lists: the Poisson log-linear model with main effects alone.
 *
 * <p>For history h, log μ_h = β₀ + Σ_j β_j h_j, so that n̂₀ = exp(β₀) and N̂ = n + n̂₀. With n_j people on list j, the
 * maximum-likelihood N̂ is the one root above n of
 *
 * <pre>N − n = N Π_j (1 − n_j / N),</pre>
 *
 * which takes no more than the lists' totals, so that thirty lists are as easy as three. Its variance is Darroch's (1958),
 * N / (1/Π q_j + K − 1 − Σ 1/q_j) with q_j = 1 − n_j/N; the interval is by profile multinomial likelihood (Cormack 1992). The
 * model is the yardstick of the others: lists of the dead are seldom independent, and {@code details.deviance} on {@code
 * details.df} degrees of freedom says how badly it fits. Lists that are known to be related are taken for one.
 *
 * <p>J. N. Darroch (1958), The multiple-recapture census I, Biometrika 45:343–359; S. E. Fienberg (1972), The multiple
 * recapture census for closed populations and incomplete 2^k contingency tables, Biometrika 59:591–603.
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
        for (int list = 0; list < table.listCount(); list++) {
            if (table.onList(list) == table.recorded()) {
                return new NotEstimable(
                        method(),
                        ("Everyone recorded is on %s, so the other lists show no one that it missed. Add a list made"
                                        + " independently, or report the %,d recorded.")
                                .formatted(table.lists().get(list), table.recorded()));
            }
        }
        Lists lists = Lists.of(table);
        double total = lists.total();
        ProfileInterval profile = ProfileInterval.of(lists::deviance, lists.n, total, level);
        return new Estimate(
                method(),
                total,
                profile.interval(),
                ASSUMPTION,
                ground.warnings(),
                details(table, lists, total, profile.most()));
    }

    private static Map<String, Object> details(CaptureTable table, Lists lists, double total, double most) {
        int parameters = table.listCount() + 1;
        double deviance = Math.max(0, lists.observedDeviance(total));
        double log = -deviance / 2;
        for (double count : lists.counts) {
            log += count * StrictMath.log(count) - count - Special.logFactorial(count);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("model", HierarchicalModel.independence(table.listCount()).name());
        details.put("aic", -2 * log + 2 * parameters);
        details.put("bic", -2 * log + parameters * StrictMath.log(lists.n));
        details.put("deviance", deviance);
        details.put("df", (1L << table.listCount()) - 1 - parameters);
        details.put("stderr", lists.standardError(total));
        details.put("multinomial", most);
        return details;
    }

    /**
     * What the model looks at.
     *
     * @param n people recorded
     * @param onList people on each list
     * @param patterns patterns that anyone has
     * @param counts people with each of them
     */
    @SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
    private record Lists(double n, double[] onList, int[] patterns, double[] counts) {

        static Lists of(CaptureTable table) {
            double[] onList = new double[table.listCount()];
            for (int list = 0; list < onList.length; list++) {
                onList[list] = table.onList(list);
            }
            int[] patterns = table.patterns();
            double[] counts = new double[patterns.length];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = table.count(patterns[i]);
            }
            return new Lists(table.recorded(), onList, patterns, counts);
        }

        /** The root above n: doubling finds a total beyond it, halving closes in. */
        double total() {
            double high = 2 * n;
            while (excess(high) > 0) {
                high *= 2;
            }
            double low = n;
            for (int step = 0; step < 200 && high - low > 1e-15 * high; step++) {
                double middle = low + (high - low) / 2;
                if (excess(middle) > 0) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low + (high - low) / 2;
        }

        /** N Π (1 − n_j / N) − (N − n), without loss where N is far larger than n. */
        private double excess(double total) {
            return total * StrictMath.expm1(logMissed(total)) + n;
        }

        /** log Π (1 − n_j / N). */
        private double logMissed(double total) {
            double log = 0;
            for (double on : onList) {
                log += StrictMath.log1p(-on / total);
            }
            return log;
        }

        /** The deviance over the observable cells, at the fitted total: there the fitted sum is the observed one. */
        double observedDeviance(double total) {
            double half = 0;
            for (int i = 0; i < counts.length; i++) {
                half += counts[i] * (StrictMath.log(counts[i]) - logMean(patterns[i], total));
            }
            return 2 * half;
        }

        /** The deviance over all cells where the total is given. */
        double deviance(double total) {
            double dark = total - n;
            double empty = dark > 0 ? dark * (StrictMath.log(dark) - StrictMath.log(total) - logMissed(total)) : 0;
            return observedDeviance(total) + 2 * empty;
        }

        private double logMean(int pattern, double total) {
            double log = StrictMath.log(total);
            for (int list = 0; list < onList.length; list++) {
                double share = onList[list] / total;
                log += StrictMath.log((pattern >> list & 1) == 1 ? share : 1 - share);
            }
            return log;
        }

        double standardError(double total) {
            double inverse = StrictMath.expm1(-logMissed(total));
            for (double on : onList) {
                inverse -= on / (total - on);
            }
            return Math.sqrt(total / inverse);
        }
    }
}
