package org.cairn.link;

import java.util.List;
import java.util.Optional;
import org.cairn.link.model.CandidateWeights;
import org.cairn.link.resolve.Resolution;

/** The candidate pairs of a table with their match weights: those kept one by one, all of them as a histogram. */
public final class ScoredPairs {

    private final RecordTable records;
    private final CandidateWeights candidates;
    private final CandidateWeights.Kept kept;

    ScoredPairs(RecordTable records, CandidateWeights candidates, double keepFromBits) {
        this.records = records;
        this.candidates = candidates;
        this.kept = candidates.from(keepFromBits);
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
        return candidates.weights().evidence(left(pair), right(pair));
    }

    /** All candidate pairs by whole bits of weight, those not kept included. */
    public WeightHistogram histogram() {
        return candidates.histogram();
    }

    /** Whether any blocking rule met the two records. */
    public boolean isCandidate(int rowA, int rowB) {
        return candidates.candidates().ruleOf(rowA, rowB) != null;
    }

    /** The blocking rule that met the two records, the first if several did; empty if none did. */
    public Optional<String> metBy(int rowA, int rowB) {
        return Optional.ofNullable(candidates.candidates().ruleOf(rowA, rowB));
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
        return Resolution.of(records, candidates.weights(), this, linkFromBits, decisions);
    }
}
