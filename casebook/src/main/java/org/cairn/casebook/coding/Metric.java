package org.cairn.casebook.coding;

import java.util.List;

/** How far apart two codes are, squared, for Krippendorff's α. */
public enum Metric {
    /** Codes are the same or not. */
    NOMINAL,
    /** Codes have an order: their distance is how many values lie between them. */
    ORDINAL,
    /** Codes are numbers: their distance is their difference. */
    INTERVAL,
    /** Codes are numbers from 0 up: their distance is their difference relative to their sum. */
    RATIO;

    /**
     * The squared difference of two codes.
     *
     * @param values the distinct codes, in order
     * @param totals how often each occurs
     * @param c index of one code
     * @param k index of the other
     */
    double squared(List<Double> values, List<Double> totals, int c, int k) {
        if (c == k) {
            return 0;
        }
        double a = values.get(c);
        double b = values.get(k);
        double distance = switch (this) {
            case NOMINAL -> 1;
            case ORDINAL -> between(totals, Math.min(c, k), Math.max(c, k));
            case INTERVAL -> a - b;
            case RATIO -> (a - b) / (a + b);
        };
        return distance * distance;
    }

    private static double between(List<Double> totals, int from, int to) {
        double sum = -(totals.get(from) + totals.get(to)) / 2;
        for (int g = from; g <= to; g++) {
            sum += totals.get(g);
        }
        return sum;
    }
}
