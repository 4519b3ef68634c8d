package org.cairn.estimate;

import java.util.List;

/**
 * What can be said of a group of people once every method has answered: one of four things, by one rule
 * ({@link org.cairn.estimate.verdict.Rule}) that was fixed before any result was seen.
 */
public sealed interface Verdict {

    /** What no verdict can know, and every one is said with. */
    String CAVEAT =
            "This is about people whom the lists could reach. People whom no list had any chance of recording, and"
                    + " dependence among all lists at once, leave no trace in who is on which lists; no method sees them.";

    /** The kind in words: {@code estimate}, {@code lower bound}, {@code several answers} or {@code not estimable}. */
    String kind();

    /** Why it is this and not more or less, and what would help where something would; in sentences. */
    String reason();

    /**
     * An estimate with its interval.
     *
     * @param value the point estimate, in people, within the interval
     * @param interval the interval; bounded
     * @param methods the methods it rests on
     * @param reason what it rests on
     */
    record Estimated(double value, Interval interval, List<String> methods, String reason) implements Verdict {
        public Estimated {
            methods = List.copyOf(methods);
            if (!interval.isBounded() || value < interval.lower() || value > interval.upper()) {
                throw new IllegalArgumentException(
                        "a verdict's estimate lies in a bounded interval (got: %s in %s)".formatted(value, interval));
            }
        }

        @Override
        public String kind() {
            return "estimate";
        }
    }

    /**
     * At least this many; nothing can be said of how many more.
     *
     * @param lower the bound, in people
     * @param level its one-sided level: how often such bounds hold
     * @param methods the methods it rests on
     * @param reason why there is no upper limit, and what would help
     */
    record AtLeast(double lower, double level, List<String> methods, String reason) implements Verdict {
        public AtLeast {
            methods = List.copyOf(methods);
        }

        @Override
        public String kind() {
            return "lower bound";
        }
    }

    /**
     * Several answers that the data cannot choose between, shown with what they span.
     *
     * @param envelope from the lowest lower to the highest upper limit of the answers; bounded
     * @param answers the answers
     * @param reason what they disagree about, and what would help
     */
    record SeveralAnswers(Interval envelope, List<Estimate> answers, String reason) implements Verdict {
        public SeveralAnswers {
            answers = List.copyOf(answers);
            if (!envelope.isBounded()) {
                throw new IllegalArgumentException("an envelope is bounded (got: %s)".formatted(envelope));
            }
        }

        @Override
        public String kind() {
            return "several answers";
        }
    }

    /**
     * Nothing beyond the recorded can be said.
     *
     * @param reason why, and what would help
     */
    record NoAnswer(String reason) implements Verdict {
        @Override
        public String kind() {
            return "not estimable";
        }
    }
}
