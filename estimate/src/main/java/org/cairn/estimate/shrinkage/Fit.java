package org.cairn.estimate.shrinkage;

/**
 * The posterior of all interactions under one {@link Prior}, as a normal around its mode.
 *
 * @param mode the mode, by term
 * @param variance the variance of β_∅, the log of the mean number never recorded
 * @param logEvidence log of the integral of likelihood times prior, up to a constant of the table
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
record Fit(double[] mode, double variance, double logEvidence) {

    /** β_∅ at the mode. */
    double logDark() {
        return mode[0];
    }
}
