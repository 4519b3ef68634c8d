package org.cairn.link.model;

import java.util.Arrays;
import java.util.List;
import org.cairn.link.WeightHistogram;
import org.cairn.link.block.CandidatePairs;
import org.cairn.link.block.PairSink;
import org.cairn.link.compare.PatternBatch;

/**
 * Match weights of the candidate pairs: those worth keeping one by one, the others by pattern. If more are asked for than were
 * kept, the candidates are compared once more.
 */
public final class CandidateWeights {

    private final CandidatePairs candidates;
    private final ComparedPairs pairs;
    private final double[] bits;
    private final Weights weights;
    private final int threads;
    /** No pair that was passed over weighs so much. */
    private final double completeFromBits;

    private final WeightHistogram histogram;

    private CandidateWeights(
            CandidatePairs candidates,
            ComparedPairs pairs,
            double[] bits,
            Weights weights,
            int threads,
            double completeFromBits,
            WeightHistogram histogram) {
        this.candidates = candidates;
        this.pairs = pairs;
        this.bits = bits;
        this.weights = weights;
        this.threads = threads;
        this.completeFromBits = completeFromBits;
        this.histogram = histogram;
    }

    static CandidateWeights of(
            CandidatePairs candidates, ComparedPairs pairs, Plausible plausible, Weights weights, int threads) {
        double[] bits = new WeighedCells(pairs, weights).all(threads);
        long[] others = pairs.others.keys();
        double[] otherBits = new double[others.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < others.length; i++) {
            long pattern = PatternCount.pattern(others[i]);
            int listPair = PatternCount.listPair(others[i]);
            double frequency = (double) pairs.others.greatest(others[i]) / PatternBatch.UNITS
                    + plausible.mostMore(pattern, weights.parameters().log2Common(), pairs.sharedByOthers);
            most = Math.max(most, weights.priorBits(listPair) + weights.sum(pattern) + frequency);
            otherBits[i] = weights.weightBits(listPair, weights.sum(pattern), weights.kinSum(pattern), 0, 0);
        }
        WeightHistogram histogram = WeightHistogram.of(bits).and(otherBits, i -> pairs.others.count(others[i]));
        return new CandidateWeights(candidates, pairs, bits, weights, threads, most, histogram);
    }

    /** Weights of the pairs kept. Do not write to it. */
    public double[] bits() {
        return bits;
    }

    /** All candidate pairs by whole bits of weight; of those not kept one by one, frequency is left out. */
    public WeightHistogram histogram() {
        return histogram;
    }

    /** The candidates. */
    public CandidatePairs candidates() {
        return candidates;
    }

    /** The weights they were weighed by. */
    public Weights weights() {
        return weights;
    }

    /**
     * Pairs from a weight on.
     *
     * @param pairs ascending, the lower row in the upper half
     * @param bits the weight of each
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once
    public record Kept(long[] pairs, double[] bits) {

        /** Of some pairs in any order, those from a weight on. */
        public static Kept of(long[] pairs, double[] bits, double fromBits) {
            long[] kept = new long[pairs.length];
            int size = 0;
            for (int i = 0; i < pairs.length; i++) {
                if (bits[i] >= fromBits) {
                    kept[size++] = pairs[i];
                }
            }
            long[] ascending = Arrays.copyOf(kept, size);
            Arrays.parallelSort(ascending);
            double[] weight = new double[size];
            for (int i = 0; i < pairs.length; i++) {
                if (bits[i] >= fromBits) {
                    weight[Arrays.binarySearch(ascending, pairs[i])] = bits[i];
                }
            }
            return new Kept(ascending, weight);
        }
    }

    /** The pairs from a weight on, in ascending order of their rows. */
    public Kept from(double fromBits) {
        if (fromBits > completeFromBits) {
            return Kept.of(pairs.pairs, bits, fromBits);
        }
        List<Collector> parts = candidates.stream(threads, task -> new Collector(weights, fromBits))
                .sinks();
        int size = Math.toIntExact(parts.stream().mapToLong(part -> part.size).sum());
        long[] all = new long[size];
        double[] allBits = new double[size];
        int at = 0;
        for (Collector part : parts) {
            System.arraycopy(part.pairs, 0, all, at, part.size);
            System.arraycopy(part.bits, 0, allBits, at, part.size);
            at += part.size;
        }
        return Kept.of(all, allBits, fromBits);
    }

    /** Weighs pairs once more and keeps those from a weight on. */
    private static final class Collector implements PairSink {
        private final Weights weights;
        private final double fromBits;
        private final FieldSet.Comparing comparing;
        private int[] rows = new int[0];
        long[] pairs = new long[64];
        double[] bits = new double[64];
        int size;

        Collector(Weights weights, double fromBits) {
            this.weights = weights;
            this.fromBits = fromBits;
            this.comparing = weights.fields().comparing();
        }

        @Override
        public void rows(int[] newRows, int many, boolean oneBlock) {
            rows = newRows;
            comparing.rows(newRows, many, oneBlock);
        }

        @Override
        public void pairs(int[] a, int[] b, int many) {
            PatternBatch batch = comparing.compare(a, b, many);
            for (int i = 0; i < many; i++) {
                int rowA = rows[a[i]];
                int rowB = rows[b[i]];
                double weight = weights.weightBits(batch, i, weights.lists().of(rowA, rowB));
                if (weight >= fromBits) {
                    keep(ComparedPairs.pack(rowA, rowB), weight);
                }
            }
        }

        private void keep(long pair, double weight) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
                bits = Arrays.copyOf(bits, 2 * size);
            }
            pairs[size] = pair;
            bits[size++] = weight;
        }
    }

    /** Weighs the candidates of other records than the model was trained on. */
    public static CandidateWeights weigh(CandidatePairs candidates, Weights weights, int threads) {
        Plausible plausible = weights.plausible();
        ComparedPairs pairs = ComparedPairs.of(candidates, weights.fields(), weights.lists(), plausible, threads)
                .pairs();
        return of(candidates, pairs, plausible, weights, threads);
    }
}
