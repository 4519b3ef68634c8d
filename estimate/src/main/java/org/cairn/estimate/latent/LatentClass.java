package org.cairn.estimate.latent;

import java.util.ArrayList;
import java.util.Arrays;
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
 * Latent classes: people of a few unknown kinds, within each of which the lists are independent.
 *
 * <p>A person of class k is on list j with chance λ_jk, independently over lists; classes have shares π from a truncated
 * stick-breaking prior with 10 classes and concentration α. Priors: λ_jk ~ Beta(1, 1), α ~ Gamma(0.25, rate 0.25), p(N) ∝
 * 1/N, and at most 20 n never recorded. Chains from dispersed starts are run by Gibbs sampling, twice as long each
 * time, until R-hat ≤ 1.01 and the effective sample sizes of bulk and tails are both at least 400. There is no estimate
 * where chains settle at separate levels (<em>several modes</em>), or where the budget of sweeps is spent before they
 * agree, or R-hat above 1.2 after 40,000 sweeps says that it would be (<em>not converged</em>). The budget is in sweeps, never in seconds, so that the answer does not
 * depend on the machine. The estimate is the posterior median.
 *
 * <p>D. Manrique-Vallier (2016), Bayesian population size estimation using Dirichlet process mixtures, Biometrics
 * 72:1246–1254.
 *
 * @param level level of the interval
 */
public record LatentClass(double level) implements Estimator {

    private static final double MOST_AT_THE_CAP = 0.005;
    private static final String ASSUMPTION = "People are of a few kinds, and among people of one kind the lists are"
            + " independent; every kind has some chance of being recorded.";

    /** With 95 % intervals. */
    public LatentClass() {
        this(0.95);
    }

    @Override
    public String method() {
        return "latent";
    }

    @Override
    public Estimation estimate(CaptureTable table, long seed) {
        return Groundwork.estimateDependence(method(), table, ground -> sample(ground, seed));
    }

    private Estimation sample(Groundwork ground, long seed) {
        CaptureTable table = ground.table();
        if (table.listCount() < 3) {
            return new NotEstimable(
                    method(),
                    "Two lists cannot tell kinds of people apart: that takes three lists or more. Add a list.");
        }
        Run run = Run.of(Sorted.byName(table), seed);
        return run.hasConverged() ? estimate(ground, run) : new NotEstimable(method(), withheld(table, run));
    }

    private static String withheld(CaptureTable table, Run run) {
        double n = (double) table.recorded();
        double[] levels =
                Arrays.stream(run.medians()).map(dark -> n + dark).sorted().toArray();
        String what = run.diagnostics().rhat() > Run.APART_RHAT ? "Several modes" : "Not converged";
        String chains = run.isTempered() ? " ladders of chains" : " chains";
        String arrivals = run.isTempered()
                ? ", and the posterior was reached %,d times from the prior (at least %d)"
                        .formatted(run.arrivals(), Run.FEWEST_ARRIVALS)
                : "";
        return ("%s: after %,d sweeps of each of %d%s, R-hat is %.3f (at most %.2f is needed), the effective sample size"
                        + " %,.0f (at least %,.0f)%s. Their medians run from about %,.0f to about %,.0f and do not agree on one"
                        + " answer, so none is given. Join strata or lists, or rely on another method; %,.0f are recorded.")
                .formatted(
                        what,
                        run.sweeps(),
                        run.chains(),
                        chains,
                        Math.min(run.diagnostics().rhat(), 99),
                        Run.MOST_RHAT,
                        Math.min(run.diagnostics().bulk(), run.diagnostics().tail()),
                        Run.LEAST_ESS,
                        arrivals,
                        levels[0],
                        levels[levels.length - 1],
                        n);
    }

    private Estimation estimate(Groundwork ground, Run run) {
        double n = (double) ground.table().recorded();
        double[] totals = Arrays.stream(run.draws())
                .flatMapToDouble(Arrays::stream)
                .map(dark -> n + dark)
                .sorted()
                .toArray();
        double capped = Arrays.stream(totals)
                        .filter(total -> total >= n + (Chain.CAP - 1) * n)
                        .count()
                / (double) totals.length;
        List<String> warnings = new ArrayList<>(ground.warnings());
        if (capped > MOST_AT_THE_CAP) {
            warnings.add(
                    "%.1f %% of the posterior lies at the cap of %d times the recorded: the upper limit is the cap's."
                            .formatted(100 * capped, Chain.CAP));
        }
        Map<String, Object> details = details(totals, run);
        details.put("mass_at_cap", capped);
        details.put("prior", prior(run, n));
        details.put("dots", Dots.of(q -> quantile(totals, q)));
        Interval interval = new Interval(quantile(totals, (1 - level) / 2), quantile(totals, (1 + level) / 2), level);
        return new Estimate(method(), quantile(totals, 0.5), interval, ASSUMPTION, warnings, details);
    }

    private static Map<String, Object> details(double[] totals, Run run) {
        double mean = Arrays.stream(totals).sum() / totals.length;
        double squares = Arrays.stream(totals)
                .map(total -> (total - mean) * (total - mean))
                .sum();
        double sd = Math.sqrt(squares / (totals.length - 1));
        double beyond = Arrays.stream(run.beyond())
                .flatMapToDouble(Arrays::stream)
                .average()
                .orElseThrow();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("mean", mean);
        details.put("sd", sd);
        details.put("q25", quantile(totals, 0.25));
        details.put("q75", quantile(totals, 0.75));
        details.put("rhat", run.diagnostics().rhat());
        details.put("ess", run.diagnostics().bulk());
        details.put("ess_tail", run.diagnostics().tail());
        details.put("mcse", sd / Math.sqrt(run.diagnostics().plain()));
        details.put("chains", run.chains());
        details.put("tempered", run.isTempered());
        details.put("arrivals_from_prior", run.arrivals());
        details.put("sweeps", run.sweeps());
        details.put("classes", Classes.COUNT);
        details.put("nearly_out_of_reach", Map.of("reach", Run.REACH, "share", beyond));
        return details;
    }

    /** What the prior alone would say of the total, given how many are recorded. */
    private static Map<String, Object> prior(Run run, double n) {
        double[] sorted = Arrays.stream(run.prior()).sorted().toArray();
        Map<String, Object> prior = new LinkedHashMap<>();
        prior.put("lower", n + quantile(sorted, 0.025));
        prior.put("median", n + quantile(sorted, 0.5));
        prior.put("upper", n + quantile(sorted, 0.975));
        prior.put("dots", Dots.of(q -> n + quantile(sorted, q)));
        return prior;
    }

    private static double quantile(double[] sorted, double q) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.max(0L, (long) Math.ceil(q * sorted.length) - 1))];
    }
}
