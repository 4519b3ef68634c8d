package org.cairn.link.block;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Pairs that are likely to be one person, which keys they share, and for how many such pairs each stands. */
final class LikelyPairs {

    /** So many pairs are enough to learn from. */
    private static final int MOST = 40_000;

    /** The most that one pair may stand for: few pairs are not to speak for all. */
    private static final double MOST_STANDING = 32;

    /** Weights are whole numbers of these parts, so that their sums do not depend on the order of the pairs. */
    static final double PARTS = 1 << 16;

    private final long[] rows;
    private final double[] bits;
    /** The keys that each pair shares, a bit for each. */
    private final long[] shared;

    private final long[] weight;

    private LikelyPairs(long[] rows, double[] bits, long[] shared) {
        this.rows = rows;
        this.bits = bits;
        this.shared = shared;
        weight = new long[rows.length];
        Arrays.setAll(weight, pair -> parts(probability(bits[pair])));
    }

    /** Of many pairs those whose rows' places in an order come first by their hash. */
    static LikelyPairs of(LearnedBlocking.Likely likely, List<KeyColumn> columns, int[] order) {
        int[] placeOf = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            placeOf[order[place]] = place;
        }
        int bits = 0;
        while (likely.pairs().length >>> bits > MOST) {
            bits++;
        }
        long[] pairs = new long[likely.pairs().length];
        double[] weights = new double[pairs.length];
        int size = 0;
        for (int i = 0; i < pairs.length; i++) {
            int a = placeOf[(int) (likely.pairs()[i] >>> 32)];
            int b = placeOf[(int) likely.pairs()[i]];
            long hash = Hash.mix((long) Math.min(a, b) << 32 | Math.max(a, b));
            if (bits == 0 || hash >>> (Long.SIZE - bits) == 0) {
                weights[size] = likely.bits()[i];
                pairs[size++] = likely.pairs()[i];
            }
        }
        long[] rows = Arrays.copyOf(pairs, size);
        return new LikelyPairs(rows, Arrays.copyOf(weights, size), shared(rows, columns));
    }

    private static long[] shared(long[] rows, List<KeyColumn> columns) {
        long[] shared = new long[rows.length];
        for (int pair = 0; pair < rows.length; pair++) {
            int a = (int) (rows[pair] >>> 32);
            int b = (int) rows[pair];
            for (int key = 0; key < columns.size(); key++) {
                shared[pair] |= columns.get(key).share(a, b) ? 1L << key : 0;
            }
        }
        return shared;
    }

    private static double probability(double bits) {
        return 1 / (1 + StrictMath.pow(2, -bits));
    }

    private static long parts(double weight) {
        return (long) StrictMath.rint(weight * PARTS);
    }

    int size() {
        return rows.length;
    }

    /** The pairs, a row in each half. */
    long[] rows() {
        return rows;
    }

    /** Whether each pair shares all keys of a rule. */
    boolean[] sharing(long rule) {
        boolean[] sharing = new boolean[rows.length];
        for (int pair = 0; pair < sharing.length; pair++) {
            sharing[pair] = (shared[pair] & rule) == rule;
        }
        return sharing;
    }

    /** How many one-person pairs a pair stands for, in {@link #PARTS}. */
    long weight(int pair) {
        return weight[pair];
    }

    /** All weights together. */
    long weight() {
        return Arrays.stream(weight).sum();
    }

    private long weightOf(long rule) {
        long sum = 0;
        for (int pair = 0; pair < rows.length; pair++) {
            sum += (shared[pair] & rule) == rule ? weight[pair] : 0;
        }
        return sum;
    }

    private record Worth(long rule, long weight) {}

    /** The rules that most pairs share, without those that only make a cheap one finer. */
    List<Long> worthLooking(List<Long> rules, List<Long> cheap, double leastShare, int most) {
        double least = leastShare * weight();
        return rules.stream()
                .filter(rule -> cheap.stream().noneMatch(one -> (rule & one) == one))
                .map(rule -> new Worth(rule, weightOf(rule)))
                .filter(worth -> worth.weight() > least)
                .sorted(Comparator.comparingLong((Worth worth) -> -worth.weight())
                        .thenComparing(Worth::rule))
                .limit(most)
                .map(Worth::rule)
                .toList();
    }

    /**
     * Lets each pair stand for as many as the inverse of its chance to be met in the broad pass. Weights were learned from a
     * part of all pairs, so that they are too low by what is left out on average.
     *
     * @param drawn for the rules of the broad pass: of 2^bits blocks one was drawn
     * @param largest the largest blocks drawn, as a place in {@link RuleMeasure#SIZES}
     */
    void weigh(List<RuleMeasure> measures, Map<Long, Integer> drawn, int largest) {
        double[] standing = new double[rows.length];
        long sum = 0;
        long sure = 0;
        for (int pair = 0; pair < rows.length; pair++) {
            double missed = 1;
            for (RuleMeasure measure : measures) {
                Integer of = drawn.get(measure.rule);
                missed *= of != null && measure.meets[pair] <= largest ? 1 - StrictMath.pow(2, -of) : 1;
            }
            standing[pair] = missed == 1 ? 1 : Math.min(MOST_STANDING, 1 / (1 - missed));
            sum += bits[pair] > 0 ? parts(standing[pair]) : 0;
            sure += bits[pair] > 0 ? 1 : 0;
        }
        double more = sure == 0 ? 0 : StrictMath.log(sum / PARTS / sure) / StrictMath.log(2);
        for (int pair = 0; pair < rows.length; pair++) {
            weight[pair] = parts(probability(bits[pair] + more) * standing[pair]);
        }
    }
}
