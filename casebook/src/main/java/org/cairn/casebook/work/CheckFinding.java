package org.cairn.casebook.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.check.Checks;
import org.cairn.estimate.combine.Strata;

/**
 * What was done to see how far an estimate can be relied on.
 *
 * @param checks of everyone, by the method that heads the plan
 * @param strata all strata together, with people whose stratum is not stated put into them; none where the project names no
 *     strata
 * @param remarks what the project declares of its lists means for the estimate, in sentences
 */
public record CheckFinding(Checks checks, Optional<Strata> strata, List<String> remarks) {
    public CheckFinding {
        remarks = List.copyOf(remarks);
    }

    /** Checks tables by a method. */
    public static CheckFinding of(
            CaptureTable whole,
            Map<Map<String, String>, CaptureTable> strata,
            List<String> remarks,
            Estimator estimator,
            long seed) {
        return new CheckFinding(
                Checks.of(whole, estimator, seed),
                strata.isEmpty() ? Optional.empty() : Optional.of(strata(strata, estimator, seed)),
                remarks);
    }

    /** Strata together; a label that is blank or “not stated” says nothing. */
    public static Strata strata(Map<Map<String, String>, CaptureTable> tables, Estimator estimator, long seed) {
        Map<Map<String, String>, CaptureTable> stated = new LinkedHashMap<>();
        tables.forEach((stratum, table) -> {
            Map<String, String> labels = new LinkedHashMap<>(stratum);
            labels.values().removeIf(label -> label.isBlank() || label.equals(Labels.NOT_STATED));
            stated.merge(labels, table, CaptureTable::and);
        });
        return Strata.of(stated, estimator, seed);
    }
}
