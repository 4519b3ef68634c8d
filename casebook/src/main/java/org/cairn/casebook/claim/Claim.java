package org.cairn.casebook.claim;

import java.util.Objects;
import java.util.Optional;
import org.cairn.casebook.claim.count.Measure;

/**
 * One thing that one source says. A claim is never changed: a correction is another claim, and a later edition of the same
 * source stands in front of an earlier one, which stays.
 *
 * @param id the project's name for it
 * @param question what it answers
 * @param value what it says
 * @param words the source's own words, where they were kept; in any script
 * @param language BCP 47 tag of the words; empty where it is not stated
 * @param source id of the source
 * @param locator where in the source: a page, a paragraph, a minute; empty where it is not stated
 * @param grade the grade that whoever issued it gave it, in their own terms; empty where there is none. Never converted
 * @param coder who read it out of the source; empty where it is not stated
 * @param codebook the version of the codebook they followed; empty where there is none
 * @param note anything else
 */
public record Claim(
        String id,
        Question question,
        ClaimValue value,
        String words,
        String language,
        String source,
        String locator,
        String grade,
        String coder,
        String codebook,
        String note) {

    public Claim {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(value, "value");
        if (id.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a claim needs an id and a source");
        }
        if (!value.measure().equals(question.measure())) {
            throw new IllegalArgumentException("claim %s asks for %s and answers with %s"
                    .formatted(
                            id,
                            question.measure().map(Measure::word).orElse("no count"),
                            value.measure().map(Measure::word).orElse("no count")));
        }
    }

    /** Whether it says something of a party: counts people by it, attributes an act to it, or is about it. */
    public boolean isOfParty(String party) {
        boolean isAbout = question.subject().kind() == Subject.Kind.PARTY
                && question.subject().id().equals(party);
        boolean isAttributed = value instanceof ClaimValue.Attributed said
                && said.attribution().party().equals(Optional.of(party));
        return isAbout || isAttributed || question.party().equals(Optional.of(party));
    }
}
