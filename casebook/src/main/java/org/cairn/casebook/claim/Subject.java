package org.cairn.casebook.claim;

import java.util.Objects;

/**
 * What a claim is about.
 *
 * @param kind what sort of thing
 * @param id its id; empty for {@link Kind#ALL}
 */
public record Subject(Kind kind, String id) {

    /** The whole of what the project is about. */
    public static final Subject EVERYTHING = new Subject(Kind.ALL, "");

    /** What claims can be about. */
    public enum Kind {
        ALL("everything"),
        INCIDENT("incident"),
        PERSON("person"),
        PARTY("party"),
        PROCEEDING("proceeding");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind as files write it. */
        public String word() {
            return word;
        }
    }

    public Subject {
        Objects.requireNonNull(kind, "kind");
        if (id.isEmpty() != (kind == Kind.ALL)) {
            throw new IllegalArgumentException(
                    "a claim is about %s: it needs an id, or none (got: “%s”)".formatted(kind.word(), id));
        }
    }

    @Override
    public String toString() {
        return kind == Kind.ALL ? kind.word() : kind.word() + " " + id;
    }
}
