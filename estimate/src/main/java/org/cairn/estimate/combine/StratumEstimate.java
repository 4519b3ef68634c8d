package org.cairn.estimate.combine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.estimate.Estimation;

/**
 * One stratum, estimated beside the others.
 *
 * @param stratum what sets it apart: field → label
 * @param stated people recorded whose stratum was stated
 * @param recorded people recorded, with the average number of those imputed to it
 * @param result what is said of it: the estimate of its own, or the pooled one where it is sparse; a refusal is an answer
 * @param own the estimate of its own lists alone
 * @param isPooled whether {@code result} borrows from other strata
 * @param missingShare share of the variance of log n₀ that comes from not knowing everyone's stratum, 0 to 1
 */
public record StratumEstimate(
        Map<String, String> stratum,
        long stated,
        double recorded,
        Estimation result,
        Estimation own,
        boolean isPooled,
        double missingShare) {
    public StratumEstimate {
        stratum = Collections.unmodifiableMap(new TreeMap<>(stratum));
    }
}
