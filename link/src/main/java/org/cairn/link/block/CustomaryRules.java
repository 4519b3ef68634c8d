package org.cairn.link.block;

import java.util.ArrayList;
import java.util.List;
import org.cairn.link.Blocking;
import org.cairn.link.run.Chunks;

/**
 * The rules for lists so long that learning them would take longer than it is worth: several ways to meet, so that a pair missed by
 * one is met by another. Only the size up to which blocks are taken whole is taken from the records.
 */
final class CustomaryRules {

    private static final List<List<String>> RULES = List.of(
            List.of("two names sound", "died"),
            List.of("two names sound", "about age"),
            List.of("two names sound", "place"),
            List.of("two names sound"),
            List.of("any name sound", "died", "about age"),
            List.of("place", "died", "about age"),
            List.of("died", "any name sound"),
            List.of("born", "any name sound"),
            List.of("place", "died"),
            List.of("born", "died"),
            List.of("month of died", "any name sound", "place"),
            List.of("about age", "any name sound", "place"),
            List.of("born", "sex"),
            List.of("born", "place"),
            List.of("year of born", "place"),
            List.of("any name sound", "place"),
            List.of("any name sound", "year of born"),
            List.of("name"),
            List.of("any name sound"),
            List.of("died", "age"));

    private static final int PAIRS_PER_RECORD = 4;
    /** One shared name and nothing else: worth fewer pairs than the others. */
    private static final List<String> WEAK = List.of("any name sound");

    private CustomaryRules() {}

    /** The rules whose keys the records have; none where they have none of them. */
    static List<Blocking.Rule> of(KeySources sources, int[] order, int threads) {
        List<List<String>> rules = new ArrayList<>(RULES);
        rules.removeIf(rule -> !rule.stream().allMatch(sources::has));
        List<List<KeyColumn>> columns = rules.stream().map(sources::of).toList();
        return Chunks.map(rules.size(), threads, i -> {
            Entries entries = Entries.of(order, columns.get(i));
            long[] cost = RuleMeasure.cost(entries, Entries.Sample.ALL);
            long budget = (long) PAIRS_PER_RECORD * order.length / (rules.get(i).equals(WEAK) ? 4 : 1);
            int place = 0;
            while (place + 1 < cost.length && cost[place + 1] <= budget) {
                place++;
            }
            return new Blocking.Rule(rules.get(i), RuleMeasure.SIZES[place], true);
        });
    }
}
