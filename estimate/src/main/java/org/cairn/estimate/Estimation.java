package org.cairn.estimate;

/** What an estimator answers: a number with its interval, or a reason why there is none. Refusing is a result. */
public sealed interface Estimation permits Estimate, NotEstimable {

    /** The method's name, as used on the command line: {@code chao}, {@code loglinear}, {@code graphs} … */
    String method();
}
