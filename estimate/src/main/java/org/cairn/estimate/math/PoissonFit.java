package org.cairn.estimate.math;

/**
 * The maximum-likelihood fit of a Poisson log-linear model, log μ = X β.
 *
 * <p>Newton's method on β with the step halved until the likelihood grows. The likelihood is concave, so where its maximum
 * exists the method finds it. It starts from the weighted least-squares fit to log(y + ½), which is near. It ends when the
 * Newton decrement λ² = gᵀ H⁻¹ g, twice what the likelihood could still gain, is at most 1e-13.
 *
 * @param beta coefficients, the intercept first
 * @param fitted μ, one per cell; 0 for cells left out
 * @param deviance 2 Σ (y log(y/μ) − (y − μ))
 * @param hasConverged whether the sufficient statistics are matched
 * @param isRegular whether the information could be inverted in all directions at the end
 * @param decrement the Newton decrement λ² at the end
 * @param interceptVariance the intercept's entry of the inverse information
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
public record PoissonFit(
        double[] beta,
        double[] fitted,
        double deviance,
        boolean hasConverged,
        boolean isRegular,
        double decrement,
        double interceptVariance) {

    private static final int MOST_STEPS = 200;
    private static final double TOLERANCE = 1e-13;
    private static final double INTERIOR = 1e-4;
    private static final double LARGEST = 700;

    /** Fits from the start that counts suggest. */
    public static PoissonFit of(Design design, double[] y) {
        return new Newton(design, y).fitted(null);
    }

    /** Fits from given coefficients: a neighbour's, to save steps. */
    public static PoissonFit from(double[] start, Design design, double[] y) {
        return new Newton(design, y).fitted(start);
    }

    /** One fit, with its working space. */
    private static final class Newton {
        private final Design design;
        private final double[] y;
        private final double[][] information;
        private final double[] gradient;
        private final double[] residual;
        private double tolerance;
        private boolean regular;
        private double[] beta;
        private double[] means;
        private double[] trialMeans;
        private double deviance;

        Newton(Design design, double[] y) {
            this.design = design;
            this.y = y;
            this.information = new double[design.parameters()][design.parameters()];
            this.gradient = new double[design.parameters()];
            this.residual = new double[design.cells()];
            this.beta = new double[design.parameters()];
            this.means = new double[design.cells()];
            this.trialMeans = new double[design.cells()];
            for (double count : y) {
                this.tolerance += 1e-14 * count;
            }
        }

        PoissonFit fitted(double @org.jspecify.annotations.Nullable [] start) {
            if (start == null) {
                leastSquares();
            } else {
                beta = start.clone();
            }
            fill(beta, means);
            deviance = deviance(means);
            boolean converged = false;
            for (int step = 0; step < MOST_STEPS && !converged; step++) {
                double[] direction = direction();
                converged = decrement(direction) <= TOLERANCE;
                if (!walk(direction)) {
                    break;
                }
            }
            return finished(converged);
        }

        private void leastSquares() {
            design.predict(beta, residual);
            for (int cell = 0; cell < y.length; cell++) {
                boolean present = residual[cell] > Double.NEGATIVE_INFINITY;
                means[cell] = present ? y[cell] + 0.5 : 0;
                residual[cell] = present ? means[cell] * Elementary.log(means[cell]) : 0;
            }
            design.totals(residual, gradient);
            design.information(means, information);
            Cholesky.factor(information);
            beta = Cholesky.solve(information, gradient);
        }

        private double[] direction() {
            for (int cell = 0; cell < y.length; cell++) {
                residual[cell] = y[cell] - means[cell];
            }
            design.totals(residual, gradient);
            design.information(means, information);
            regular = Cholesky.factor(information);
            return Cholesky.solve(information, gradient);
        }

        /** Goes along a direction as far as the likelihood does not fall; false where it falls however short the step. */
        private boolean walk(double[] direction) {
            double[] trial = new double[beta.length];
            for (double length = 1; length > 1e-10; length /= 2) {
                for (int j = 0; j < trial.length; j++) {
                    trial[j] = beta[j] + length * direction[j];
                }
                fill(trial, trialMeans);
                double found = deviance(trialMeans);
                if (found <= deviance + 1e-9 * (1 + deviance) + tolerance) {
                    double[] spare = means;
                    means = trialMeans;
                    trialMeans = spare;
                    beta = trial;
                    deviance = found;
                    return true;
                }
            }
            return false;
        }

        private void fill(double[] coefficients, double[] into) {
            design.predict(coefficients, into);
            for (int cell = 0; cell < into.length; cell++) {
                into[cell] = Elementary.exp(Math.min(into[cell], LARGEST));
            }
        }

        private double deviance(double[] fitted) {
            double half = 0;
            for (int cell = 0; cell < y.length; cell++) {
                half += fitted[cell] - y[cell];
                if (y[cell] > 0) {
                    half += y[cell] * Elementary.log(y[cell] / fitted[cell]);
                }
            }
            return 2 * half;
        }

        private double decrement(double[] direction) {
            double decrement = 0;
            for (int j = 0; j < direction.length; j++) {
                decrement += gradient[j] * direction[j];
            }
            return decrement;
        }

        private PoissonFit finished(boolean converged) {
            double last = decrement(direction());
            double[] unit = new double[beta.length];
            unit[0] = 1;
            double variance = Cholesky.solve(information, unit)[0];
            return new PoissonFit(beta, means, Math.max(0, deviance), converged, regular, last, variance);
        }
    }

    /**
     * Whether the fit by itself proves that the maximum exists: it converged, and the decrement is far below every mean.
     *
     * <p>Where the likelihood grows without end, some means vanish along the way, and what it could still gain is of the
     * size of those means. Where λ² is below 1e-4 of the least mean instead, a Newton step changes no logarithm of a mean by
     * more than 1 %, so that steps from here on converge (the likelihood is self-concordant at the scale of its least mean;
     * Nesterov and Nemirovskii 1994).
     */
    public boolean provesExistence() {
        double least = Double.POSITIVE_INFINITY;
        for (double mean : fitted) {
            least = mean > 0 ? Math.min(least, mean) : least;
        }
        return hasConverged && isRegular && decrement <= INTERIOR * least;
    }

    /** The Poisson log-likelihood at the fit, constants included. */
    public double logLikelihood(double[] y) {
        double log = -deviance / 2;
        for (double count : y) {
            log += count > 0 ? count * Elementary.log(count) - count - Special.logFactorial(count) : 0;
        }
        return log;
    }

    /** The fitted number of the never recorded: the mean of the cell of all zeros. */
    public double dark() {
        return StrictMath.exp(beta[0]);
    }

    /** Standard error of the total: √(n̂₀ + n̂₀² Var β₀). */
    public double standardError() {
        return Math.sqrt(dark() + dark() * dark() * interceptVariance);
    }
}
