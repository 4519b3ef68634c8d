package org.cairn.casebook;

import java.util.List;
import java.util.Objects;

/**
 * Words about people that can be made unreadable when the law asks for it, without touching the log.
 *
 * <p>In the log they stand encrypted, under a key that lies outside it. When one of the people they are about is sealed, the
 * key is destroyed: the log still verifies, and the words are gone.
 *
 * @param text the words; empty where they are sealed
 * @param about the people they are about, as {@link Subject} writes them; empty when read back
 * @param isSealed whether they can no longer be read
 */
public record Sealable(String text, List<String> about, boolean isSealed) {

    /** What stands where sealed words stood. */
    public static final String SEALED = "sealed";

    public Sealable {
        Objects.requireNonNull(text, "text");
        about = List.copyOf(about);
        if (isSealed && !text.isEmpty()) {
            throw new IllegalArgumentException("sealed words have no text");
        }
    }

    /** Words about someone, to be written. */
    public static Sealable of(String text, String... about) {
        return new Sealable(text, List.of(about), false);
    }

    /** Words that can be read. */
    public static Sealable read(String text) {
        return new Sealable(text, List.of(), false);
    }

    /** Words whose key is destroyed. */
    public static Sealable sealed() {
        return new Sealable("", List.of(), true);
    }

    /** The words, or the word “sealed”. */
    public String shown() {
        return isSealed ? SEALED : text;
    }
}
