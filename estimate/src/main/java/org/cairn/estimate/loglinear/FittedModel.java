package org.cairn.estimate.loglinear;

import java.util.Arrays;
import org.cairn.estimate.CaptureTable;

/**
 * A model whose estimate exists, fitted.
 *
 * @param model the model
 * @param fit its fit to the observable cells
 * @param total n + n̂₀
 * @param aic Akaike's criterion, on the full Poisson log-likelihood
 * @param bic Schwarz's criterion, with the logarithm of the number of people
 */
record Candidate(Model model, PoissonFit fit, double total, double aic, double bic) {

    /** Fits a model to the observable cells of a table; whether its estimate exists is for the caller to know. */
    static Candidate of(Model model, CaptureTable table) {
        double[] y = counts(table);
        PoissonFit fit = PoissonFit.of(model.design(cells(table)), y);
        double log = fit.logLikelihood(y);
        double people = table.recorded();
        return new Candidate(
                model,
                fit,
                people + fit.dark(),
                -2 * log + 2 * model.parameters(),
                -2 * log + model.parameters() * StrictMath.log(people));
    }

    /** Whether the fit itself proves that the estimate exists: it converged, with every cell's mean well above zero. */
    boolean isWitness() {
        return fit.hasConverged() && Arrays.stream(fit.fitted()).allMatch(mean -> mean > 1e-3);
    }

    static int[] cells(CaptureTable table) {
        int[] cells = new int[table.cells() - 1];
        Arrays.setAll(cells, cell -> cell + 1);
        return cells;
    }

    static double[] counts(CaptureTable table) {
        double[] y = new double[table.cells() - 1];
        Arrays.setAll(y, cell -> table.count(cell + 1));
        return y;
    }
}
