package org.cairn.estimate.loglinear;

import java.util.ArrayList;
import java.util.List;
import org.cairn.estimate.math.Lattice;
import org.cairn.estimate.math.Special;

/**
 * The stepwise choice of a model with terms of two lists (Chan, Silverman and Vincent 2021).
 *
 * <p>From the plainest model on, every pair of lists that is not in the model yet is asked how surprising its overlap is:
 * with λ the number the fitted model expects on both and m the number there is, p = min(P(X ≤ m), P(X ≥ m)) for X ~
 * Poisson(λ). A pair whose term would leave the model without an estimate gets p = 1. The most surprising pair joins (the
 * first in order where several are alike) while p is below a threshold. No pair is ever taken out again.
 *
 * @param steps the fitted models from the plainest on; empty where not even that has an estimate
 * @param surprises p of each pair that joined, in order
 */
record Stepping(List<FittedModel> steps, List<Double> surprises) {

    Stepping {
        steps = List.copyOf(steps);
        surprises = List.copyOf(surprises);
    }

    static Stepping of(HierarchicalModel plainest, List<Integer> pairs, Cells cells, double threshold) {
        List<FittedModel> steps = new ArrayList<>();
        List<Double> surprises = new ArrayList<>();
        boolean goesOn = Ranking.admit(Extended.of(plainest, cells), cells, steps);
        List<Integer> left = new ArrayList<>(pairs);
        while (goesOn) {
            FittedModel here = steps.get(steps.size() - 1);
            double[] expected = here.fit().fitted().clone();
            Lattice.sumSupersets(expected);
            double least = threshold;
            int best = -1;
            for (int pair : left) {
                double p = surprise(cells.onAll()[pair], expected[pair]);
                if (p < least && admits(here.model().with(pair), cells)) {
                    least = p;
                    best = pair;
                }
            }
            goesOn = best >= 0;
            if (goesOn) {
                left.remove((Integer) best);
                surprises.add(least);
                steps.add(FittedModel.of(Extended.of(here.model().with(best), cells), cells));
            }
        }
        return new Stepping(steps, surprises);
    }

    private static double surprise(double overlap, double expected) {
        return Math.min(Special.poissonAtMost(overlap, expected), Special.poissonAtLeast(overlap, expected));
    }

    private static boolean admits(HierarchicalModel model, Cells cells) {
        return Ranking.admit(Extended.of(model, cells), cells, new ArrayList<>());
    }

    /** The model the steps ended at. */
    FittedModel last() {
        return steps.get(steps.size() - 1);
    }
}
