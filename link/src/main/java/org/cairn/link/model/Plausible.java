package org.cairn.link.model;

import org.cairn.link.compare.FieldComparison;
import org.cairn.link.compare.PatternBatch;

/**
 * Whether a pair could come to matter, judged before m is learned: its weight under m as most lists have it, u as counted, and the
 * highest prior there may be. A guess; once m is learned, what the pairs passed over could weigh at most is checked against the line.
 */
final class Plausible {

    /** Bits below even odds from which a pair is passed over. */
    private static final double LEAST_BITS = -16;

    /** Two parts of a pattern at a time. */
    private static final int STEP = 2 * FieldComparison.BITS;

    /** Weight of the levels of each two parts, in units; the first with the prior. */
    private final int[][] weights;
    /** Parts to which frequency applies, and how common a shared value is at each level, log₂ in units. */
    private final int[] frequencyParts;

    private final int[][] common;

    private Plausible(int[][] weights, int[] frequencyParts, int[][] common) {
        this.weights = weights;
        this.frequencyParts = frequencyParts;
        this.common = common;
    }

    /** @param common log₂ of how common a shared value is on average: common[part][level] */
    static Plausible of(FieldSet fields, Parameters parameters, double priorBits, double[][] common) {
        int parts = parameters.u().length;
        int[][] weights = new int[(parts + 1) / 2][1 << STEP];
        for (int table = 0; table < weights.length; table++) {
            for (int levels = 0; levels < weights[table].length; levels++) {
                double sum = table == 0 ? priorBits - LEAST_BITS : 0;
                for (int part = 2 * table; part < Math.min(parts, 2 * table + 2); part++) {
                    int level = FieldComparison.levelOf(levels, part - 2 * table);
                    sum += level < parameters.u()[part].length ? parameters.bits(part, level) : 0;
                }
                weights[table][levels] = (int) Math.rint(sum * PatternBatch.UNITS);
            }
        }
        int[] frequencyParts = fields.partsWithFrequency();
        int[][] units = new int[frequencyParts.length][FieldComparison.MOST_LEVELS];
        for (int i = 0; i < units.length; i++) {
            double[] ofPart = common[frequencyParts[i]];
            for (int level = 1; level < ofPart.length; level++) {
                units[i][level] = Double.isNaN(ofPart[level]) ? 0 : (int) Math.rint(ofPart[level] * PatternBatch.UNITS);
            }
        }
        return new Plausible(weights, frequencyParts, units);
    }

    /** What frequency adds to a pair, in units. */
    int frequency(PatternBatch batch, int pair) {
        int sum = 0;
        for (int i = 0; i < frequencyParts.length; i++) {
            short share = batch.share(frequencyParts[i], pair);
            if (share != PatternBatch.NO_SHARE) {
                sum += common[i][FieldSet.level(batch.pattern(pair), frequencyParts[i])] - share;
            }
        }
        return sum;
    }

    /** Whether a pair of this pattern to which frequency adds so much is worth keeping. */
    boolean is(long pattern, int frequency) {
        int sum = frequency;
        long rest = pattern;
        for (int[] table : weights) {
            sum += table[(int) rest & ((1 << STEP) - 1)];
            rest >>>= STEP;
        }
        return sum >= 0;
    }

    /**
     * The most by which frequency can add more to a pair of a pattern, in bits, once it is learned how common shared values are.
     * Where that is not learned, frequency does not apply at all, so that what it took off for a common value is given back.
     *
     * @param learned log₂ of how common a shared value is on average, per part and level; not a number where it is not learned
     * @param shared how common what such pairs share is at most
     */
    double mostMore(long pattern, double[][] learned, CommonestShared shared) {
        double most = 0;
        for (int i = 0; i < frequencyParts.length; i++) {
            int level = FieldSet.level(pattern, frequencyParts[i]);
            short commonest = shared.at(i, level);
            if (commonest != PatternBatch.NO_SHARE) {
                double value = (double) commonest / PatternBatch.UNITS;
                double now = learned[frequencyParts[i]][level];
                double least = Double.isNaN(now) ? value : Math.max(now, value - Weights.MOST_FREQUENCY_BITS);
                most += Math.max(0, least - (double) common[i][level] / PatternBatch.UNITS);
            }
        }
        return most;
    }
}
