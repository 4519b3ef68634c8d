package org.cairn.link.value;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A person's name as a list writes it, in any script: whole, or in parts.
 *
 * <p>A part that the list does not keep apart, or leaves out, is an empty string. A name given whole has no parts; a name
 * given in parts has them joined by spaces, in the order given, father, grandfather, family, as its {@link #full()} form.
 *
 * @param full the whole name, never blank
 * @param given the person's own name or names
 * @param father the father's name
 * @param grandfather the grandfather's name
 * @param family the family's name
 */
public record PersonName(String full, String given, String father, String grandfather, String family) implements Value {
    public PersonName {
        Objects.requireNonNull(full, "full");
        if (full.isBlank()) {
            throw new IllegalArgumentException("a blank name is Absent, not PersonName");
        }
    }

    /** A name written in one column. */
    public static PersonName of(String full) {
        return new PersonName(full, "", "", "", "");
    }

    /** A name whose parts the list keeps in columns of their own; any of them may be empty, not all. */
    public static PersonName ofParts(String given, String father, String grandfather, String family) {
        List<String> parts = Stream.of(given, father, grandfather, family)
                .filter(part -> !part.isBlank())
                .toList();
        return new PersonName(String.join(" ", parts), given, father, grandfather, family);
    }

    /** Whether the list keeps the parts of the name apart. */
    public boolean hasParts() {
        return !(given.isBlank() && father.isBlank() && grandfather.isBlank() && family.isBlank());
    }
}
