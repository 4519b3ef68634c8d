package org.cairn.estimate.latent;

import java.util.Arrays;
import org.cairn.estimate.CaptureTable;

/**
 * The histories that anyone has, as the sampler reads them.
 *
 * @param lists number of lists
 * @param patterns the histories, as bits
 * @param counts people with each
 * @param recorded people in all, n
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
record Histories(int lists, int[] patterns, double[] counts, double recorded) {

    static Histories of(CaptureTable table) {
        int[] patterns = table.patterns();
        double[] counts = Arrays.stream(patterns)
                .mapToDouble(pattern -> (double) table.count(pattern))
                .toArray();
        return new Histories(table.listCount(), patterns, counts, (double) table.recorded());
    }

    /** The same histories with other counts. */
    Histories with(double[] others) {
        return new Histories(lists, patterns, others, Arrays.stream(others).sum());
    }

    int size() {
        return patterns.length;
    }
}
