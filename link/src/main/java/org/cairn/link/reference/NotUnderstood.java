package org.cairn.link.reference;

import java.util.List;

/** A model says things that are not understood, and is refused whole rather than guessed at. */
public final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    NotUnderstood(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    NotUnderstood(String fault) {
        this(List.of(fault));
    }

    /** Each thing that is not understood, in a sentence that names it and where it stands. */
    public List<String> faults() {
        return faults;
    }
}
