package org.cairn.estimate.survival;

import java.util.ArrayList;
import java.util.List;
import org.cairn.estimate.survival.WaitingTimes.Moment;

/**
 * The share of subjects met by each of several outcomes, where whichever comes first keeps the others out: acquitted,
 * convicted, closed without charge.
 *
 * <p>One minus Kaplan–Meier with the other outcomes as censoring would say how many would be met if the others did not
 * exist; it is too high wherever they do. With d_kj waits ended by outcome k at t_j, d_j by any, n_j at risk and S the
 * share still waiting (Aalen and Johansen 1978),
 *
 * <pre>F_k(t) = Σ_{t_j ≤ t} S(t_{j−1}) d_kj / n_j,      Σ_k F_k(t) + S(t) = 1.</pre>
 *
 * The variance is the delta method's with multinomial deaths at each time (Marubini and Valsecchi 1995, section 10.4;
 * Coviello and Boggess 2004): with g_j = F_k(t) − F_k(t_j),
 *
 * <pre>σ² = Σ g_j² d_j / (n_j (n_j − d_j)) + Σ S(t_{j−1})² d_kj (n_j − d_kj) / n_j³ − 2 Σ g_j S(t_{j−1}) d_kj / n_j²</pre>
 *
 * which without censoring is the binomial F(1 − F)/n, and with one outcome Greenwood's. Limits are those of log(−log F).
 *
 * <p>O. O. Aalen and S. Johansen (1978), An empirical transition matrix for non-homogeneous Markov chains based on censored
 * observations, Scandinavian Journal of Statistics 5:141–150; V. Coviello and M. Boggess (2004), Cumulative incidence
 * estimation in the presence of competing risks, Stata Journal 4:103–112.
 *
 * @param level level of the limits, more than 0 and less than 1
 */
public record AalenJohansen(double level) {

    public AalenJohansen {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be between 0 and 1 (got: %s)".formatted(level));
        }
    }

    /** With 95 % limits. */
    public AalenJohansen() {
        this(0.95);
    }

    /** One curve for each outcome, in the order of the outcomes. */
    public List<IncidenceCurve> of(WaitingTimes times) {
        List<Moment> moments =
                times.moments().stream().filter(moment -> moment.all() > 0).toList();
        double[] before = before(moments);
        List<IncidenceCurve> curves = new ArrayList<>();
        for (int outcome = 0; outcome < times.outcomes().size(); outcome++) {
            curves.add(curve(times.outcomes().get(outcome), outcome, moments, before));
        }
        return List.copyOf(curves);
    }

    /** The share still waiting just before each moment. */
    private static double[] before(List<Moment> moments) {
        double[] before = new double[moments.size()];
        double share = 1;
        for (int j = 0; j < before.length; j++) {
            before[j] = share;
            share *= (double) (moments.get(j).atRisk() - moments.get(j).all())
                    / moments.get(j).atRisk();
        }
        return before;
    }

    private IncidenceCurve curve(String name, int outcome, List<Moment> moments, double[] before) {
        double[] shares = new double[moments.size()];
        double share = 0;
        List<IncidenceCurve.Step> steps = new ArrayList<>();
        for (int j = 0; j < shares.length; j++) {
            Moment moment = moments.get(j);
            share += before[j] * moment.ended().get(outcome) / moment.atRisk();
            shares[j] = share;
            double error = StrictMath.sqrt(Math.max(0, variance(outcome, moments, before, shares, j)));
            steps.add(new IncidenceCurve.Step(
                    moment.time(),
                    moment.atRisk(),
                    moment.ended().get(outcome),
                    share,
                    error,
                    KaplanMeier.logLog(share, error, level)));
        }
        return new IncidenceCurve(name, steps, level);
    }

    private static double variance(int outcome, List<Moment> moments, double[] before, double[] shares, int last) {
        double sum = 0;
        for (int j = 0; j <= last; j++) {
            double n = moments.get(j).atRisk();
            double all = moments.get(j).all();
            double ended = moments.get(j).ended().get(outcome);
            double gain = shares[last] - shares[j];
            // Where all at risk end, no share can be gained afterwards, and the first term is 0 times infinity.
            sum += all == n ? 0 : gain * gain * all / (n * (n - all));
            sum += before[j] * before[j] * ended * (n - ended) / (n * n * n);
            sum -= 2 * gain * before[j] * ended / (n * n);
        }
        return sum;
    }
}
