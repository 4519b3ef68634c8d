package org.cairn.casebook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's lasting address, such as {@code P-0214}. Numbers are given in the order people were first recorded, and
 * never given twice.
 *
 * @param number from 1
 */
public record IndividualId(long number) implements Comparable<IndividualId> {

    private static final Pattern FORM = Pattern.compile("[Pp]-?0*([1-9][0-9]{0,17})");

    public IndividualId {
        if (number < 1) {
            throw new IllegalArgumentException("individuals are numbered from 1 (got: %d)".formatted(number));
        }
    }

    /** Reads an address as a person types it: {@code P-0214}, {@code p214}. Empty where it is none. */
    public static Optional<IndividualId> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches() ? Optional.of(new IndividualId(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public int compareTo(IndividualId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "P-%04d".formatted(number);
    }
}
