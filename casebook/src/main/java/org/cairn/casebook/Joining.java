package org.cairn.casebook;

/**
 * What came of uniting two copies of a casebook.
 *
 * @param common how many entries both began with
 * @param own how many this copy had of its own
 * @param taken how many were taken in from the other
 */
public record Joining(long common, long own, long taken) {}
