package org.cairn.casebook.work;

import java.util.List;

/** What is said of a group of people in one sentence, once every method has answered. */
public sealed interface Answer permits Answer.Range, Answer.AtLeast, Answer.NoEstimate {

    /**
     * Between two numbers: the span of the intervals of every method that allows for dependence between lists and could
     * answer. Wider than any one of them, so that no method's answer is chosen by its result.
     *
     * @param lower lowest lower limit, in people
     * @param upper highest upper limit, in people; infinite where one of them is unbounded
     * @param level the level of each of the intervals, such as 0.95
     * @param methods the methods that answered
     */
    record Range(double lower, double upper, double level, List<String> methods) implements Answer {
        public Range {
            methods = List.copyOf(methods);
        }
    }

    /**
     * Only a lower bound can be defended.
     *
     * @param lower the bound, in people
     * @param reason why there is no more
     */
    record AtLeast(double lower, String reason) implements Answer {}

    /**
     * Nothing beyond the recorded can be said.
     *
     * @param reason why, and what would help
     */
    record NoEstimate(String reason) implements Answer {}
}
