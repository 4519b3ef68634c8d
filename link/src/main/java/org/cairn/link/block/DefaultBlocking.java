package org.cairn.link.block;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairn.link.Blocking;
import org.cairn.link.RecordTable;
import org.cairn.link.compare.NameTokens;
import org.jspecify.annotations.Nullable;

/** The rules used when none are given: several ways to meet, so that a pair missed by one is met by another. */
public final class DefaultBlocking {

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
    private static final long PAIRS_AT_LEAST = 300_000;
    private static final int SMALLEST_PART = 6;
    /** Rules that somebody wrote are taken at their word, as long as that can be done at all. */
    private static final long GIVEN_PAIRS_PER_RECORD = 200;

    private static final long GIVEN_AT_LEAST = 50_000_000;
    /** One shared name and nothing else: worth fewer pairs than the others. */
    private static final List<String> WEAK = List.of("any name sound");

    private DefaultBlocking() {}

    static RuleBlocks.Budget budget(List<String> rule, int records) {
        if (!RULES.contains(rule)) {
            return new RuleBlocks.Budget(Math.max(GIVEN_AT_LEAST, GIVEN_PAIRS_PER_RECORD * records), SMALLEST_PART);
        }
        long pairs = Math.max(PAIRS_AT_LEAST, (long) PAIRS_PER_RECORD * records);
        return new RuleBlocks.Budget(rule.equals(WEAK) ? pairs / 4 : pairs, SMALLEST_PART);
    }

    /** The rules whose keys the table has. */
    public static Blocking of(RecordTable records, @Nullable NameTokens names) {
        KeySources sources = new KeySources(records, names);
        List<List<String>> rules = new ArrayList<>(RULES);
        rules.removeIf(rule -> !rule.stream().allMatch(sources::has));
        if (rules.isEmpty()) {
            records.fields().forEach(field -> rules.add(List.of(field)));
        }
        Blocking blocking = Blocking.on(rules.get(0).toArray(String[]::new));
        for (List<String> rule : rules.subList(1, rules.size())) {
            blocking = blocking.or(rule.toArray(String[]::new));
        }
        return blocking;
    }

    /**
     * Every word that a blocking rule can name where lists have these fields.
     *
     * @param fields the fields, {@code name}, {@code age}, {@code born}, {@code died} and {@code place} meaning what they say
     */
    public static List<String> words(Collection<String> fields) {
        Set<String> words = new LinkedHashSet<>();
        if (fields.contains("name")) {
            words.addAll(NameSounds.KEYS);
        }
        if (fields.contains("age") || (fields.contains("born") && fields.contains("died"))) {
            words.add("about age");
        }
        for (String field : fields) {
            words.add(field);
            words.add("month of " + field);
            words.add("year of " + field);
        }
        for (int level = 2; fields.contains("place") && level <= 9; level++) {
            words.add("place." + level);
        }
        return List.copyOf(words);
    }
}
