package org.cairn.estimate.loglinear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.estimate.CaptureTable;

/**
 * The models that have an estimate, as a limit at least, by BIC; and how many have none.
 *
 * @param fitted fitted models, best first
 * @param considered how many models were looked at
 * @param withoutEstimate how many of them have no finite maximum-likelihood estimate; some may have one as a limit
 * @param inadmissible how many have none even as a limit, or cannot be told apart
 * @param scope which models were looked at, in words
 */
record Ranking(List<FittedModel> fitted, int considered, int withoutEstimate, int inadmissible, String scope) {

    /** Among models within this of the best BIC, the data hardly choose. */
    static final double NEAR = 10;

    Ranking {
        fitted = fitted.stream()
                .sorted(Comparator.comparingDouble(FittedModel::bic))
                .toList();
    }

    /** Tests models before they are fitted and ranked. */
    static Ranking of(List<HierarchicalModel> models, Cells cells, String scope) {
        List<FittedModel> fitted = new ArrayList<>();
        int without = 0;
        for (HierarchicalModel model : models) {
            Extended extended = Extended.of(model, cells);
            boolean admitted = admit(extended, cells, fitted);
            without += admitted && extended.dropped() == 0 ? 0 : 1;
        }
        return new Ranking(fitted, models.size(), without, models.size() - fitted.size(), scope);
    }

    /** Adds the fit of a model to the others if it has an estimate, as a limit at least. */
    static boolean admit(Extended extended, Cells cells, List<FittedModel> fitted) {
        if (!Existence.isIdentified(extended, cells)) {
            return false;
        }
        FittedModel fit = FittedModel.of(extended, cells);
        if (!fit.fit().provesExistence() && Existence.code(extended, cells) != 0) {
            return false;
        }
        return fitted.add(fit);
    }

    /** The model with the least BIC. */
    FittedModel best() {
        return fitted.get(0);
    }

    /** The model with the least AIC. */
    FittedModel bestByAic() {
        return fitted.stream().min(Comparator.comparingDouble(FittedModel::aic)).orElseThrow();
    }

    /** Models within a distance of the best one's BIC, best first. */
    List<FittedModel> within(double distance) {
        return fitted.stream()
                .filter(model -> model.bic() - best().bic() <= distance)
                .toList();
    }

    /** Weights exp(−ΔBIC/2) of the fitted models, in their order, adding up to 1. */
    double[] weights() {
        double[] weights = new double[fitted.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp((best().bic() - fitted.get(i).bic()) / 2);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** The average of the fitted totals by {@link #weights}. */
    double average() {
        double[] weights = weights();
        double average = 0;
        for (int i = 0; i < weights.length; i++) {
            average += weights[i] * fitted.get(i).total();
        }
        return average;
    }

    /** Why no model has an estimate. */
    static String noneExists(CaptureTable table) {
        return ("No log-linear model has a maximum-likelihood estimate here: too many overlaps between lists are empty, so"
                        + " the likelihood grows without end. Join strata or leave out the list that meets the fewest"
                        + " others, or report the %,d recorded.")
                .formatted(table.recorded());
    }
}
