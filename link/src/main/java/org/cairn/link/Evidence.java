package org.cairn.link;

/**
 * What one field says about whether two records are of one person.
 *
 * @param field the field, or the part of it, in words
 * @param level how far the two agree, in words
 * @param bits log₂(m/u) of the level, frequency included; 0 where nothing is stated
 * @param frequencyBits the part of {@code bits} owed to how rare the shared value is
 */
public record Evidence(String field, String level, double bits, double frequencyBits) {}
