package org.cairn.link.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.link.Evidence;
import org.cairn.link.PairWeights;
import org.cairn.link.compare.FieldComparison;
import org.cairn.link.compare.PatternBatch;

/**
 * Match weights in bits under given parameters: {@code log₂(λ/(1−λ)) + Σ log₂(m/u) + frequency − log₂(1 + relatives)}.
 *
 * <p>Relatives killed together are a third class beside one person and strangers: they agree on the other names, the day
 * and the place of death as one person's records do, and on the given name, the sex and the age as strangers do. The last
 * term takes off what such a pair could owe to being relatives.
 */
public final class Weights implements PairWeights {

    /** The most that frequency can add to or take from one level. */
    static final double MOST_FREQUENCY_BITS = 24;

    /** log₂ of an x so small that 1 + x is 1. */
    private static final double NOTHING = -56;

    private final FieldSet fields;
    private final ListPairs lists;
    private final Parameters parameters;
    private final double[][] bitsOf;
    private final double[][] kinBitsOf;
    private final boolean[] sharedByKin;
    private final double[] priorBits;
    private final double log2KinOdds;
    private final double overallPriorBits;

    /** Weights of the pairs of one table. */
    public Weights(FieldSet fields, ListPairs lists, Parameters parameters) {
        this.fields = fields;
        this.lists = lists;
        this.parameters = parameters;
        int parts = fields.parts().size();
        bitsOf = new double[parts][];
        kinBitsOf = new double[parts][];
        sharedByKin = new boolean[parts];
        for (int part = 0; part < parts; part++) {
            int levels = fields.parts().get(part).levels().size();
            int at = part;
            bitsOf[part] = IntStream.range(0, levels)
                    .mapToDouble(level -> parameters.bits(at, level))
                    .toArray();
            kinBitsOf[part] = IntStream.range(0, levels)
                    .mapToDouble(level -> parameters.kinBits(at, level))
                    .toArray();
            sharedByKin[part] = fields.parts().get(part).sharedByKin();
        }
        priorBits = Arrays.stream(parameters.lambda())
                .map(lambda -> Parameters.log2(lambda / (1 - lambda)))
                .toArray();
        log2KinOdds = Parameters.log2(parameters.kappa() / (1 - parameters.kappa()));
        overallPriorBits = Parameters.log2(overall(lists, parameters));
    }

    // ---- one pair of rows ------------------------------------------------------------------------------------------

    @Override
    public double weightBits(int rowA, int rowB) {
        return weightBits(fields.comparing().compare(rowA, rowB), 0, lists.of(rowA, rowB));
    }

    /** Match weight of a pair just compared. */
    double weightBits(PatternBatch compared, int pair, int listPair) {
        long pattern = compared.pattern(pair);
        double own = 0;
        double kin = 0;
        for (int part = 0; part < sharedByKin.length; part++) {
            double frequency = frequencyBits(part, FieldSet.level(pattern, part), compared.share(part, pair));
            own += sharedByKin[part] ? 0 : frequency;
            kin += sharedByKin[part] ? frequency : 0;
        }
        return weightBits(listPair, sum(pattern), kinSum(pattern), own, kin);
    }

    /** With the prior of all lists together the bits add up to the weight. */
    @Override
    public List<Evidence> evidence(int rowA, int rowB) {
        PatternBatch compared = fields.comparing().compare(rowA, rowB);
        long pattern = compared.pattern(0);
        List<FieldComparison.Part> parts = fields.parts();
        List<Evidence> evidence = new ArrayList<>();
        int listPair = lists.of(rowA, rowB);
        evidence.add(new Evidence("lists", lists.label(listPair), priorBits(listPair) - overallPriorBits(), 0));
        double kin = kinSum(pattern);
        for (int part = 0; part < sharedByKin.length; part++) {
            int level = FieldSet.level(pattern, part);
            double frequency = frequencyBits(part, level, compared.share(part, 0));
            kin += sharedByKin[part] ? frequency : 0;
            String label = parts.get(part).levels().get(level);
            evidence.add(new Evidence(parts.get(part).label(), label, bitsOf[part][level] + frequency, frequency));
        }
        evidence.add(new Evidence("relatives", "may be kin killed together", -kinBits(kin), 0));
        return List.copyOf(evidence);
    }

    /**
     * The copy stands on the list with which the row's list shares most; where no two records could be one
     * person, what is stated counts alone.
     */
    @Override
    public double mostBits(int row) {
        double best = lists.possible() > 0 ? Double.NEGATIVE_INFINITY : 0;
        for (int listPair = 0; listPair < lists.count(); listPair++) {
            if (lists.possible(listPair) > 0 && lists.isOf(listPair, row)) {
                best = Math.max(best, priorBits(listPair));
            }
        }
        return weightBits(row, row) - priorBits(lists.of(row, row)) + best;
    }

    // ---- pieces of a weight ----------------------------------------------------------------------------------------

    /** Σ log₂(m/u) of a pattern. */
    double sum(long pattern) {
        double sum = 0;
        for (int part = 0; part < bitsOf.length; part++) {
            sum += bitsOf[part][FieldSet.level(pattern, part)];
        }
        return sum;
    }

    /** Σ log₂(kin/u) of what relatives share. */
    double kinSum(long pattern) {
        double sum = 0;
        for (int part = 0; part < kinBitsOf.length; part++) {
            sum += sharedByKin[part] ? kinBitsOf[part][FieldSet.level(pattern, part)] : 0;
        }
        return sum;
    }

    /**
     * A match weight from its pieces.
     *
     * @param ownFrequency bits that frequency adds in what relatives do not share
     * @param kinFrequency the same in what they share
     */
    double weightBits(int listPair, double sum, double kinSum, double ownFrequency, double kinFrequency) {
        return priorBits[listPair] + (sum + ownFrequency + kinFrequency) - kinBits(kinSum + kinFrequency);
    }

    /** Bits that frequency adds at a level for a shared value this common, log₂ in units; 0 where it does not apply. */
    double frequencyBits(int part, int level, short share) {
        double common = parameters.log2Common()[part][level];
        if (share == PatternBatch.NO_SHARE || Double.isNaN(common)) {
            return 0;
        }
        double more = common - (double) share / PatternBatch.UNITS;
        return Math.max(-MOST_FREQUENCY_BITS, Math.min(MOST_FREQUENCY_BITS, more));
    }

    /** Which pairs are worth keeping under these weights. */
    Plausible plausible() {
        double prior = Arrays.stream(priorBits).max().orElse(0);
        return Plausible.of(fields, parameters, prior, parameters.log2Common());
    }

    /** What is taken off because relatives would agree as well: log₂(1 + κ/(1−κ) · 2^kin). */
    double kinBits(double kinEvidence) {
        double odds = kinEvidence + log2KinOdds;
        if (odds < NOTHING) {
            return 0;
        }
        return odds > 200 ? odds : Parameters.log2(1 + Parameters.exp2(odds));
    }

    /** log₂ prior odds for a pair of lists. */
    public double priorBits(int listPair) {
        return priorBits[listPair];
    }

    @Override
    public double priorBits(int listA, int listB) {
        return priorBits(lists.ofLists(listA, listB));
    }

    /** log₂ prior odds over all pairs of lists together. */
    public double overallPriorBits() {
        return overallPriorBits;
    }

    private static double overall(ListPairs lists, Parameters parameters) {
        double same = 0;
        for (int i = 0; i < lists.count(); i++) {
            same += parameters.lambda()[i] * lists.possible(i);
        }
        double lambda = Math.max(1e-12, same / Math.max(1, (double) lists.possible()));
        return lambda / (1 - lambda);
    }

    /** Whether relatives share a part. */
    boolean isSharedByKin(int part) {
        return sharedByKin[part];
    }

    /** The parameters. */
    public Parameters parameters() {
        return parameters;
    }

    /** The fields compared. */
    public FieldSet fields() {
        return fields;
    }

    /** The pairs of lists. */
    public ListPairs lists() {
        return lists;
    }
}
