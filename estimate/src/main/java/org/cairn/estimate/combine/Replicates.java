package org.cairn.estimate.combine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.math.Special;

/**
 * One stratum's imputed tables and their estimates.
 *
 * @param stratum its labels
 * @param stated people whose stratum was stated
 * @param tables one per imputation
 * @param estimations one per imputation
 * @param own what they say together
 */
record Replicates(
        Map<String, String> stratum,
        long stated,
        List<CaptureTable> tables,
        List<Estimation> estimations,
        Combined own) {

    /**
     * Replicates put together.
     *
     * @param result one estimate, or why there is none
     * @param dark the mean n₀; 0 where there is no estimate or no upper limit
     * @param variance of log n₀
     * @param missingShare share of that variance that lies between imputations
     */
    record Combined(Estimation result, double dark, double variance, double missingShare) {

        /** Whether there is an estimate with an upper limit. */
        boolean isUsable() {
            return variance > 0;
        }
    }

    static Combined combined(List<CaptureTable> tables, List<Estimation> estimations, double mostRefused) {
        List<Estimate> estimates = new ArrayList<>();
        List<Law> laws = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            if (estimations.get(i) instanceof Estimate estimate) {
                estimates.add(estimate);
                Law.of(estimate, (double) tables.get(i).recorded()).ifPresent(laws::add);
            }
        }
        int refused = tables.size() - estimates.size();
        if (estimates.isEmpty() || refused > mostRefused * tables.size()) {
            NotEstimable refusal = (NotEstimable) estimations.stream()
                    .filter(NotEstimable.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            return new Combined(refusal, 0, 0, 0);
        }
        Estimate first = estimates.get(0);
        if (laws.size() < estimates.size()) {
            return new Combined(
                    estimates.stream()
                            .filter(estimate -> !estimate.interval().isBounded())
                            .findFirst()
                            .orElse(first),
                    0,
                    0,
                    0);
        }
        return of(first, laws, tables.size());
    }

    private static Combined of(Estimate first, List<Law> laws, int imputations) {
        double m = laws.size();
        double dark = laws.stream().mapToDouble(Law::dark).sum() / m;
        double within = laws.stream().mapToDouble(Law::logVariance).sum() / m;
        double centre =
                laws.stream().mapToDouble(law -> StrictMath.log1p(law.dark())).sum() / m;
        double between = 0;
        for (Law law : laws) {
            double away = StrictMath.log1p(law.dark()) - centre;
            between += m > 1 ? away * away / (m - 1) : 0;
        }
        double variance = Math.max(1e-12, within + (1 + 1 / m) * between);
        double share = (1 + 1 / m) * between / variance;
        if (imputations == 1) {
            return new Combined(first, dark, variance, 0);
        }
        double recorded = laws.stream().mapToDouble(Law::recorded).sum() / m;
        return new Combined(estimate(first, recorded, dark, variance, share), dark, variance, share);
    }

    private static Estimate estimate(Estimate first, double recorded, double dark, double variance, double share) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("log_sd", Math.sqrt(variance));
        details.put("missing_share", share);
        return new Estimate(
                first.method(),
                recorded + dark,
                interval(recorded, dark, variance, first.interval().level()),
                first.assumption()
                        + " Whether someone's stratum was stated does not depend on which it is, among people on"
                        + " the same lists.",
                first.warnings(),
                details);
    }

    static Interval interval(double recorded, double dark, double variance, double level) {
        double spread = StrictMath.exp(Special.normalMultiplier(level) * Math.sqrt(variance));
        return new Interval(recorded + dark / spread, recorded + dark * spread, level);
    }

    /** People recorded, on average over the imputations. */
    double recorded() {
        return tables.stream().mapToLong(CaptureTable::recorded).average().orElse(0);
    }

    /** People on two lists or more, on average over the imputations. */
    double shared() {
        return tables.stream()
                .mapToLong(table -> table.recorded() - table.onExactly(1))
                .average()
                .orElse(0);
    }

    /** Lists with anyone on them, in the first imputation. */
    int usableLists() {
        CaptureTable table = tables.get(0);
        int usable = 0;
        for (int list = 0; list < table.listCount(); list++) {
            usable += table.onList(list) > 0 ? 1 : 0;
        }
        return usable;
    }

    /** The law of one imputation's estimate, if it has one. */
    Optional<Law> law(int imputation) {
        return estimations.get(imputation) instanceof Estimate estimate
                ? Law.of(estimate, (double) tables.get(imputation).recorded())
                : Optional.empty();
    }
}
