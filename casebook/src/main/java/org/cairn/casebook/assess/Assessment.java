package org.cairn.casebook.assess;

import java.util.List;
import java.util.Objects;
import org.cairn.casebook.claim.Question;

/**
 * A conclusion about one question.
 *
 * @param id the project's name for it
 * @param question the question
 * @param rule by which rule it was reached
 * @param author who answers for it
 * @param reason why this rule, or what was discussed; for {@link AssessmentRule#DISCUSSION} never empty
 * @param outcome what came of it
 * @param inputs ids of the claims it rests on, in their order
 * @param changed of a discussion, ids of the claims that came, went or were corrected since it was held; the other rules are
 *     worked out anew
 */
public record Assessment(
        String id,
        Question question,
        AssessmentRule rule,
        String author,
        String reason,
        Outcome outcome,
        List<String> inputs,
        List<String> changed) {

    /** What comes of an assessment. */
    public sealed interface Outcome {

        /** The outcome in a sentence. */
        String sentence();
    }

    /**
     * A conclusion.
     *
     * @param value what is concluded, in words
     */
    public record Concluded(String value) implements Outcome {
        @Override
        public String sentence() {
            return value;
        }
    }

    /**
     * The rule gives none.
     *
     * @param reason why, in a sentence
     */
    public record NotConcluded(String reason) implements Outcome {
        @Override
        public String sentence() {
            return "no conclusion: " + reason;
        }
    }

    public Assessment {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(outcome, "outcome");
        inputs = List.copyOf(inputs);
        changed = List.copyOf(changed);
        if (author.isBlank()) {
            throw new IllegalArgumentException("assessment %s has no author".formatted(id));
        }
        if (rule == AssessmentRule.DISCUSSION && reason.isBlank()) {
            throw new IllegalArgumentException("assessment %s is a discussion and gives no reason".formatted(id));
        }
    }

    /** Whether claims it rests on have changed since people agreed on it, so that they should look again. */
    public boolean isOvertaken() {
        return !changed.isEmpty();
    }

    /** The same, resting on the claims it rested on when it was held, of which these have changed since. */
    public Assessment heldWith(List<String> then, List<String> since) {
        return new Assessment(id, question, rule, author, reason, outcome, then, since);
    }
}
