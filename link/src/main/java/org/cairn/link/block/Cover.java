package org.cairn.link.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Greedy weighted set cover under a budget: which rules to take, and up to which size of their blocks, so that they meet as many
 * likely pairs as they can for the pairs they cost.
 */
final class Cover {

    /** Candidate pairs that one more pair of one person may cost. */
    private static final double WORTH = 5_000;

    /**
     * A rule taken.
     *
     * @param size the largest blocks taken, as a place in {@link RuleMeasure#SIZES}
     */
    record Taken(long rule, int size) {}

    private final List<RuleMeasure> measures;
    private final LikelyPairs pairs;
    private final boolean[] met;
    /** The largest size of each rule taken so far, −1 for none; and in which order rules were first taken. */
    private final int[] size;

    private final List<Integer> first = new ArrayList<>();

    private Cover(List<RuleMeasure> measures, LikelyPairs pairs) {
        this.measures = measures;
        this.pairs = pairs;
        met = new boolean[pairs.size()];
        size = new int[measures.size()];
        Arrays.fill(size, -1);
    }

    static Cover of(List<RuleMeasure> measures, LikelyPairs pairs, long budget) {
        Cover cover = new Cover(measures, pairs);
        long left = budget;
        Step step = cover.best(left);
        while (step.gain() > 0) {
            left -= step.cost();
            cover.take(step);
            step = cover.best(left);
        }
        return cover;
    }

    private record Step(int rule, int size, long gain, long cost) {
        static final Step NONE = new Step(-1, 0, 0, 1);

        boolean isBetterThan(Step other) {
            return (double) gain * other.cost > (double) other.gain * cost;
        }
    }

    /** The step that meets most per pair it costs; the first of equals. */
    private Step best(long left) {
        Step best = Step.NONE;
        for (int rule = 0; rule < measures.size(); rule++) {
            RuleMeasure measure = measures.get(rule);
            long[] gains = gains(measure);
            long before = size[rule] < 0 ? 0 : measure.cost[size[rule]];
            long gain = 0;
            for (int at = 0; at < gains.length; at++) {
                gain += gains[at];
                long cost = Math.max(1, measure.cost[at] - before);
                if (at > size[rule] && cost <= left && gain * WORTH >= cost * LikelyPairs.PARTS) {
                    Step step = new Step(rule, at, gain, cost);
                    best = step.isBetterThan(best) ? step : best;
                }
            }
        }
        return best;
    }

    /** What pairs not yet met are worth, by the size at which a rule meets them. */
    private long[] gains(RuleMeasure measure) {
        long[] gains = new long[RuleMeasure.SIZES.length];
        for (int pair = 0; pair < met.length; pair++) {
            if (!met[pair] && measure.meets[pair] != RuleMeasure.NEVER) {
                gains[measure.meets[pair]] += pairs.weight(pair);
            }
        }
        return gains;
    }

    private void take(Step step) {
        if (size[step.rule()] < 0) {
            first.add(step.rule());
        }
        size[step.rule()] = step.size();
        byte[] meets = measures.get(step.rule()).meets;
        for (int pair = 0; pair < met.length; pair++) {
            met[pair] |= meets[pair] <= step.size();
        }
    }

    /** The rules taken, the most worthwhile first. */
    List<Taken> taken() {
        return first.stream()
                .map(rule -> new Taken(measures.get(rule).rule, size[rule]))
                .toList();
    }
}
