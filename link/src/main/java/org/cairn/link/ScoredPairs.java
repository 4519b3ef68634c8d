package org.cairn.link;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cairn.link.resolve.Resolution;

/** The candidate pairs of a table with their match weights: those kept one by one, all of them as a histogram. Immutable. */
public final class ScoredPairs {

    private static final int LOWEST_BIN = -60;
    private static final int HIGHEST_BIN = 100;

    private final RecordTable records;
    private final PairWeights weights;
    private final long[] candidates;
    private final long[] kept;
    private final double[] keptBits;
    private final WeightHistogram histogram;

    /**
     * Candidate pairs weighed by any model.
     *
     * @param weights what the model knows of any two rows
     * @param candidates the pairs, ascending, each the lower row in the high and the higher row in the low half
     * @param bits their weights
     * @param keepFromBits pairs at or above this weight are kept; the others are only counted
     */
    public static ScoredPairs of(
            RecordTable records, PairWeights weights, long[] candidates, double[] bits, double keepFromBits) {
        return new ScoredPairs(records, weights, candidates, bits, keepFromBits);
    }

    ScoredPairs(RecordTable records, PairWeights weights, long[] candidates, double[] bits, double keepFromBits) {
        this.records = records;
        this.weights = weights;
        this.candidates = candidates;
        long[] pairs = new long[bits.length];
        double[] pairBits = new double[bits.length];
        long[] bins = new long[HIGHEST_BIN - LOWEST_BIN];
        int size = 0;
        for (int i = 0; i < bits.length; i++) {
            bins[(int) Math.max(0, Math.min(bins.length - 1, Math.floor(bits[i]) - LOWEST_BIN))]++;
            if (bits[i] >= keepFromBits) {
                pairs[size] = candidates[i];
                pairBits[size++] = bits[i];
            }
        }
        kept = Arrays.copyOf(pairs, size);
        keptBits = Arrays.copyOf(pairBits, size);
        histogram = new WeightHistogram(LOWEST_BIN, bins);
    }

    /** Number of pairs kept. */
    public int size() {
        return kept.length;
    }

    /** The lower row of a pair; pairs stand in ascending order of their rows. */
    public int left(int pair) {
        return (int) (kept[pair] >>> 32);
    }

    /** The higher row of a pair. */
    public int right(int pair) {
        return (int) kept[pair];
    }

    /** Match weight: log₂ of the odds that the two records are of one person; 0 is even odds. */
    public double weightBits(int pair) {
        return keptBits[pair];
    }

    /** Probability that the two records are of one person: 1/(1 + 2^−weight). */
    public double probability(int pair) {
        return 1 / (1 + StrictMath.pow(2, -keptBits[pair]));
    }

    /** What each field says; the bits and the prior ({@code λ}) add up to the weight. */
    public List<Evidence> evidence(int pair) {
        return weights.evidence(left(pair), right(pair));
    }

    /** What the model knows of any two rows, kept or not. */
    public PairWeights weights() {
        return weights;
    }

    /** All candidate pairs by whole bits of weight, those not kept included. */
    public WeightHistogram histogram() {
        return histogram;
    }

    /** The blocking rule that met the two records, in words; empty if none did. */
    public Optional<String> metBy(int rowA, int rowB) {
        return isCandidate(rowA, rowB) ? Optional.of("a blocking rule") : Optional.empty();
    }

    /** Whether any blocking rule met the two records. */
    public boolean isCandidate(int rowA, int rowB) {
        Objects.checkIndex(rowA, records.size());
        Objects.checkIndex(rowB, records.size());
        long pair = (long) Math.min(rowA, rowB) << 32 | Math.max(rowA, rowB);
        return Arrays.binarySearch(candidates, pair) >= 0;
    }

    /**
     * Groups the records into people.
     *
     * <p>"Same person" decisions are always obeyed, "different people" too, whatever the weights; where they contradict each
     * other, or tie two records of a list without repeats together, the records concerned are left apart and the
     * {@link Conflict} is returned.
     *
     * @param linkFromBits pairs at or above this weight may be linked; pairs below {@code keepFromBits} are not seen
     * @throws IllegalArgumentException if a decision speaks of a record that is not in the table
     */
    public Linkage resolve(double linkFromBits, List<Decision> decisions) {
        int threads = Runtime.getRuntime().availableProcessors();
        return Resolution.of(records, weights, this, linkFromBits, decisions, threads);
    }
}
