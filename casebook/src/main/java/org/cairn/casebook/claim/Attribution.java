package org.cairn.casebook.claim;

import java.util.Objects;
import java.util.Optional;

/**
 * Who a source says did it, and how it says so.
 *
 * @param kind how it is said
 * @param party the party it is said of; empty where it is of none
 */
public record Attribution(Kind kind, Optional<String> party) {

    /** The ways in which an act is attributed. */
    public enum Kind {
        REPORTED("reported"),
        /** The party says that it did it. */
        CLAIMED("claimed"),
        ADMITTED("admitted"),
        DENIED("denied"),
        FOUND_BY_INQUIRY("found by inquiry"),
        FOUND_BY_COURT("found by court"),
        /** Crossfire, or attributed to no one. */
        NOT_ATTRIBUTED("not attributed"),
        UNKNOWN("unknown");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind as files write it: {@code found by court}. */
        public String word() {
            return word;
        }

        /** Whether it is of a party at all. */
        public boolean isOfAParty() {
            return this != NOT_ATTRIBUTED && this != UNKNOWN;
        }
    }

    public Attribution {
        Objects.requireNonNull(kind, "kind");
        if (kind.isOfAParty() != party.isPresent()) {
            throw new IllegalArgumentException(
                    kind.isOfAParty()
                            ? "“%s” is of a party: say which".formatted(kind.word())
                            : "“%s” is of no party (got: %s)".formatted(kind.word(), party.orElse("")));
        }
    }
}
