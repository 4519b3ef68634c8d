package org.cairn.casebook.intake;

import java.util.Objects;
import org.cairn.link.value.Value;

/**
 * What was understood from a cell's text, and what was amiss with it.
 *
 * @param value what it says
 * @param trouble what was amiss; the same for every cell with this text
 * @param kept for an impossible date, what of it was kept, in words
 */
record Understood(Value value, Trouble trouble, String kept) {

    enum Trouble {
        NONE,
        UNREADABLE,
        IMPOSSIBLE_DATE,
        IMPOSSIBLE_AGE,
        FAR_DATE,
        FAR_DATE_PERHAPS_HIJRI
    }

    Understood {
        Objects.requireNonNull(value, "value");
    }

    static Understood of(Value value) {
        return new Understood(value, Trouble.NONE, "");
    }

    static Understood with(Value value, Trouble trouble) {
        return new Understood(value, trouble, "");
    }

    /** How a column's text is understood. */
    interface Reader {
        /** What a cell says; {@code clean} is never empty and never a word for nothing. */
        Understood read(String clean);
    }
}
