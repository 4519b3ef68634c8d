package org.cairn.link.value;

import java.util.List;

/**
 * A place, from the largest area to the smallest, as far as the list goes: {@code [Harbour District, Old Port, Ward 6]}.
 * A level that is not stated is an empty string, so that the levels of one list always mean the same thing.
 *
 * @param levels names as written, at least one of them not blank
 */
public record Place(List<String> levels) implements Value {
    public Place {
        levels = List.copyOf(levels);
        if (levels.stream().allMatch(String::isBlank)) {
            throw new IllegalArgumentException("a place without any name is Absent, not Place");
        }
    }

    /** A place given as one name. */
    public static Place of(String name) {
        return new Place(List.of(name));
    }

    /** The levels that are stated, largest first, joined by a comma and a space. */
    @Override
    public String toString() {
        return String.join(
                ", ", levels.stream().filter(level -> !level.isBlank()).toList());
    }
}
