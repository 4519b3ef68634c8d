package org.cairn.link;

import java.util.Objects;

/** The two records are of one person. */
public record SamePerson(RecordId a, RecordId b) implements Decision {
    public SamePerson {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
    }
}
