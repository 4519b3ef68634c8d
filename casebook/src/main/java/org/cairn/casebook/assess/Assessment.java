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
 */
public record Assessment(
        String id,
        Question question,
        AssessmentRule rule,
        String author,
        String reason,
        Outcome outcome,
        List<String> inputs) {

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
        if (author.isBlank()) {
            throw new IllegalArgumentException("assessment %s has no author".formatted(id));
        }
        if (rule == AssessmentRule.DISCUSSION && reason.isBlank()) {
            throw new IllegalArgumentException("assessment %s is a discussion and gives no reason".formatted(id));
        }
    }

    /** Whether it rests on these claims and says the same of them. */
    public boolean agreesWith(Assessment other) {
        return question.equals(other.question)
                && rule == other.rule
                && outcome.equals(other.outcome)
                && inputs.equals(other.inputs);
    }
}
