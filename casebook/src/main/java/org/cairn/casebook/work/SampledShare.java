package org.cairn.casebook.work;

/** A share of pairs, estimated from records drawn at random; or why there are too few to say. */
public sealed interface SampledShare {

    /**
     * An estimate.
     *
     * @param value the share, 0 to 1
     * @param standardError of the share, from which records were drawn; 0 where every drawn record says the same, or all were
     *     drawn
     * @param lower lower end of the 95 % interval (Wilson 1927, with as many pairs as would have this standard error)
     * @param upper its upper end
     */
    record Estimated(double value, double standardError, double lower, double upper) implements SampledShare {}

    /**
     * No estimate.
     *
     * @param reason what is too few, in a sentence
     */
    record TooFew(String reason) implements SampledShare {}
}
