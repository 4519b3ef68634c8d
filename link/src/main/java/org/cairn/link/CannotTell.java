package org.cairn.link;

import java.util.Objects;

/** Whoever looked could not tell; the weight decides. */
public record CannotTell(RecordId a, RecordId b) implements Decision {
    public CannotTell {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
    }
}
