package org.cairn.link.model;

import java.util.OptionalDouble;
import org.cairn.link.block.CandidatePairs;

/**
 * How many pairs of one person no blocking rule met, from how many rules met each: Chao's (1987) lower bound, with f₁ expected
 * pairs that one rule met and f₂ that two did, f₁² / 2f₂. Rules that read the same field are not independent, and pairs that
 * share nothing any rule reads are in no count, so that the truth is seldom better.
 */
final class MetByRules {

    /** Fewer pairs met twice, for each met once, than this say nothing about those never met. */
    private static final double LEAST_TWICE = 0.25;

    /** Pairs less likely than this, in bits, are not counted. */
    private static final double LEAST_BITS = -7;

    /** Probabilities are summed in whole parts, so that the sum does not depend on the order of the pairs. */
    private static final double PARTS = 1L << 30;

    private MetByRules() {}

    /**
     * The share of one-person pairs that blocking is expected to have met, 0 to 1; empty where the rules cannot tell.
     *
     * @param possible pairs that could be one person
     */
    static OptionalDouble recall(
            CandidatePairs candidates, ComparedPairs pairs, double[] bits, long met, long possible) {
        if (met == possible) {
            return OptionalDouble.of(1);
        }
        long[] times = new long[3];
        for (int pair = 0; pair < bits.length; pair++) {
            if (bits[pair] > LEAST_BITS) {
                long packed = pairs.pairs[pair];
                int rules = candidates.rulesMeeting((int) (packed >>> Integer.SIZE), (int) packed);
                times[Math.min(rules, 3) - 1] += Math.round(PARTS / (1 + Parameters.exp2(-bits[pair])));
            }
        }
        double once = times[0] / PARTS;
        double twice = times[1] / PARTS;
        double all = once + twice + times[2] / PARTS;
        return all < 1 || twice < LEAST_TWICE * once
                ? OptionalDouble.empty()
                : OptionalDouble.of(all / (all + (twice == 0 ? 0 : once * once / 2 / twice)));
    }
}
