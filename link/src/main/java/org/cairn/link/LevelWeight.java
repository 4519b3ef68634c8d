package org.cairn.link;

/**
 * One level of a comparison with what was learned about it.
 *
 * @param label the level in words
 * @param m probability of this level between two records of one person that both state the field
 * @param u the same between two records of different people
 * @param weightBits log₂(m/u); 0 for "not stated"
 */
public record LevelWeight(String label, double m, double u, double weightBits) {}
