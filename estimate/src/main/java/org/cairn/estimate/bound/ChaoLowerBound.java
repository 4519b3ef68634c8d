package org.cairn.estimate.bound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.Interval;
import org.cairn.estimate.math.Special;
import org.cairn.estimate.table.Groundwork;

/**
 * Chao's lower bound: how many there are at least, whatever the differences between people.
 *
 * <p>With f₁ people on exactly one list, f₂ on exactly two and n in all, the bias-corrected bound is
 *
 * <pre>N̂ = n + f₁ (f₁ − 1) / (2 (f₂ + 1)).</pre>
 *
 * People may differ as they like in how likely they are to be recorded; by the Cauchy–Schwarz inequality the expected
 * number of the never recorded is at least f₁²/(2 f₂) when every person's captures follow a Poisson law of their own.
 * Lists that seek out the same people (positive dependence) make the bound lower still; lists that avoid each other can
 * carry it above the truth, which is the one condition.
 *
 * <p>The interval is Chao's (1987) log-normal one for the dark figure f̂₀ = N̂ − n: f̂₀ / C to f̂₀ · C with C =
 * exp(z √log(1 + v / f̂₀²)), where v is the variance of the bias-corrected form,
 *
 * <pre>v = f₁(f₁−1)/(2(f₂+1)) + f₁(2f₁−1)²/(4(f₂+1)²) + f₁² f₂ (f₁−1)²/(4(f₂+1)⁴).</pre>
 *
 * <p>{@code details} has the other forms: {@code classic} n + f₁²/(2f₂); {@code with_lists_factor} n + ((K−1)/K)
 * f₁²/(2f₂), absent both where f₂ = 0; {@code rcapture_bc} n + (K−1) f₁(f₁−1)/(2K(f₂+1)) with its standard error.
 *
 * <p>A. Chao (1987), Estimating the population size for capture-recapture data with unequal catchability, Biometrics
 * 43:783–791; A. Chao (1989), Biometrics 45:427–438; L.-P. Rivest and S. Baillargeon (2007), Biometrics 63:999–1006.
 *
 * @param level level of the interval
 */
public record ChaoLowerBound(double level) implements Estimator {

    private static final String ASSUMPTION =
            "A lower bound: at least this many, if being on one list does not make being"
                    + " on another less likely. People may differ in how likely they are to be recorded.";

    /** With 95 % intervals. */
    public ChaoLowerBound() {
        this(0.95);
    }

    @Override
    public String method() {
        return "chao";
    }

    @Override
    public Estimation estimate(CaptureTable table, long seed) {
        return Groundwork.estimate(method(), table, this::bound);
    }

    private Estimation bound(Groundwork ground) {
        CaptureTable table = ground.table();
        double n = table.recorded();
        double once = table.onExactly(1);
        double twice = table.onExactly(2);
        double dark = once * (once - 1) / (2 * (twice + 1));
        double variance = variance(once, twice);
        List<String> warnings = new ArrayList<>(ground.warnings());
        if (dark == 0) {
            warnings.add("At most one person is on a single list, so the bound adds no one; it is not evidence that"
                    + " everyone was recorded.");
        }
        return new Estimate(
                method(), n + dark, interval(n, dark, variance), ASSUMPTION, warnings, details(table, dark, variance));
    }

    private static double variance(double once, double twice) {
        double square = (twice + 1) * (twice + 1);
        return once * (once - 1) / (2 * (twice + 1))
                + once * (2 * once - 1) * (2 * once - 1) / (4 * square)
                + once * once * twice * (once - 1) * (once - 1) / (4 * square * square);
    }

    private Interval interval(double n, double dark, double variance) {
        if (dark == 0) {
            return new Interval(n, n, level);
        }
        double spread =
                StrictMath.exp(Special.normalMultiplier(level) * Math.sqrt(StrictMath.log1p(variance / (dark * dark))));
        return new Interval(n + dark / spread, n + dark * spread, level);
    }

    private static Map<String, Object> details(CaptureTable table, double dark, double variance) {
        double n = table.recorded();
        double once = table.onExactly(1);
        double twice = table.onExactly(2);
        double lists = table.listCount();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("lower_bound", true);
        details.put("f1", table.onExactly(1));
        details.put("f2", table.onExactly(2));
        details.put("stderr", Math.sqrt(variance));
        if (twice > 0) {
            details.put("classic", n + once * once / (2 * twice));
            details.put("with_lists_factor", n + (lists - 1) / lists * once * once / (2 * twice));
        }
        details.put("rcapture_bc", n + (lists - 1) / lists * dark);
        details.put("rcapture_bc_stderr", rcaptureError(lists, once, twice));
        return details;
    }

    private static double rcaptureError(double lists, double once, double twice) {
        double first = (lists - 1) * once * (once - 1) / (2 * lists * (twice + 1));
        double second = (lists - 1)
                * (lists - 1)
                * once
                * (once - 1)
                * (once * once + 4 * once * twice + 3 * once - 6 * twice - 6)
                / (4 * lists * lists * (twice + 1) * (twice + 1) * (twice + 2));
        return Math.sqrt(Math.max(0, first + second));
    }
}
