package org.cairn.estimate.loglinear;

import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Interval;
import org.cairn.estimate.math.Special;

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

    static ProfileInterval of(Model model, CaptureTable table, double total, double level) {
        Profile profile = new Profile(model, table);
        double n = table.recorded();
        double most = profile.peak(n, Math.max(1.5 * total, n + 1));
        double z = Special.normalMultiplier(level);
        double height = profile.at(most) - z * z / 2;
        double lower = profile.at(n) >= height ? n : profile.crossing(n, most, height);
        double end = 3 * total;
        double upper = profile.at(end) >= height ? Double.POSITIVE_INFINITY : profile.crossing(end, most, height);
        return new ProfileInterval(most, new Interval(lower, upper, level));
    }

    private static final class Profile {
        private final boolean[][] design;
        private final double[] y;
        private final double recorded;
        private double[] start;

        Profile(Model model, CaptureTable table) {
            int[] cells = new int[table.cells()];
            y = new double[cells.length];
            for (int cell = 0; cell < cells.length; cell++) {
                cells[cell] = cell;
                y[cell] = cell == 0 ? 0 : table.count(cell);
            }
            design = model.design(cells);
            recorded = table.recorded();
            start = Candidate.of(model, table).fit().beta();
        }

        double at(double total) {
            double dark = Math.max(0, total - recorded);
            y[0] = dark;
            PoissonFit fit = PoissonFit.from(start, design, y);
            if (fit.hasConverged()) {
                start = fit.beta();
            }
            double log = -fit.deviance() / 2 + Special.logFactorial(total) - total * StrictMath.log(total);
            return dark > 0 ? log + dark * StrictMath.log(dark) - Special.logFactorial(dark) : log;
        }

        /** Where l is highest between two totals, by golden section. */
        double peak(double low, double high) {
            double a = low;
            double b = high;
            double c = b - GOLDEN * (b - a);
            double d = a + GOLDEN * (b - a);
            double atC = at(c);
            double atD = at(d);
            while (b - a > 1e-6 * b) {
                if (atC > atD) {
                    b = d;
                    d = c;
                    atD = atC;
                    c = b - GOLDEN * (b - a);
                    atC = at(c);
                } else {
                    a = c;
                    c = d;
                    atC = atD;
                    d = a + GOLDEN * (b - a);
                    atD = at(d);
                }
            }
            return (a + b) / 2;
        }

        /** Where l crosses a height between a total below it and one above it, by bisection. */
        double crossing(double below, double above, double height) {
            double under = below;
            double over = above;
            while (Math.abs(over - under) > 1e-7 * over) {
                double middle = (under + over) / 2;
                if (at(middle) >= height) {
                    over = middle;
                } else {
                    under = middle;
                }
            }
            return (under + over) / 2;
        }
    }
}
