package org.cairn.link;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cairn.link.model.CandidateWeights;
import org.cairn.link.resolve.PartitionDraws;
import org.cairn.link.resolve.Resolution;

/** The candidate pairs of a table with their match weights: those kept one by one, all of them as a histogram. Immutable. */
public final class ScoredPairs {

    /** Says which blocking rule met two rows. */
    interface Meeting {
        /** The rule in words, the first if several did; empty if none did. */
        Optional<String> rule(int rowA, int rowB);
    }

    private final RecordTable records;
    private final PairWeights weights;
    private final CandidateWeights.Kept kept;
    private final WeightHistogram histogram;
    private final Meeting meeting;

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
        Meeting meeting = (a, b) -> Arrays.binarySearch(candidates, (long) Math.min(a, b) << 32 | Math.max(a, b)) >= 0
                ? Optional.of("a rule of the model")
                : Optional.empty();
        return new ScoredPairs(
                records,
                weights,
                CandidateWeights.Kept.of(candidates, bits, keepFromBits),
                WeightHistogram.of(bits),
                meeting);
    }

    ScoredPairs(
            RecordTable records,
            PairWeights weights,
            CandidateWeights.Kept kept,
            WeightHistogram histogram,
            Meeting meeting) {
        this.records = records;
        this.weights = weights;
        this.kept = kept;
        this.histogram = histogram;
        this.meeting = meeting;
    }

    /** The candidates of a table, weighed; those from a weight on are kept. */
    static ScoredPairs of(RecordTable records, CandidateWeights candidates, double keepFromBits) {
        return new ScoredPairs(
                records,
                candidates.weights(),
                candidates.from(keepFromBits),
                candidates.histogram(),
                (a, b) -> Optional.ofNullable(candidates.candidates().ruleOf(a, b)));
    }

    /** Number of pairs kept. */
    public int size() {
        return kept.pairs().length;
    }

    /** The lower row of a pair; pairs stand in ascending order of their rows. */
    public int left(int pair) {
        return (int) (kept.pairs()[pair] >>> 32);
    }

    /** The higher row of a pair. */
    public int right(int pair) {
        return (int) kept.pairs()[pair];
    }

    /** Match weight: log₂ of the odds that the two records are of one person; 0 is even odds. */
    public double weightBits(int pair) {
        return kept.bits()[pair];
    }

    /** Probability that the two records are of one person: 1/(1 + 2^−weight). */
    public double probability(int pair) {
        return 1 / (1 + StrictMath.pow(2, -kept.bits()[pair]));
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

    /** Whether any blocking rule met the two records. */
    public boolean isCandidate(int rowA, int rowB) {
        return metBy(rowA, rowB).isPresent();
    }

    /** The blocking rule that met the two records, the first if several did; empty if none did. */
    public Optional<String> metBy(int rowA, int rowB) {
        Objects.checkIndex(rowA, records.size());
        Objects.checkIndex(rowB, records.size());
        return meeting.rule(rowA, rowB);
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

    /**
     * Draws partitions of the records into people, each as likely as its pairs make it: what {@link #resolve} leaves out of
     * one answer.
     *
     * @param draws how many, 1 or more
     * @param decisions obeyed in every draw
     * @param seed the only source of chance
     * @throws IllegalArgumentException if a decision speaks of a record that is not in the table
     */
    public Partitions draw(int draws, List<Decision> decisions, long seed) {
        int threads = Runtime.getRuntime().availableProcessors();
        return PartitionDraws.of(records, weights, this, decisions, draws, seed, threads);
    }
}
