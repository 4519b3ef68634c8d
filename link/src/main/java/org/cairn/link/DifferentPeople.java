package org.cairn.link;

import java.util.Objects;

/** The two records are of two people. */
public record DifferentPeople(RecordId a, RecordId b) implements Decision {
    public DifferentPeople {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
    }
}
