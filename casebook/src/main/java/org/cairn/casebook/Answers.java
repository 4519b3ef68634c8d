package org.cairn.casebook;

import org.cairn.link.CannotTell;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.SamePerson;

/** The three answers, in the words of the log. */
final class Answers {

    private static final String SAME = "same person";
    private static final String DIFFERENT = "different people";
    private static final String CANNOT_TELL = "cannot tell";

    private Answers() {}

    static String inWords(Decision decision) {
        if (decision instanceof SamePerson) {
            return SAME;
        }
        return decision instanceof DifferentPeople ? DIFFERENT : CANNOT_TELL;
    }

    static Decision decision(Event.PairDecided decided) {
        return switch (decided.answer()) {
            case SAME -> new SamePerson(decided.left(), decided.right());
            case DIFFERENT -> new DifferentPeople(decided.left(), decided.right());
            case CANNOT_TELL -> new CannotTell(decided.left(), decided.right());
            default ->
                throw new IllegalStateException(
                        "the log holds an answer this Cairn does not know (%s)".formatted(decided.answer()));
        };
    }
}
