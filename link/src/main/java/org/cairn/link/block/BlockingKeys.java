package org.cairn.link.block;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cairn.link.RecordTable;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.Place;
import org.cairn.link.value.Value;

/**
 * The keys that rules are learned from, in families: keys of one family read the same thing more and less finely, and a rule
 * takes at most one of each. A rule is a set of keys, a bit for each.
 */
final class BlockingKeys {

    /** Bits of a long. */
    private static final int MOST_KEYS = 62;

    private static final List<String> OF_NAMES = List.of("two names sound", "any name sound", "name", "any name start");

    private final List<String> words = new ArrayList<>();
    private final List<Integer> familyOf = new ArrayList<>();
    private final List<Long> families = new ArrayList<>();

    /**
     * The keys of a table.
     *
     * @param compared the fields that are compared
     */
    BlockingKeys(RecordTable records, KeySources sources, Collection<String> compared) {
        if (compared.contains("name")) {
            add(sources, OF_NAMES);
        }
        for (String field : records.fields()) {
            if (compared.contains(field) && !field.equals("name") && !field.equals("age")) {
                add(sources, ofField(field, records));
            }
        }
        add(sources, List.of("about age"));
    }

    private static List<String> ofField(String field, RecordTable records) {
        if (holds(field, PartialDate.class, records)) {
            return List.of(field, "month of " + field, "year of " + field, "day and month of " + field);
        }
        return holds(field, Place.class, records) ? List.of(field, field + ".1") : List.of(field);
    }

    private static boolean holds(String field, Class<? extends Value> kind, RecordTable records) {
        return records.column(field).values().stream().anyMatch(kind::isInstance);
    }

    private void add(KeySources sources, List<String> keys) {
        long family = 0;
        for (String key : keys) {
            if (sources.has(key) && words.size() < MOST_KEYS) {
                family |= 1L << words.size();
                familyOf.add(families.size());
                words.add(key);
            }
        }
        if (family != 0) {
            families.add(family);
        }
    }

    /** Number of keys. */
    int size() {
        return words.size();
    }

    /** The word for one key. */
    String word(int key) {
        return words.get(key);
    }

    /** The words of a rule. */
    List<String> words(long rule) {
        List<String> of = new ArrayList<>();
        for (int key = 0; key < words.size(); key++) {
            if ((rule >>> key & 1) == 1) {
                of.add(words.get(key));
            }
        }
        return of;
    }

    /** All rules of so many keys, each of another family, in a fixed order. */
    List<Long> rules(int keys) {
        List<Long> rules = new ArrayList<>();
        extend(0, 0, keys, rules);
        return rules;
    }

    private void extend(long rule, int from, int more, List<Long> rules) {
        if (more == 0) {
            rules.add(rule);
            return;
        }
        for (int key = from; key < words.size(); key++) {
            if ((families.get(familyOf.get(key)) & rule) == 0) {
                extend(rule | 1L << key, key + 1, more - 1, rules);
            }
        }
    }
}
