package org.cairn.casebook.project;

import java.util.Objects;

/**
 * Something in {@code cairn.yaml} that Cairn cannot work with.
 *
 * @param line line it stands on, from 1; 0 when the fault is of the file as a whole
 * @param column column it begins at, from 1, counted in characters; 0 when the fault is of the file as a whole
 * @param message what is wrong and what to write instead, as one sentence or two
 */
public record Fault(int line, int column, String message) {
    public Fault {
        Objects.requireNonNull(message, "message");
    }

    /** The fault with its place: {@code cairn.yaml, line 21, column 5: “blok” is not …}. */
    public String in(String file) {
        return line == 0 ? file + ": " + message : "%s, line %s, column %s: %s".formatted(file, line, column, message);
    }
}
