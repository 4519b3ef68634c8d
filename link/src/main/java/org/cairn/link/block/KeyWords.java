package org.cairn.link.block;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words of blocking keys, by the fields they need. */
public final class KeyWords {

    private KeyWords() {}

    /**
     * Every word that a blocking rule can name where lists have these fields.
     *
     * @param fields the fields, {@code name}, {@code age}, {@code born}, {@code died} and {@code place} meaning what they say
     */
    public static List<String> of(Collection<String> fields) {
        Set<String> words = new LinkedHashSet<>();
        if (fields.contains("name")) {
            words.addAll(NameSounds.KEYS);
        }
        if (fields.contains("age") || (fields.contains("born") && fields.contains("died"))) {
            words.add("about age");
        }
        for (String field : fields) {
            words.add(field);
            words.add("day and month of " + field);
            words.add("month of " + field);
            words.add("year of " + field);
        }
        for (int level = 2; fields.contains("place") && level <= 9; level++) {
            words.add("place." + level);
        }
        return List.copyOf(words);
    }
}
