package org.cairn.estimate.check;

import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;

/**
 * A list as a population whose size is known: its people estimated from the other lists alone, as if no one had counted
 * them.
 *
 * @param list the list
 * @param people people on it
 * @param elsewhere those of them who are on another list too: what the estimate sees
 * @param result the estimate of {@code people} from the others; a refusal is an answer
 */
public record KnownList(String list, long people, long elsewhere, Estimation result) {

    /** Whether there is an estimate. */
    public boolean isEstimated() {
        return result instanceof Estimate;
    }

    /** Whether there is an estimate whose interval holds the true number. */
    public boolean isCovered() {
        return result instanceof Estimate estimate
                && estimate.interval().lower() <= people
                && people <= estimate.interval().upper();
    }
}
