package org.cairn.estimate.math;

/** The right-hand side of a log-linear model: log μ = X β, cell by cell. The intercept is the first coefficient. */
public interface Design {

    /** Number of coefficients. */
    int parameters();

    /** Number of cells. */
    int cells();

    /** X β into {@code logMeans}; minus infinity for a cell that can hold no one. */
    void predict(double[] beta, double[] logMeans);

    /** Xᵀ v into {@code totals}. */
    void totals(double[] perCell, double[] totals);

    /** The lower triangle of Xᵀ diag(μ) X into {@code information}. */
    void information(double[] means, double[][] information);
}
