package org.cairn.estimate;

/**
 * The data cannot carry an estimate by this method.
 *
 * @param method the method's name
 * @param reason why, in words for the reader of the report, and what would help
 */
public record NotEstimable(String method, String reason) implements Estimation {}
