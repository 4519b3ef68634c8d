package org.cairn.app.web.review;

import java.util.List;
import java.util.Optional;
import org.cairn.app.web.Known;
import org.cairn.casebook.work.Agreement;
import org.cairn.casebook.work.Review;
import org.cairn.link.Evidence;
import org.cairn.link.RecordId;
import org.cairn.link.value.Value;

/**
 * A pair to decide, and one's last answers.
 *
 * @param known what is known of the project
 * @param ask the pair; empty where none is left
 * @param howFar how far one has come
 * @param agreement how far people agree who answered the same pairs
 * @param last one's last answers, the latest first
 */
public record ReviewView(
        Known known, Optional<Ask> ask, Review.HowFar howFar, Optional<Agreement> agreement, List<Answer> last) {

    private static final int PAUSE_AFTER = 50;

    public ReviewView {
        last = List.copyOf(last);
    }

    /** Whether this is a good place to stop for a while. */
    public boolean isTimeForAPause() {
        int answered = howFar.same() + howFar.different() + howFar.cannotTell();
        return answered > 0 && answered % PAUSE_AFTER == 0;
    }

    /**
     * A pair.
     *
     * @param fields the fields, in the order of the values
     * @param leftWith whom the left record stands with
     * @param rightWith whom the right one does
     */
    public record Ask(
            RecordId left,
            RecordId right,
            List<String> fields,
            List<Value> leftSays,
            List<Value> rightSays,
            List<Shown> leftWith,
            List<Shown> rightWith) {
        public Ask {
            fields = List.copyOf(fields);
            leftSays = List.copyOf(leftSays);
            rightSays = List.copyOf(rightSays);
            leftWith = List.copyOf(leftWith);
            rightWith = List.copyOf(rightWith);
        }

        /** Whether either record states a field. */
        public boolean isStated(int field) {
            return !leftSays.get(field).isAbsent() || !rightSays.get(field).isAbsent();
        }
    }

    /**
     * A record that stands with one of a pair.
     *
     * @param says what it says, in the order of the fields
     */
    public record Shown(RecordId id, List<Value> says) {
        public Shown {
            says = List.copyOf(says);
        }
    }

    /**
     * An answer of one's own, and what the rule makes of the pair.
     *
     * @param answer {@code same}, {@code different} or {@code cannot-tell}
     * @param bits the pair's weight
     * @param evidence what each field says
     */
    public record Answer(RecordId left, RecordId right, String answer, double bits, List<Evidence> evidence) {
        public Answer {
            evidence = List.copyOf(evidence);
        }
    }
}
