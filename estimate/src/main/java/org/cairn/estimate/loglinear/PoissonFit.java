package org.cairn.estimate.loglinear;

import java.util.Arrays;
import org.cairn.estimate.math.Cholesky;
import org.cairn.estimate.math.Special;

/**
 * The maximum-likelihood fit of a Poisson log-linear model, log μ = X β, by Newton's method on β with the step halved
 * until the likelihood grows. The likelihood is concave, so where its maximum exists the method finds it.
 *
 * @param beta coefficients, the intercept first
 * @param fitted μ, one per cell
 * @param deviance 2 Σ (y log(y/μ) − (y − μ))
 * @param hasConverged whether the sufficient statistics are matched
 * @param interceptVariance the intercept's entry of the inverse information
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
record PoissonFit(double[] beta, double[] fitted, double deviance, boolean hasConverged, double interceptVariance) {

    private static final int MOST_STEPS = 200;
    private static final double TOLERANCE = 1e-13;

    /** Fits from a start of equal means. */
    static PoissonFit of(boolean[][] design, double[] y) {
        double[] beta = new double[design[0].length];
        beta[0] = StrictMath.log(Math.max(Arrays.stream(y).sum(), 1e-3) / y.length);
        return from(beta, design, y);
    }

    /** Fits from given coefficients: a neighbour's, to save steps. */
    static PoissonFit from(double[] start, boolean[][] design, double[] y) {
        double[] beta = start.clone();
        double[] fitted = means(beta, design);
        double deviance = deviance(y, fitted);
        boolean converged = false;
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            double[] gradient = gradient(design, y, fitted);
            double[] direction = information(design, fitted).solve(gradient);
            double decrement = dot(gradient, direction);
            converged = decrement <= TOLERANCE;
            double length = 1;
            while (true) {
                double[] trial = beta.clone();
                for (int j = 0; j < trial.length; j++) {
                    trial[j] += length * direction[j];
                }
                double[] means = means(trial, design);
                double found = deviance(y, means);
                if (found <= deviance + 1e-9 * (1 + deviance)) {
                    beta = trial;
                    fitted = means;
                    deviance = found;
                    break;
                }
                length /= 2;
                if (length < 1e-10) {
                    return finished(beta, fitted, deviance, converged, design);
                }
            }
        }
        return finished(beta, fitted, deviance, converged, design);
    }

    private static PoissonFit finished(
            double[] beta, double[] fitted, double deviance, boolean converged, boolean[][] design) {
        double[] unit = new double[beta.length];
        unit[0] = 1;
        double variance = information(design, fitted).solve(unit)[0];
        return new PoissonFit(beta, fitted, Math.max(0, deviance), converged, variance);
    }

    private static double[] means(double[] beta, boolean[][] design) {
        double[] means = new double[design.length];
        for (int cell = 0; cell < means.length; cell++) {
            double sum = 0;
            for (int j = 0; j < beta.length; j++) {
                sum += design[cell][j] ? beta[j] : 0;
            }
            means[cell] = StrictMath.exp(Math.max(-700, Math.min(sum, 700)));
        }
        return means;
    }

    private static double deviance(double[] y, double[] fitted) {
        double half = 0;
        for (int cell = 0; cell < y.length; cell++) {
            half += fitted[cell] - y[cell];
            if (y[cell] > 0) {
                half += y[cell] * StrictMath.log(y[cell] / fitted[cell]);
            }
        }
        return 2 * half;
    }

    private static double[] gradient(boolean[][] design, double[] y, double[] fitted) {
        double[] gradient = new double[design[0].length];
        for (int cell = 0; cell < y.length; cell++) {
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += design[cell][j] ? y[cell] - fitted[cell] : 0;
            }
        }
        return gradient;
    }

    private static Cholesky information(boolean[][] design, double[] fitted) {
        int size = design[0].length;
        double[][] information = new double[size][size];
        for (int cell = 0; cell < fitted.length; cell++) {
            for (int i = 0; i < size; i++) {
                if (design[cell][i]) {
                    for (int j = 0; j <= i; j++) {
                        information[i][j] += design[cell][j] ? fitted[cell] : 0;
                    }
                }
            }
        }
        return Cholesky.of(information);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The Poisson log-likelihood at the fit, constants included. */
    double logLikelihood(double[] y) {
        double log = 0;
        for (int cell = 0; cell < y.length; cell++) {
            log -= fitted[cell] + Special.logFactorial(y[cell]);
            log += y[cell] > 0 ? y[cell] * StrictMath.log(fitted[cell]) : 0;
        }
        return log;
    }

    /** The fitted number of the never recorded: the mean of the cell of all zeros. */
    double dark() {
        return StrictMath.exp(beta[0]);
    }

    /** Standard error of the total: √(n̂₀ + n̂₀² Var β₀). */
    double standardError() {
        return Math.sqrt(dark() + dark() * dark() * interceptVariance);
    }
}
