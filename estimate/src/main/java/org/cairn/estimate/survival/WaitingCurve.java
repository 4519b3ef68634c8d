package org.cairn.estimate.survival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cairn.estimate.Interval;

/**
 * The share of subjects still waiting, as a step function of time: 1 from time 0, and down at each step.
 *
 * @param subjects how many there were at the start
 * @param steps every time at which anything happened, earliest first; where only censoring did, the share stays
 * @param level level of the intervals
 */
public record WaitingCurve(int subjects, List<Step> steps, double level) {

    /**
     * One time of the curve.
     *
     * @param time the time
     * @param atRisk subjects that had waited until then
     * @param ended how many waits ended then
     * @param censored how many were last looked at then
     * @param share the share still waiting just after this time, 0 to 1
     * @param standardError Greenwood's standard error of the share; 0 where the share is 1, NaN where it is 0
     * @param interval limits for the share at this time (pointwise); empty where the share is 1 or 0, for which the
     *     method has none
     */
    public record Step(
            double time,
            int atRisk,
            int ended,
            int censored,
            double share,
            double standardError,
            Optional<Interval> interval) {}

    public WaitingCurve {
        steps = List.copyOf(steps);
    }

    /** The share still waiting just after a time. */
    public double shareAt(double time) {
        double share = 1;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            share = step.share();
        }
        return share;
    }

    /** How many had waited up to a time: those whose wait had neither ended nor been left before it. */
    public int atRisk(double time) {
        return steps.stream()
                .filter(step -> step.time() >= time)
                .mapToInt(Step::atRisk)
                .findFirst()
                .orElse(0);
    }

    /** The first time at which no more than half still wait; empty where more than half do to the end. */
    public OptionalDouble median() {
        return steps.stream()
                .filter(step -> step.share() <= 0.5)
                .mapToDouble(Step::time)
                .findFirst();
    }

    /**
     * Limits for the median: the first times at which the lower and the upper limit of the share are no more than a half
     * (Brookmeyer and Crowley 1982). Empty where the lower limit never is; without an upper end where the upper never is.
     */
    public Optional<Interval> medianInterval() {
        OptionalDouble lower = steps.stream()
                .filter(step -> step.interval().map(Interval::lower).orElse(step.share()) <= 0.5)
                .mapToDouble(Step::time)
                .findFirst();
        OptionalDouble upper = steps.stream()
                .filter(step -> step.interval().map(Interval::upper).orElse(1.0) <= 0.5)
                .mapToDouble(Step::time)
                .findFirst();
        return lower.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(lower.getAsDouble(), upper.orElse(Double.POSITIVE_INFINITY), level));
    }
}
