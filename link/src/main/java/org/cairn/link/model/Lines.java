package org.cairn.link.model;

/**
 * The two lines, calibrated on the weights of all candidate pairs: linking from the first, which is never below even odds,
 * makes the expected F1 greatest;
 * between the second and the first a person should look.
 *
 * @param linkFromBits at or above, two records are linked
 * @param reviewFromBits at or above and below {@code linkFromBits}, a person decides
 */
public record Lines(double linkFromBits, double reviewFromBits) {

    private static final int LOWEST = -40;
    private static final int HIGHEST = 80;
    private static final int BINS_PER_BIT = 10;
    /** Share of expected one-person pairs that may lie below the review line. */
    private static final double MISSED = 0.002;

    private static final double NARROWEST = 2;
    private static final double WIDEST = 10;

    /** Calibrates the lines on match weights in bits. */
    public static Lines of(double[] weightBits) {
        int bins = (HIGHEST - LOWEST) * BINS_PER_BIT;
        long[] counts = new long[bins];
        for (double weight : weightBits) {
            counts[Math.max(0, Math.min(bins - 1, (int) Math.floor((weight - LOWEST) * BINS_PER_BIT)))]++;
        }
        double all = 0;
        for (int bin = 0; bin < bins; bin++) {
            all += counts[bin] * probability(bin);
        }
        int link = bestF1(counts, all);
        double review = reviewLine(counts, all);
        double linkBits = Math.max(0, at(link));
        return new Lines(linkBits, Math.max(linkBits - WIDEST, Math.min(linkBits - NARROWEST, review)));
    }

    private static int bestF1(long[] counts, double all) {
        double found = 0;
        double linked = 0;
        double best = -1;
        int line = -LOWEST * BINS_PER_BIT;
        for (int bin = counts.length - 1; bin >= 0; bin--) {
            found += counts[bin] * probability(bin);
            linked += counts[bin];
            double f1 = 2 * found / Math.max(1e-300, linked + all);
            if (counts[bin] > 0 && f1 > best) {
                best = f1;
                line = bin;
            }
        }
        return line;
    }

    private static double reviewLine(long[] counts, double all) {
        double missed = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            missed += counts[bin] * probability(bin);
            if (missed > MISSED * all) {
                return at(bin);
            }
        }
        return at(counts.length);
    }

    private static double at(int bin) {
        return LOWEST + (double) bin / BINS_PER_BIT;
    }

    private static double probability(int bin) {
        return 1 / (1 + Parameters.exp2(-(at(bin) + 0.5 / BINS_PER_BIT)));
    }
}
