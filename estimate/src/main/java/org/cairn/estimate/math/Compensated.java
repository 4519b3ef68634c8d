package org.cairn.estimate.math;

/** A sum that carries its rounding error along (Neumaier 1974). */
public final class Compensated {

    private double sum;
    private double error;

    /** Adds a term. */
    public void add(double term) {
        double next = sum + term;
        error += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
        sum = next;
    }

    /** The sum so far. */
    public double value() {
        return sum + error;
    }
}
