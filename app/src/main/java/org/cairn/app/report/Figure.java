package org.cairn.app.report;

import java.util.OptionalDouble;

/**
 * A number that is stated, or the reason why it is not.
 *
 * @param id where it is cited: {@code F1}, {@code F2} …
 * @param kind what sort of figure it is
 * @param what what it counts, in words
 * @param stratum the group it is about, as {@code place=Old Port}; empty for everyone
 * @param method how it was made
 * @param value the number, in people or entries; empty where it was refused, or only limits are stated
 * @param lower lower limit
 * @param upper upper limit; empty where there is none
 * @param level nominal level of the limits
 * @param note the assumption it rests on, or the reason it was refused
 */
record Figure(
        String id,
        Kind kind,
        String what,
        String stratum,
        String method,
        OptionalDouble value,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalDouble level,
        String note) {

    /** The sorts of figure, in the order they are stated. */
    enum Kind {
        LIST,
        PEOPLE,
        OVERLAP,
        RECORDED,
        ESTIMATE,
        ANSWER,
        TOTAL,
        CLAIM,
        DERIVED,
        NARROWING,
        WAITING
    }
}
