package org.cairn.estimate.loglinear;

import org.cairn.estimate.math.PoissonFit;
import org.cairn.estimate.math.Special;

/**
 * A model fitted to the observable cells of a table.
 *
 * @param extended the model and what of it could be fitted
 * @param fit its fit
 * @param total n + n̂₀
 * @param aic Akaike's criterion, on the full Poisson log-likelihood
 * @param bic Schwarz's criterion, with the logarithm of the number of people
 */
record FittedModel(Extended extended, PoissonFit fit, double total, double aic, double bic) {

    /** Fits a model; whether its estimate exists is for the caller to know. */
    static FittedModel of(Extended extended, Cells cells) {
        PoissonFit fit = PoissonFit.of(extended.design(), cells.y());
        double log = fit.logLikelihood(cells.y());
        int parameters = extended.model().parameters();
        double people = cells.recorded();
        return new FittedModel(
                extended,
                fit,
                people + fit.dark(),
                -2 * log + 2 * parameters,
                -2 * log + parameters * StrictMath.log(people));
    }

    /** The model. */
    HierarchicalModel model() {
        return extended.model();
    }

    /** Degrees of freedom left over: cells fitted to, less parameters fitted. */
    int degreesOfFreedom(Cells cells) {
        return cells.observable() - model().parameters();
    }

    /** n̂₀. */
    double dark() {
        return fit.dark();
    }

    /** Standard deviation of log n̂₀ as a log-normal law has it: √log(1 + se² / n̂₀²). */
    double logSpread() {
        double relative = fit.standardError() / dark();
        return Math.sqrt(StrictMath.log1p(relative * relative));
    }

    /** The cumulative probability of a total by the log-normal law of n̂₀. */
    double cumulative(double trial, double recorded) {
        return trial <= recorded
                ? 0
                : Special.normal((StrictMath.log(trial - recorded) - StrictMath.log(dark())) / logSpread());
    }
}
