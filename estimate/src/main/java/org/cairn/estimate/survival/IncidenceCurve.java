package org.cairn.estimate.survival;

import java.util.List;
import java.util.Optional;
import org.cairn.estimate.Interval;

/**
 * The share of subjects that one outcome has met, where others may meet them first, as a step function of time.
 *
 * @param outcome the outcome
 * @param steps every time at which any outcome met anyone, earliest first
 * @param level level of the intervals
 */
public record IncidenceCurve(String outcome, List<Step> steps, double level) {

    /**
     * One time of the curve.
     *
     * @param time the time
     * @param atRisk subjects that had waited until then, for any outcome
     * @param ended how many waits this outcome ended then
     * @param share the share met by this outcome up to and at this time, 0 to 1
     * @param standardError standard error of the share
     * @param interval limits for the share at this time (pointwise); empty where it is 0 or 1
     */
    public record Step(
            double time, int atRisk, int ended, double share, double standardError, Optional<Interval> interval) {}

    public IncidenceCurve {
        steps = List.copyOf(steps);
    }

    /** The share met by this outcome up to and at a time. */
    public double shareAt(double time) {
        double share = 0;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            share = step.share();
        }
        return share;
    }
}
