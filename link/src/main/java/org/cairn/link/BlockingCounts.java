package org.cairn.link;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How many pairs blocking kept, and by which rule.
 *
 * @param rules in the order tried
 * @param candidatePairs pairs met by any rule
 * @param possiblePairs all pairs that could be one person: not two records of a list without repeats
 * @param expectedRecall the share of one-person pairs, 0 to 1, that the rules are expected to have met; empty where
 *     that cannot be told
 */
public record BlockingCounts(
        List<RuleCount> rules, long candidatePairs, long possiblePairs, OptionalDouble expectedRecall) {
    public BlockingCounts {
        rules = List.copyOf(rules);
    }
}
