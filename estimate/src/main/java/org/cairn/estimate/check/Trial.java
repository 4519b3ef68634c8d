package org.cairn.estimate.check;

import java.util.List;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;

/**
 * The same people estimated from other lists.
 *
 * @param what what was done, in words: “without press”, “hospital or press as one list”, “hospital and families”
 * @param lists the lists it rests on
 * @param recorded people on at least one of those lists
 * @param result the answer; a refusal is one
 */
public record Trial(String what, List<String> lists, long recorded, Estimation result) {
    public Trial {
        lists = List.copyOf(lists);
    }

    /** Whether there is an estimate and it lies outside another one's interval. */
    public boolean isOutside(Estimate other) {
        return result instanceof Estimate estimate
                && (estimate.value() < other.interval().lower()
                        || estimate.value() > other.interval().upper());
    }
}
