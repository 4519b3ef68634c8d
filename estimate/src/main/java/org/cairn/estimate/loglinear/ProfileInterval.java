package org.cairn.estimate.loglinear;

import java.util.function.DoubleUnaryOperator;
import org.cairn.estimate.Interval;
import org.cairn.estimate.math.PoissonFit;
import org.cairn.estimate.math.Special;
import org.cairn.estimate.math.TermDesign;

/**
 * The profile multinomial likelihood interval of a total (Cormack 1992).
 *
 * <p>For a trial total N the cell of all zeros is given n₀ = N − n people and the model is fitted to all 2^K cells; then
 *
 * <pre>l(N) = −deviance / 2 + log( n₀^n₀ N! / (N^N n₀!) )</pre>
 *
 * for real N, factorials by the gamma function. The limits are where l falls by half the chi-squared quantile (1 degree
 * of freedom) below its maximum. A lower limit that is not reached is n; an upper limit not reached within three times
 * the estimate is none: the data set no upper limit that could be trusted.
 *
 * <p>R. M. Cormack (1992), Interval estimation for mark-recapture studies of closed populations, Biometrics 48:567–576.
 *
 * @param most the total with the highest profile likelihood
 * @param interval the interval
 */
record ProfileInterval(double most, Interval interval) {

    private static final double GOLDEN = 0.6180339887498949;

    static ProfileInterval of(FittedModel fitted, Cells cells, double level) {
        return of(new Profile(fitted, cells)::at, cells.recorded(), fitted.total(), level);
    }

    /**
     * The interval of a profile.
     *
     * @param deviance for a total, the deviance of the model's fit to all 2^K cells
     * @param n people recorded
     * @param total the estimate
     */
    static ProfileInterval of(DoubleUnaryOperator deviance, double n, double total, double level) {
        DoubleUnaryOperator log = trial -> -deviance.applyAsDouble(trial) / 2 + multinomial(trial, n);
        double most = peak(log, n, Math.max(1.5 * total, n + 1));
        double z = Special.normalMultiplier(level);
        double height = log.applyAsDouble(most) - z * z / 2;
        double lower = log.applyAsDouble(n) >= height ? n : crossing(log, n, most, height);
        double end = 3 * total;
        double upper = log.applyAsDouble(end) >= height ? Double.POSITIVE_INFINITY : crossing(log, end, most, height);
        return new ProfileInterval(most, new Interval(lower, upper, level));
    }

    private static double multinomial(double total, double n) {
        double dark = Math.max(0, total - n);
        double log = Special.logFactorial(total) - total * StrictMath.log(total);
        return dark > 0 ? log + dark * StrictMath.log(dark) - Special.logFactorial(dark) : log;
    }

    /** Where a profile is highest between two totals, by golden section. */
    private static double peak(DoubleUnaryOperator profile, double low, double high) {
        double a = low;
        double b = high;
        double c = b - GOLDEN * (b - a);
        double d = a + GOLDEN * (b - a);
        double atC = profile.applyAsDouble(c);
        double atD = profile.applyAsDouble(d);
        while (b - a > 1e-6 * b) {
            if (atC > atD) {
                b = d;
                d = c;
                atD = atC;
                c = b - GOLDEN * (b - a);
                atC = profile.applyAsDouble(c);
            } else {
                a = c;
                c = d;
                atC = atD;
                d = a + GOLDEN * (b - a);
                atD = profile.applyAsDouble(d);
            }
        }
        return (a + b) / 2;
    }

    /** Where a profile crosses a height between a total below it and one above it, by bisection. */
    private static double crossing(DoubleUnaryOperator profile, double below, double above, double height) {
        double under = below;
        double over = above;
        while (Math.abs(over - under) > 1e-7 * over) {
            double middle = (under + over) / 2;
            if (profile.applyAsDouble(middle) >= height) {
                over = middle;
            } else {
                under = middle;
            }
        }
        return (under + over) / 2;
    }

    /** The deviance of a model's fit to all cells; each fit starts from the last. */
    private static final class Profile {
        private final TermDesign design;
        private final double[] y;
        private final double recorded;
        private double[] start;

        Profile(FittedModel fitted, Cells cells) {
            boolean[] all = fitted.extended().present().clone();
            all[0] = true;
            design = new TermDesign(fitted.extended().terms(), all);
            y = cells.y().clone();
            recorded = cells.recorded();
            start = fitted.fit().beta();
        }

        double at(double total) {
            y[0] = Math.max(0, total - recorded);
            PoissonFit fit = PoissonFit.from(start, design, y);
            if (fit.hasConverged()) {
                start = fit.beta();
            }
            return fit.deviance();
        }
    }
}
