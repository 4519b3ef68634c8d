package org.cairn.estimate.loglinear;

import java.util.List;
import java.util.stream.IntStream;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.table.Groundwork;

/**
 * One admissible log-linear model among all: what total it gives, and how well it fits.
 *
 * @param model its generating class
 * @param total n + n̂₀
 * @param behind how far its BIC is above the best one's, 0 for the best
 * @param weight its share of the average by BIC
 * @param largestTerm lists in its largest term
 */
public record ModelDot(String model, double total, double behind, double weight, int largestTerm) {

    /** Every admissible model of a table that {@link ModelAverage} averages, best first; none where it refuses. */
    public static List<ModelDot> all(CaptureTable table) {
        return Groundwork.relatedDependence(table, ground -> ofSound(ground.table()), reason -> List.of());
    }

    private static List<ModelDot> ofSound(CaptureTable table) {
        if (LogLinear.refusal("averaged", table).isPresent()) {
            return List.of();
        }
        Ranking ranking = Search.widest(table, Cells.of(table));
        double[] weights = ranking.fitted().isEmpty() ? new double[0] : ranking.weights();
        return IntStream.range(0, weights.length)
                .mapToObj(i -> of(ranking.fitted().get(i), ranking.best().bic(), weights[i]))
                .toList();
    }

    private static ModelDot of(FittedModel model, double best, double weight) {
        return new ModelDot(
                model.model().name(),
                model.total(),
                model.bic() - best,
                weight,
                model.model().order());
    }
}
