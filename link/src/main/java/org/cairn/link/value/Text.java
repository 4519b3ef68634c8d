package org.cairn.link.value;

import java.util.Objects;

/**
 * Any further column, kept as it is.
 *
 * @param text as written, any script, never blank
 */
public record Text(String text) implements Value {
    public Text {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank text is Absent, not Text");
        }
    }
}
