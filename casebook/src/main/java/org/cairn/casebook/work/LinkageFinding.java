package org.cairn.casebook.work;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cairn.link.RecordId;

/**
 * Which records were taken for the same person, and by what evidence. Weights are in bits: log₂ of the prior odds plus
 * the evidence of every field; 0 is even odds.
 *
 * @param records records compared
 * @param possiblePairs pairs there could be
 * @param candidatePairs pairs that a blocking rule met, and that were compared
 * @param expectedRecall the share of pairs of one person, 0 to 1, that the rules are expected to have met; empty where that
 *     cannot be told
 * @param blocking the rules, and the pairs each was the first to meet
 * @param lambda share of all possible pairs that the model takes for the same person, between 0 and 1
 * @param rounds rounds of training until the model stood still
 * @param converged whether it stood still within the rounds allowed
 * @param linkFromBits pairs at or above this weight are linked
 * @param reviewFromBits pairs from here to the link line are for a person to decide
 * @param linked pairs at or above the link line
 * @param toReview pairs between the two lines
 * @param weights what each level of agreement is worth, field by field
 * @param histogram pairs by weight, in whole bits, ascending; none left out between the first and the last
 * @param thin records with too little in them to be linked to anything
 * @param conflicts decisions that cannot all hold, one sentence each
 * @param warnings what weakens the linkage, one sentence each
 * @param borderline pairs nearest to the link line, for the reader to judge
 */
public record LinkageFinding(
        long records,
        long possiblePairs,
        long candidatePairs,
        OptionalDouble expectedRecall,
        List<BlockingRule> blocking,
        double lambda,
        int rounds,
        boolean converged,
        double linkFromBits,
        double reviewFromBits,
        long linked,
        long toReview,
        List<MatchWeight> weights,
        List<WeightBin> histogram,
        List<RecordId> thin,
        List<String> conflicts,
        List<String> warnings,
        List<BorderlinePair> borderline) {
    public LinkageFinding {
        blocking = List.copyOf(blocking);
        weights = List.copyOf(weights);
        histogram = List.copyOf(histogram);
        thin = List.copyOf(thin);
        conflicts = List.copyOf(conflicts);
        warnings = List.copyOf(warnings);
        borderline = List.copyOf(borderline);
    }

    /** The same, with these pairs at the link line. */
    LinkageFinding withBorderline(List<BorderlinePair> pairs) {
        return new LinkageFinding(
                records,
                possiblePairs,
                candidatePairs,
                expectedRecall,
                blocking,
                lambda,
                rounds,
                converged,
                linkFromBits,
                reviewFromBits,
                linked,
                toReview,
                weights,
                histogram,
                thin,
                conflicts,
                warnings,
                pairs);
    }

    /**
     * A blocking rule.
     *
     * @param rule the rule in words: "name sound and month of died"
     * @param pairs pairs that no earlier rule had met
     * @param capped pairs left out because their block was too large
     */
    public record BlockingRule(String rule, long pairs, long capped) {}

    /**
     * What one level of agreement in one field is worth.
     *
     * @param field the field
     * @param level the level in words: "same day", "within 3 days", "different"
     * @param m share of true pairs at this level
     * @param u share of other pairs at this level
     * @param bits log₂(m/u)
     */
    public record MatchWeight(String field, String level, double m, double u, double bits) {}

    /**
     * Candidate pairs of about one weight.
     *
     * @param fromBits lowest weight in the bin; the bin is one bit wide
     * @param pairs how many
     */
    public record WeightBin(int fromBits, long pairs) {}

    /**
     * A pair near the link line.
     *
     * @param left one record
     * @param right the other
     * @param leftName its name as written; empty unless the project allows names
     * @param rightName likewise
     * @param weightBits weight in bits
     * @param evidence each field's share, in words: "name: very similar, +5.4"
     */
    public record BorderlinePair(
            RecordId left,
            RecordId right,
            Optional<String> leftName,
            Optional<String> rightName,
            double weightBits,
            List<String> evidence) {
        public BorderlinePair {
            evidence = List.copyOf(evidence);
        }
    }
}
