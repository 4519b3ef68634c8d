package org.cairn.link.model;

import java.util.Arrays;
import java.util.List;
import org.cairn.link.Progress;
import org.cairn.link.RecordTable;

/**
 * Trains the model on one table: u from pairs at large, then m, λ and κ by EM on the patterns of the candidate pairs; once
 * without frequencies, and again with them, since how common shared values are among one person's records has to be known
 * before a rare one can count for more.
 */
public final class Training {

    private static final int FREQUENCY_PASSES = 2;
    /** Sums over pairs are kept in whole 2⁻³⁶ths, so that they do not depend on the order of the pairs. */
    private static final double FIXED_POINT = 1L << 36;

    /** Bits, about 1 in 1000, from which a pair counts towards how common shared values are. */
    private static final double LEAST_SHARED = -10;

    private static final double STARTING_KAPPA = 1e-7;

    private final RecordTable records;
    private final FieldSet fields;
    private final ListPairs lists;
    private final long[] pairs;
    private final int threads;
    private final long[] patterns;
    private final Frequencies frequencies;

    private Training(
            RecordTable records, FieldSet fields, ListPairs lists, long[] pairs, long[] patterns, int threads) {
        this.records = records;
        this.fields = fields;
        this.lists = lists;
        this.pairs = pairs;
        this.threads = threads;
        this.patterns = patterns;
        this.frequencies = new Frequencies(fields, pairs);
    }

    /** The patterns of pairs, in their order. */
    public static long[] patterns(long[] pairs, FieldSet fields, int threads) {
        long[] patterns = new long[pairs.length];
        Chunks.map(Chunks.count(pairs.length), threads, chunk -> {
            int to = Math.min(pairs.length, (chunk + 1) * Chunks.SIZE);
            for (int i = chunk * Chunks.SIZE; i < to; i++) {
                patterns[i] = fields.pattern((int) (pairs[i] >>> 32), (int) pairs[i]);
            }
            return chunk;
        });
        return patterns;
    }

    /** What training gives: the parameters, and the weight of each pair under them. */
    @SuppressWarnings("ArrayRecordComponent") // one number per pair, handed on once
    public record Trained(Weights weights, double[] bits) {}

    /**
     * The parameters learned.
     *
     * @param patterns the pattern of each pair
     * @param order rows in an order that does not depend on their numbers
     */
    public static Trained train(
            RecordTable records,
            FieldSet fields,
            ListPairs lists,
            long[] pairs,
            long[] patterns,
            int[] order,
            long seed,
            int threads,
            Progress progress) {
        progress.at("agreement by chance", 0, 1);
        double[][] u = RandomPairs.u(records, fields, order, seed, threads);
        Training training = new Training(records, fields, lists, pairs, patterns, threads);
        progress.at("learning weights", 0, 1 + FREQUENCY_PASSES);
        Parameters parameters = training.learn(training.start(u));
        for (int pass = 0; pass < FREQUENCY_PASSES; pass++) {
            progress.at("learning weights", 1 + pass, 1 + FREQUENCY_PASSES);
            parameters = training.learn(training.withFrequencies(parameters));
        }
        Weights weights = new Weights(fields, lists, parameters);
        return new Trained(weights, weights.of(pairs, patterns, training.frequencies, threads));
    }

    private Parameters start(double[][] u) {
        double[][] never = new double[u.length][];
        for (int part = 0; part < u.length; part++) {
            never[part] = new double[u[part].length];
            Arrays.fill(never[part], Double.NaN);
        }
        double share = Math.min(0.1, 0.2 * records.size() / Math.max(1, (double) lists.possible()));
        double[] lambda = new double[lists.count()];
        Arrays.fill(lambda, share);
        return new Parameters(
                Expectation.start(fields), u, Expectation.kinStart(fields, u), never, lambda, STARTING_KAPPA, 0, false);
    }

    private Parameters learn(Parameters from) {
        PatternCounts cells = PatternCounts.of(pairs, patterns, new Weights(fields, lists, from), frequencies, threads);
        return new Expectation(cells, fields, lists, from).prepared().run(from.log2Common());
    }

    /**
     * Adds how common shared values are among one person's records: for each level the mean, over the pairs expected to be
     * one person, of the share of records that have the value. With it frequency evidence is neutral on average over
     * strangers.
     */
    private Parameters withFrequencies(Parameters from) {
        Weights weights = new Weights(fields, lists, from);
        List<long[][]> sums = Chunks.map(Chunks.count(pairs.length), threads, chunk -> sharesOf(chunk, weights));
        int parts = fields.parts().size();
        double[][] common = new double[parts][];
        for (int part = 0; part < parts; part++) {
            common[part] = new double[fields.parts().get(part).levels().size()];
            for (int level = 0; level < common[part].length; level++) {
                long share = 0;
                long pairsAt = 0;
                for (long[][] sum : sums) {
                    share += sum[part][2 * level];
                    pairsAt += sum[part][2 * level + 1];
                }
                common[part][level] =
                        pairsAt == 0 || share == 0 ? Double.NaN : Parameters.log2((double) share / pairsAt);
            }
        }
        return new Parameters(
                from.m(), from.u(), from.kin(), common, from.lambda(), from.kappa(), from.rounds(), from.converged());
    }

    private long[][] sharesOf(int chunk, Weights weights) {
        long[][] sums = fields.parts().stream()
                .map(part -> new long[2 * part.levels().size()])
                .toArray(long[][]::new);
        int to = Math.min(pairs.length, (chunk + 1) * Chunks.SIZE);
        for (int i = chunk * Chunks.SIZE; i < to; i++) {
            if (!weights.isWorthFrequency(patterns[i])) {
                continue;
            }
            double bits = weights.weightBits(patterns[i], pairs[i], i, frequencies);
            if (bits > LEAST_SHARED) {
                double odds = Parameters.exp2(Math.min(100, bits));
                addShares(patterns[i], i, odds / (1 + odds), sums);
            }
        }
        return sums;
    }

    private void addShares(long pattern, int pair, double same, long[][] sums) {
        double[] log2 = new double[sums.length];
        frequencies.log2(pair, log2);
        for (int part = 0; part < sums.length; part++) {
            int level = fields.level(pattern, part);
            if (!Double.isNaN(log2[part])) {
                sums[part][2 * level] += Math.round(same * Parameters.exp2(log2[part]) * FIXED_POINT);
                sums[part][2 * level + 1] += Math.round(same * FIXED_POINT);
            }
        }
    }
}
