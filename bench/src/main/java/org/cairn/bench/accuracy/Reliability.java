package org.cairn.bench.accuracy;

import org.cairn.casebook.work.Truth;
import org.cairn.link.ScoredPairs;

/** Of pairs said to be so likely, how many are true. */
final class Reliability {

    private static final double[] FROM = {0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999};

    private final long[] judged = new long[FROM.length];
    private final long[] right = new long[FROM.length];

    /** Adds the judged pairs of one linkage. */
    void add(ScoredPairs pairs, Truth truth) {
        for (int pair = 0; pair < pairs.size(); pair++) {
            int a = pairs.left(pair);
            int b = pairs.right(pair);
            if (truth.judges(a, b)) {
                int bin = bin(pairs.probability(pair));
                judged[bin]++;
                right[bin] += truth.same(a, b) ? 1 : 0;
            }
        }
    }

    private static int bin(double probability) {
        int bin = FROM.length - 1;
        while (probability < FROM[bin]) {
            bin--;
        }
        return bin;
    }

    /** Prints the table. */
    void print() {
        System.out.println("| said to be | pairs | true |");
        System.out.println("|---|--:|--:|");
        for (int bin = 1; bin < FROM.length; bin++) {
            double to = bin + 1 == FROM.length ? 1 : FROM[bin + 1];
            System.out.printf(
                    "| %.1f–%.1f %% | %,d | %.1f %% |%n",
                    100 * FROM[bin], 100 * to, judged[bin], 100.0 * right[bin] / Math.max(1, judged[bin]));
        }
    }
}
