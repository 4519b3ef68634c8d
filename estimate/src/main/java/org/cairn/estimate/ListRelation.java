package org.cairn.estimate;

import java.util.List;

/**
 * Something known of two lists beforehand, from how they were made, which no count can show.
 *
 * <p>A related pair cannot be taken for independent, so models that would do so are not considered: log-linear models
 * have the pair's term, graphs its edge, no estimate comes from the pair's own overlap, and methods that suppose lists to
 * be independent take the two for one list, “one or other”.
 */
public sealed interface ListRelation permits ListRelation.Reads, ListRelation.NeverOverlap {

    /** The two lists. */
    List<String> lists();

    /** The relation in words: “press read hospital”. */
    String inWords();

    /**
     * A list whose makers knew the other and took entries from it.
     *
     * @param reader the list that was made with the other at hand
     * @param source the list it took from
     */
    record Reads(String reader, String source) implements ListRelation {
        public Reads {
            refuseOne(reader, source);
        }

        @Override
        public List<String> lists() {
            return List.of(reader, source);
        }

        @Override
        public String inWords() {
            return "%s read %s".formatted(reader, source);
        }
    }

    /**
     * Lists that could not have anyone in common, such as those of two offices that divide their files by district: that
     * they do not meet is no evidence of many people missed.
     *
     * @param one a list
     * @param other the other
     */
    record NeverOverlap(String one, String other) implements ListRelation {
        public NeverOverlap {
            refuseOne(one, other);
        }

        @Override
        public List<String> lists() {
            return List.of(one, other);
        }

        @Override
        public String inWords() {
            return "%s and %s never overlap by design".formatted(one, other);
        }
    }

    private static void refuseOne(String one, String other) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("a relation is of two lists (got: %s twice)".formatted(one));
        }
    }
}
