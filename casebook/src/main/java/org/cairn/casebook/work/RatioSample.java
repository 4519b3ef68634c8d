package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.List;

/**
 * The share that one total is of another, where some of both is known for certain and the rest is seen on records drawn at
 * random, each as likely as any other (Cochran 1977, chapter 6: the ratio of two totals).
 */
final class RatioSample {

    /** Drawn records that must have something of the whole for the share to be said. */
    static final int LEAST = 10;

    private static final double Z = 1.959963984540054;

    private final List<double[]> seen = new ArrayList<>();
    private double certainPart;
    private double certainWhole;

    /** What counts once, whatever is drawn. */
    void certain(double part, double whole) {
        certainPart += part;
        certainWhole += whole;
    }

    /** What a drawn record has. */
    void seen(double part, double whole) {
        seen.add(new double[] {part, whole});
    }

    /** Drawn records that have something of the whole. */
    int contributing() {
        return (int) seen.stream().filter(one -> one[1] > 0).count();
    }

    /**
     * The share.
     *
     * @param population how many records could have been drawn
     * @param what what those drawn records have that count, in words, for the refusal
     */
    SampledShare share(int population, String what) {
        int drawn = seen.size();
        boolean isAll = drawn == population;
        if (!isAll && contributing() < LEAST) {
            return new SampledShare.TooFew("Of the %,d records drawn that are fully answered, %,d %s; %d are needed."
                    .formatted(drawn, contributing(), what, LEAST));
        }
        double weight = drawn == 0 ? 0 : (double) population / drawn;
        double part = certainPart + weight * sum(0);
        double whole = certainWhole + weight * sum(1);
        if (whole == 0) {
            return new SampledShare.TooFew("All records were drawn and answered, and none %s.".formatted(what));
        }
        double share = part / whole;
        return isAll
                ? new SampledShare.Estimated(share, 0, share, share)
                : around(share, error(share, whole, population));
    }

    private double sum(int which) {
        return seen.stream().mapToDouble(one -> one[which]).sum();
    }

    /** Linearised: the standard error of the total of part − share · whole, over the whole. */
    private double error(double share, double whole, int population) {
        int drawn = seen.size();
        double mean = (sum(0) - share * sum(1)) / drawn;
        double squares = seen.stream()
                .mapToDouble(one -> one[0] - share * one[1] - mean)
                .map(off -> off * off)
                .sum();
        double left = 1 - (double) drawn / population;
        return population * Math.sqrt(left * squares / (drawn - 1) / drawn) / whole;
    }

    private SampledShare around(double share, double error) {
        double pairs = error > 0 ? share * (1 - share) / (error * error) : contributing();
        double middle = (share + Z * Z / (2 * pairs)) / (1 + Z * Z / pairs);
        double half = Z * Math.sqrt(share * (1 - share) / pairs + Z * Z / (4 * pairs * pairs)) / (1 + Z * Z / pairs);
        return new SampledShare.Estimated(share, error, Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
