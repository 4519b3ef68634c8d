package org.cairn.estimate;

/**
 * A way of estimating how many were never recorded. Anyone may bring one.
 *
 * <p>An estimator touches no file and no clock; the same table and the same seed give the same digits, on any number of
 * threads.
 */
public interface Estimator {

    /** The method's name, as used on the command line. */
    String method();

    /**
     * Estimates, or says why not. Never throws for a valid table.
     *
     * @param table who is on which lists
     * @param seed the only source of chance; an estimator without chance ignores it
     */
    Estimation estimate(CaptureTable table, long seed);

    /**
     * The method with its priors and limits, on one line, as a {@link Plan} writes it down. Two estimators that could
     * answer differently have different settings.
     */
    default String settings() {
        return method() + " " + this;
    }
}
