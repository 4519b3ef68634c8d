package org.cairn.link.model;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.cairn.link.BlockingCounts;
import org.cairn.link.Progress;
import org.cairn.link.RecordTable;
import org.cairn.link.Stage;
import org.cairn.link.block.CandidatePairs;
import org.cairn.link.compare.FieldComparison;
import org.cairn.link.compare.PatternBatch;
import org.cairn.link.run.Chunks;

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
    /** Records of one person that the likeliest lists would have for each record. */
    private static final double MOST_REPEATS = 2;

    private final RecordTable records;
    private final FieldSet fields;
    private final ListPairs lists;
    private final int threads;
    private final Parameters start;

    /**
     * Ready to learn, with u counted.
     *
     * @param order rows in an order that does not depend on their numbers
     * @param seed fixes every random choice
     */
    public Training(RecordTable records, FieldSet fields, ListPairs lists, int[] order, long seed, int threads) {
        this.records = records;
        this.fields = fields;
        this.lists = lists;
        this.threads = threads;
        this.start = start(ChanceAgreement.u(records, fields, order, seed, threads), records, fields, lists);
    }

    /**
     * What training gives.
     *
     * @param weights under the parameters learned
     * @param pairs the candidates compared
     * @param blocking how many pairs blocking kept, and by which rule
     */
    public record Trained(Weights weights, CandidateWeights pairs, BlockingCounts blocking) {}

    /** The parameters learned from candidate pairs, and the weights of these under them. */
    public Trained learn(CandidatePairs candidates, Progress progress) {
        progress.begins(Stage.COMPARING);
        progress.at("comparing pairs", 0, 1);
        Plausible plausible = plausible(start);
        ComparedPairs.Compared compared = ComparedPairs.of(candidates, fields, lists, plausible, threads);
        ComparedPairs pairs = compared.pairs();
        progress.begins(Stage.TRAINING);
        progress.at("learning weights", 0, 1 + FREQUENCY_PASSES);
        Parameters parameters = learn(start, pairs);
        for (int pass = 0; pass < FREQUENCY_PASSES; pass++) {
            progress.at("learning weights", 1 + pass, 1 + FREQUENCY_PASSES);
            parameters = learn(withFrequencies(parameters, pairs), pairs);
        }
        progress.begins(Stage.SCORING);
        progress.at("weighing pairs", 0, 1);
        Weights weights = new Weights(fields, lists, parameters);
        CandidateWeights weighed = CandidateWeights.of(candidates, pairs, plausible, weights, threads);
        long met = compared.streamed().pairs();
        OptionalDouble recall = MetByRules.recall(candidates, pairs, weighed.bits(), met, lists.possible());
        return new Trained(weights, weighed, compared.streamed().counts(lists.possible(), recall));
    }

    private static Parameters start(double[][] u, RecordTable records, FieldSet fields, ListPairs lists) {
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

    private Plausible plausible(Parameters start) {
        double share = Math.min(0.5, MOST_REPEATS * records.size() / Math.max(1, (double) lists.possible()));
        return Plausible.of(fields, start, Parameters.log2(share / (1 - share)), logs(start.u()));
    }

    private static double[][] logs(double[][] shares) {
        return Arrays.stream(shares)
                .map(ofPart -> Arrays.stream(ofPart).map(Parameters::log2).toArray())
                .toArray(double[][]::new);
    }

    private Parameters learn(Parameters from, ComparedPairs pairs) {
        WeighedCells weights = new WeighedCells(pairs, new Weights(fields, lists, from));
        PatternCounts counts = PatternCounts.of(pairs, weights, fields.parts().size(), threads);
        return new Expectation(counts, fields, lists, from).prepared().run(from.log2Common());
    }

    /**
     * Adds how common shared values are among one person's records: for each level the mean, over the pairs expected to be
     * one person, of the share of records that have the value. With it frequency evidence is neutral on average over
     * strangers.
     */
    private Parameters withFrequencies(Parameters from, ComparedPairs pairs) {
        WeighedCells weights = new WeighedCells(pairs, new Weights(fields, lists, from));
        List<long[][]> sums = Chunks.map(Chunks.count(pairs.size()), threads, chunk -> sharesOf(chunk, pairs, weights));
        double[][] common = new double[fields.parts().size()][];
        for (int part = 0; part < common.length; part++) {
            common[part] = new double[fields.parts().get(part).levels().size()];
            Arrays.fill(common[part], Double.NaN);
        }
        for (int i = 0; i < pairs.frequencyParts.length; i++) {
            double[] ofPart = common[pairs.frequencyParts[i]];
            for (int level = 0; level < ofPart.length; level++) {
                long share = 0;
                long pairsAt = 0;
                for (long[][] sum : sums) {
                    share += sum[i][2 * level];
                    pairsAt += sum[i][2 * level + 1];
                }
                ofPart[level] = pairsAt == 0 || share == 0 ? Double.NaN : Parameters.log2((double) share / pairsAt);
            }
        }
        return new Parameters(
                from.m(), from.u(), from.kin(), common, from.lambda(), from.kappa(), from.rounds(), from.converged());
    }

    private long[][] sharesOf(int chunk, ComparedPairs pairs, WeighedCells weights) {
        long[][] sums = new long[pairs.frequencyParts.length][2 * FieldComparison.MOST_LEVELS];
        int to = Math.min(pairs.size(), (chunk + 1) * Chunks.SIZE);
        for (int pair = chunk * Chunks.SIZE; pair < to; pair++) {
            double bits = weights.bits(pair);
            if (bits > LEAST_SHARED) {
                double odds = Parameters.exp2(Math.min(100, bits));
                addShares(pair, odds / (1 + odds), pairs, sums);
            }
        }
        return sums;
    }

    private static void addShares(int pair, double same, ComparedPairs pairs, long[][] sums) {
        long pattern = pairs.cells.pattern(pairs.cell[pair]);
        for (int i = 0; i < sums.length; i++) {
            short share = pairs.shares[i][pair];
            if (share != PatternBatch.NO_SHARE) {
                int level = FieldSet.level(pattern, pairs.frequencyParts[i]);
                sums[i][2 * level] +=
                        Math.round(same * Parameters.exp2((double) share / PatternBatch.UNITS) * FIXED_POINT);
                sums[i][2 * level + 1] += Math.round(same * FIXED_POINT);
            }
        }
    }
}
