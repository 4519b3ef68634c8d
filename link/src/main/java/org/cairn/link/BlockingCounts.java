package org.cairn.link;

import java.util.List;

/**
 * How many pairs blocking kept, and by which rule.
 *
 * @param rules in the order tried
 * @param candidatePairs pairs met by any rule
 * @param possiblePairs all pairs that could be one person: not two records of a list without repeats
 */
public record BlockingCounts(List<RuleCount> rules, long candidatePairs, long possiblePairs) {
    public BlockingCounts {
        rules = List.copyOf(rules);
    }
}
