package org.cairn.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which pairs are looked at: those that share every key of at least one rule. Keys are named in words: {@code name},
 * {@code name sound}, {@code given sound}, {@code family sound}, {@code died}, {@code month of died}, {@code year of died},
 * {@code born}, {@code year of born}, {@code place}, {@code place.2}, {@code sex}, {@code age}, or any field of the table.
 *
 * <p>Immutable.
 */
public final class Blocking {

    private final List<List<String>> rules;

    private Blocking(List<List<String>> rules) {
        this.rules = rules;
    }

    /** Pairs that agree on all of these keys. */
    public static Blocking on(String... keys) {
        return new Blocking(List.of()).or(keys);
    }

    /** Pairs met before, and those that agree on all of these keys. */
    public Blocking or(String... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("a blocking rule needs at least one key");
        }
        List<List<String>> more = new ArrayList<>(rules);
        more.add(List.copyOf(Arrays.asList(keys)));
        return new Blocking(List.copyOf(more));
    }

    /** The rules, each a list of keys. */
    public List<List<String>> rules() {
        return rules;
    }
}
