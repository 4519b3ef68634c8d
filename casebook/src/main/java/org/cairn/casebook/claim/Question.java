package org.cairn.casebook.claim;

import java.util.Objects;
import java.util.Optional;
import org.cairn.casebook.claim.count.Measure;
import org.cairn.casebook.claim.date.ClaimedDate;

/**
 * What a claim answers. Claims that answer the same question stand side by side; those that answer different ones, such as
 * how many were killed and how many were casualties, are never compared.
 *
 * @param subject what it is about
 * @param field what is asked of it: {@code count}, {@code date}, {@code place}, {@code attribution}, or a word of the project's
 * @param measure what is counted, where anything is
 * @param period the stretch of time it is about; empty where it is about all of it
 * @param party the party it is about; empty where it is about all of them
 * @param part a narrower part, in words: {@code from the air}, {@code children}; empty where it is about the whole
 */
public record Question(
        Subject subject,
        String field,
        Optional<Measure> measure,
        Optional<Period> period,
        Optional<String> party,
        String part) {

    /**
     * A stretch of time. Two of the same days are the same, however they were written.
     *
     * @param edtf the days, in EDTF
     */
    public record Period(String edtf) {

        /** The stretch of a date. */
        public static Period of(ClaimedDate date) {
            return new Period(date.edtf());
        }

        /** The days. */
        public ClaimedDate date() {
            return ClaimedDate.read(edtf).orElseThrow();
        }

        @Override
        public String toString() {
            return edtf;
        }
    }

    public Question {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(part, "part");
    }

    /** The same question, counted in another measure. */
    public Question in(Measure other) {
        return new Question(subject, field, Optional.of(other), period, party, part);
    }

    /** The same question, of a part. */
    public Question ofPart(String other) {
        return new Question(subject, field, measure, period, party, other);
    }

    /** The question in words: {@code killed, 2010, taliban, from the air}. */
    public String sentence() {
        StringBuilder sentence = new StringBuilder(subject.kind() == Subject.Kind.ALL ? "" : subject + ": ");
        sentence.append(measure.map(Measure::word).orElse(field));
        period.ifPresent(stretch -> sentence.append(", ").append(stretch));
        party.ifPresent(who -> sentence.append(", ").append(who));
        if (!part.isEmpty()) {
            sentence.append(", ").append(part);
        }
        return sentence.toString();
    }
}
