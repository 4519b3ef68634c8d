package org.cairn.link.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.link.Evidence;
import org.cairn.link.PairWeights;
import org.cairn.link.compare.FieldComparison;

/**
 * Match weights in bits under given parameters: {@code log₂(λ/(1−λ)) + Σ log₂(m/u) + frequency − log₂(1 + relatives)}.
 *
 * <p>Relatives killed together are a third class beside one person and strangers: they agree on the other names, the day
 * and the place of death as one person's records do, and on the given name, the sex and the age as strangers do. The last
 * term takes off what such a pair could owe to being relatives.
 */
public final class Weights implements PairWeights {

    /** The most that frequency can add to or take from one level. */
    private static final double MOST_FREQUENCY_BITS = 24;
    /** Bits, frequency aside, below which a pair is strangers' whatever its values. */
    private static final double WORTH_FREQUENCY = -20;

    /** log₂ of an x so small that 1 + x is 1. */
    private static final double NOTHING = -56;

    private final FieldSet fields;
    private final ListPairs lists;
    private final Parameters parameters;
    private final double[][] bitsOf;
    private final double[][] kinBitsOf;
    private final double[] priorBits;
    private final double log2KinOdds;
    private final double overallPriorBits;
    private final boolean learnedFrequency;

    /** Weights of the pairs of one table. */
    public Weights(FieldSet fields, ListPairs lists, Parameters parameters) {
        this.fields = fields;
        this.lists = lists;
        this.parameters = parameters;
        int parts = fields.parts().size();
        bitsOf = new double[parts][];
        kinBitsOf = new double[parts][];
        for (int part = 0; part < parts; part++) {
            int levels = fields.parts().get(part).levels().size();
            int at = part;
            bitsOf[part] = IntStream.range(0, levels)
                    .mapToDouble(level -> parameters.bits(at, level))
                    .toArray();
            kinBitsOf[part] = IntStream.range(0, levels)
                    .mapToDouble(level -> parameters.kinBits(at, level))
                    .toArray();
        }
        priorBits = Arrays.stream(parameters.lambda())
                .map(lambda -> Parameters.log2(lambda / (1 - lambda)))
                .toArray();
        log2KinOdds = Parameters.log2(parameters.kappa() / (1 - parameters.kappa()));
        learnedFrequency = Arrays.stream(parameters.log2Common())
                .flatMapToDouble(Arrays::stream)
                .anyMatch(common -> !Double.isNaN(common));
        overallPriorBits = Parameters.log2(overall(lists, parameters));
    }

    /**
     * Bits that frequency adds at each part's level: how much rarer the shared value is than usual.
     *
     * @param bits where to write, one number per part
     */
    void frequencyBits(long pattern, int rowA, int rowB, double[] bits) {
        fields.log2Frequencies(rowA, rowB, bits);
        relativeToCommon(pattern, bits);
    }

    /** The same for a pair by its number. */
    void frequencyBits(long pattern, int pair, Frequencies frequencies, double[] bits) {
        if (learnedFrequency) {
            frequencies.log2(pair, bits);
            relativeToCommon(pattern, bits);
        }
    }

    private void relativeToCommon(long pattern, double[] bits) {
        for (int part = 0; part < bits.length; part++) {
            double more = parameters.log2Common()[part][fields.level(pattern, part)] - bits[part];
            bits[part] = Double.isNaN(more) ? 0 : Math.max(-MOST_FREQUENCY_BITS, Math.min(MOST_FREQUENCY_BITS, more));
        }
    }

    /** Whether frequency could lift the pair to where it matters; if not it is left out, as looking it up is dear. */
    boolean isWorthFrequency(long pattern) {
        double bits = overallPriorBits;
        for (int part = 0; part < bitsOf.length; part++) {
            bits += bitsOf[part][fields.level(pattern, part)];
        }
        return bits > WORTH_FREQUENCY;
    }

    /** Match weight of a pair whose pattern is known. */
    double weightBits(long pattern, int rowA, int rowB) {
        double[] frequency = new double[fields.parts().size()];
        if (isWorthFrequency(pattern)) {
            frequencyBits(pattern, rowA, rowB, frequency);
        }
        return weightBits(pattern, lists.of(rowA, rowB), frequency);
    }

    /** Match weight of a pair by its number. */
    double weightBits(long pattern, long pair, int number, Frequencies frequencies) {
        double[] frequency = new double[fields.parts().size()];
        if (isWorthFrequency(pattern)) {
            frequencyBits(pattern, number, frequencies, frequency);
        }
        return weightBits(pattern, lists.of((int) (pair >>> 32), (int) pair), frequency);
    }

    private double weightBits(long pattern, int listPair, double[] frequency) {
        List<FieldComparison.Part> parts = fields.parts();
        double all = 0;
        double kin = 0;
        for (int part = 0; part < frequency.length; part++) {
            int level = fields.level(pattern, part);
            all += bitsOf[part][level] + frequency[part];
            kin += parts.get(part).sharedByKin() ? kinBitsOf[part][level] + frequency[part] : 0;
        }
        return priorBits(listPair) + all - kinBits(kin);
    }

    @Override
    public double weightBits(int rowA, int rowB) {
        return weightBits(fields.pattern(rowA, rowB), rowA, rowB);
    }

    /** Match weights of many pairs whose patterns are known, in their order. */
    public double[] of(long[] pairs, long[] patterns, int threads) {
        return of(pairs, patterns, new Frequencies(fields, pairs), threads);
    }

    /** The same, with frequencies that may be known already. */
    double[] of(long[] pairs, long[] patterns, Frequencies frequencies, int threads) {
        double[] bits = new double[pairs.length];
        Chunks.map(Chunks.count(pairs.length), threads, chunk -> {
            int to = Math.min(pairs.length, (chunk + 1) * Chunks.SIZE);
            for (int i = chunk * Chunks.SIZE; i < to; i++) {
                bits[i] = weightBits(patterns[i], pairs[i], i, frequencies);
            }
            return chunk;
        });
        return bits;
    }

    /** With the prior of all lists together the bits add up to the weight. */
    @Override
    public List<Evidence> evidence(int rowA, int rowB) {
        long pattern = fields.pattern(rowA, rowB);
        List<FieldComparison.Part> parts = fields.parts();
        List<Evidence> evidence = new ArrayList<>();
        int listPair = lists.of(rowA, rowB);
        evidence.add(new Evidence("lists", lists.label(listPair), priorBits(listPair) - overallPriorBits(), 0));
        double[] frequency = new double[parts.size()];
        if (isWorthFrequency(pattern)) {
            frequencyBits(pattern, rowA, rowB, frequency);
        }
        double kin = 0;
        for (int part = 0; part < frequency.length; part++) {
            int level = fields.level(pattern, part);
            double bits = bitsOf[part][level] + frequency[part];
            kin += parts.get(part).sharedByKin() ? kinBitsOf[part][level] + frequency[part] : 0;
            String label = parts.get(part).levels().get(level);
            evidence.add(new Evidence(parts.get(part).label(), label, bits, frequency[part]));
        }
        evidence.add(new Evidence("relatives", "may be kin killed together", -kinBits(kin), 0));
        return List.copyOf(evidence);
    }

    /** The copy stands on the list with which the row's list shares most. */
    @Override
    public double mostBits(int row) {
        double best = Double.NEGATIVE_INFINITY;
        for (int listPair = 0; listPair < lists.count(); listPair++) {
            if (lists.possible(listPair) > 0 && lists.isOf(listPair, row)) {
                best = Math.max(best, priorBits(listPair));
            }
        }
        return weightBits(row, row) - priorBits(lists.of(row, row)) + best;
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

    /** log₂ prior odds for a pair of lists. */
    public double priorBits(int listPair) {
        return priorBits[listPair];
    }

    /** What is taken off because relatives would agree as well: log₂(1 + κ/(1−κ) · 2^kin). */
    public double kinBits(double kinEvidence) {
        if (kinEvidence + log2KinOdds < NOTHING) {
            return 0;
        }
        double odds = parameters.kappa() / (1 - parameters.kappa());
        return Parameters.log2(1 + odds * Parameters.exp2(Math.min(200, kinEvidence)));
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
