package org.cairn.estimate.survival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How long each of some subjects waited, and for what: one of several outcomes, the first of which ends the wait, or none
 * yet (censored: still waiting when last looked at).
 *
 * <p>The unit of time is the caller's, days in Cairn. Immutable.
 */
public final class WaitingTimes {

    /** Stands for the outcome of a subject that still waits. */
    private static final int STILL = -1;

    private final List<String> outcomes;
    private final List<Wait> waits;

    private record Wait(double time, int outcome) {}

    private WaitingTimes(List<String> outcomes, List<Wait> waits) {
        this.outcomes = outcomes;
        this.waits = List.copyOf(waits);
    }

    /**
     * An empty table to be filled.
     *
     * @param outcomes what can end a wait, in the order they are reported; at least one, none twice
     */
    public static Builder until(String... outcomes) {
        return until(List.of(outcomes));
    }

    /** As {@link #until(String...)}. */
    public static Builder until(List<String> outcomes) {
        if (outcomes.isEmpty() || outcomes.stream().distinct().count() < outcomes.size()) {
            throw new IllegalArgumentException(
                    "waiting needs one outcome or more, each named once (got: %s)".formatted(outcomes));
        }
        return new Builder(List.copyOf(outcomes));
    }

    /** Takes subjects in, in any order. */
    public static final class Builder {
        private final List<String> outcomes;
        private final List<Wait> waits = new ArrayList<>();

        private Builder(List<String> outcomes) {
            this.outcomes = outcomes;
        }

        /**
         * One subject more, whose wait ended.
         *
         * @param time how long it waited, finite and not below 0
         * @param outcome what ended the wait
         */
        public Builder ended(double time, String outcome) {
            int number = outcomes.indexOf(Objects.requireNonNull(outcome, "outcome"));
            if (number < 0) {
                throw new IllegalArgumentException("“%s” is not one of the outcomes %s".formatted(outcome, outcomes));
            }
            waits.add(new Wait(checked(time), number));
            return this;
        }

        /**
         * One subject more, who was still waiting when last looked at.
         *
         * @param time how long it had waited by then, finite and not below 0
         */
        public Builder still(double time) {
            waits.add(new Wait(checked(time), STILL));
            return this;
        }

        private static double checked(double time) {
            if (!Double.isFinite(time) || time < 0) {
                throw new IllegalArgumentException("a wait is finite and not below 0 (got: %s)".formatted(time));
            }
            return time + 0.0; // a negative zero would be a time of its own
        }

        /** The table of those taken in so far. */
        public WaitingTimes build() {
            return new WaitingTimes(outcomes, waits);
        }
    }

    /** What can end a wait. */
    public List<String> outcomes() {
        return outcomes;
    }

    /** Number of subjects. */
    public int subjects() {
        return waits.size();
    }

    /** Number of subjects whose wait a given outcome ended. */
    public long ended(String outcome) {
        int number = outcomes.indexOf(outcome);
        return waits.stream()
                .filter(wait -> wait.outcome() == number && number != STILL)
                .count();
    }

    /** Number of subjects still waiting when last looked at. */
    public long stillWaiting() {
        return waits.stream().filter(wait -> wait.outcome() == STILL).count();
    }

    /**
     * What happened at one time.
     *
     * @param time the time
     * @param atRisk subjects that had waited until then: those who end or are censored at this time included
     * @param ended how many waits each outcome ended
     * @param all how many waits ended, by any outcome
     * @param censored how many were last looked at then; by convention just after those that ended
     */
    record Moment(double time, int atRisk, List<Integer> ended, int all, int censored) {}

    /** Every time at which anything happened, earliest first. */
    List<Moment> moments() {
        List<Wait> sorted =
                waits.stream().sorted(Comparator.comparingDouble(Wait::time)).toList();
        List<Moment> moments = new ArrayList<>();
        for (int from = 0; from < sorted.size(); ) {
            double time = sorted.get(from).time();
            List<Integer> ended = new ArrayList<>(Collections.nCopies(outcomes.size(), 0));
            int all = 0;
            int to = from;
            for (; to < sorted.size() && sorted.get(to).time() == time; to++) {
                if (sorted.get(to).outcome() != STILL) {
                    int outcome = sorted.get(to).outcome();
                    ended.set(outcome, ended.get(outcome) + 1);
                    all++;
                }
            }
            moments.add(new Moment(time, sorted.size() - from, List.copyOf(ended), all, to - from - all));
            from = to;
        }
        return moments;
    }
}
