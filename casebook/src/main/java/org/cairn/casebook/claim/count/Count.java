package org.cairn.casebook.claim.count;

import java.util.Objects;

/**
 * A count as a source states it.
 *
 * @param measure what is counted
 * @param form how exactly
 * @param bounds the least and the most that is meant, by the project's number words
 * @param words the source's own words, in any script
 */
public record Count(Measure measure, Form form, Bounds bounds, String words) {

    public Count {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(words, "words");
    }

    /** Exactly this many. */
    public static Count exactly(long count, Measure measure) {
        return new Count(measure, Form.EXACT, Bounds.exactly(count), Bounds.number(count));
    }

    /**
     * The count as Cairn says it, with its form kept: {@code 42}, {@code at least 30}, {@code about 80 (72 to 88)},
     * {@code dozens (24 to 99)}, {@code none known}.
     */
    public String sentence() {
        return switch (form) {
            case EXACT, AT_LEAST, AT_MOST, BETWEEN -> bounds.toString();
            case NONE_KNOWN -> "none known";
            case UNKNOWN -> "not known";
            case ABOUT, SEVERAL, DOZENS, SCORES, HUNDREDS -> "%s (%s)".formatted(words, bounds);
        };
    }
}
