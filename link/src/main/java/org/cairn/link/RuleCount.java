package org.cairn.link;

/**
 * What one blocking rule brought.
 *
 * @param rule the rule in words
 * @param pairs candidate pairs first met by it
 * @param capped pairs that share its key but were left out because too many records share it
 */
public record RuleCount(String rule, long pairs, long capped) {}
