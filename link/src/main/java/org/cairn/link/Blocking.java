package org.cairn.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Which pairs are looked at: those that share every key of at least one rule. Keys are named in words: {@code name},
 * {@code name sound}, {@code given sound}, {@code family sound}, {@code died}, {@code month of died}, {@code year of died},
 * {@code born}, {@code year of born}, {@code place}, {@code place.2}, {@code sex}, {@code age}, or any field of the table.
 *
 * <p>Immutable.
 */
public final class Blocking {

    /**
     * One rule.
     *
     * @param keys what two records must share
     * @param upTo how many records may share it for all their pairs to be looked at; {@link #ANY} if that is not said
     * @param cutsLarger whether of more records than that some pairs are looked at, chosen by further fields, or none
     */
    public record Rule(List<String> keys, int upTo, boolean cutsLarger) {
        /** Any number of records, as far as that can be done at all. */
        public static final int ANY = Integer.MAX_VALUE;

        public Rule {
            keys = List.copyOf(keys);
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("a blocking rule needs at least one key");
            }
            if (upTo < 2) {
                throw new IllegalArgumentException("a block holds at least two records (got: %d)".formatted(upTo));
            }
        }

        /** The rule in words. */
        public String inWords() {
            String all = String.join(" + ", keys);
            return upTo == ANY || cutsLarger ? all : all + ", shared by up to " + upTo;
        }
    }

    private final List<Rule> rules;

    private Blocking(List<Rule> rules) {
        this.rules = rules;
    }

    /** Pairs that agree on all of these keys. */
    public static Blocking on(String... keys) {
        return new Blocking(List.of()).or(keys);
    }

    /** Pairs that any of these rules meets. */
    public static Blocking of(List<Rule> rules) {
        return new Blocking(List.copyOf(rules));
    }

    /** Pairs met before, and those that agree on all of these keys. */
    public Blocking or(String... keys) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule(List.of(keys), Rule.ANY, true));
        return new Blocking(List.copyOf(more));
    }

    /** The rules, in the order tried. */
    public List<Rule> rules() {
        return rules;
    }
}
