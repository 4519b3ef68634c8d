package org.cairn.estimate.loglinear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.estimate.CaptureTable;

/**
 * The models whose estimate exists, by BIC, and how many have none.
 *
 * @param candidates fitted models, best first
 * @param considered how many models were looked at
 * @param withoutEstimate how many of them have no maximum-likelihood estimate
 */
record Ranking(List<Candidate> candidates, int considered, int withoutEstimate) {

    /**
     * Tests and fits models given from small to large. A model that holds a model without an estimate has none either,
     * since the direction in which the likelihood grows without end is open to it too.
     */
    static Ranking of(List<Model> models, CaptureTable table) {
        List<Model> without = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        int missing = 0;
        for (Model model : models) {
            if (without.stream().anyMatch(model::contains)) {
                missing++;
                continue;
            }
            Candidate candidate = Candidate.of(model, table);
            if (candidate.isWitness()
                    || Existence.holds(model.design(Candidate.cells(table)), Candidate.counts(table))) {
                candidates.add(candidate);
            } else {
                without.add(model);
                missing++;
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::bic));
        return new Ranking(List.copyOf(candidates), models.size(), missing);
    }

    /** Models within a distance of the best one's BIC, best first. */
    List<Candidate> within(double distance) {
        double best = candidates.get(0).bic();
        return candidates.stream()
                .filter(candidate -> candidate.bic() - best <= distance)
                .toList();
    }

    /** Why no model has an estimate. */
    static String noneExists(CaptureTable table) {
        return ("No log-linear model has a maximum-likelihood estimate here: too many overlaps between lists are empty, so"
                        + " the likelihood grows without end. Join strata or leave out the list that meets the fewest"
                        + " others, or report the %,d recorded.")
                .formatted(table.recorded());
    }
}
