package org.cairn.estimate.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.estimate.Interval;
import org.cairn.estimate.math.Special;

/**
 * The share of subjects still waiting after a time, where some were last looked at before anything happened to them.
 *
 * <p>With d_j waits ended out of n_j at risk at time t_j (Kaplan and Meier 1958),
 *
 * <pre>S(t) = Π_{t_j ≤ t} (1 − d_j / n_j),      σ²(t) = S(t)² Σ_{t_j ≤ t} d_j / (n_j (n_j − d_j))</pre>
 *
 * the second being Greenwood's formula (1926). The limits are those of log(−log S), which stay between 0 and 1:
 *
 * <pre>S(t)^exp(±z σ(t) / (S(t) log S(t)))</pre>
 *
 * (Kalbfleisch and Prentice 1980, section 1.3). They hold at each time by itself, not for the whole curve at once. Where a
 * wait ended and another was censored at the same time, the censored one was still at risk.
 *
 * <p>What must be true: whoever was last looked at early was not for that reason likelier, or less likely, to wait long.
 *
 * <p>E. L. Kaplan and P. Meier (1958), Nonparametric estimation from incomplete observations, JASA 53:457–481; M. Greenwood
 * (1926), The natural duration of cancer, Reports on Public Health and Medical Subjects 33.
 *
 * @param level level of the limits, more than 0 and less than 1
 */
public record KaplanMeier(double level) {

    public KaplanMeier {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be between 0 and 1 (got: %s)".formatted(level));
        }
    }

    /** With 95 % limits. */
    public KaplanMeier() {
        this(0.95);
    }

    /** The share still waiting for any of the outcomes. */
    public WaitingCurve of(WaitingTimes times) {
        List<WaitingCurve.Step> steps = new ArrayList<>();
        double share = 1;
        double greenwood = 0;
        for (WaitingTimes.Moment moment : times.moments()) {
            double n = moment.atRisk();
            double d = moment.all();
            share *= (n - d) / n;
            greenwood += d == 0 ? 0 : d / (n * (n - d));
            double error = share == 0 ? Double.NaN : share * StrictMath.sqrt(greenwood);
            steps.add(new WaitingCurve.Step(
                    moment.time(),
                    moment.atRisk(),
                    moment.all(),
                    moment.censored(),
                    share,
                    error,
                    logLog(share, error, level)));
        }
        return new WaitingCurve(times.subjects(), steps, level);
    }

    /** Limits of a share on the scale of log(−log); none where the share is 0 or 1. */
    static Optional<Interval> logLog(double share, double error, double level) {
        if (!(share > 0 && share < 1)) {
            return Optional.empty();
        }
        double log = StrictMath.log(share);
        double reach = Special.normalMultiplier(level) * error / (share * -log);
        double wide = StrictMath.exp(log * StrictMath.exp(reach));
        double narrow = StrictMath.exp(log * StrictMath.exp(-reach));
        return Optional.of(new Interval(wide, narrow, level));
    }
}
