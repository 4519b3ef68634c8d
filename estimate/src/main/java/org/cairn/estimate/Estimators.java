package org.cairn.estimate;

import java.util.List;
import java.util.Optional;
import org.cairn.estimate.bound.ChaoLowerBound;
import org.cairn.estimate.bound.Chapman;
import org.cairn.estimate.bound.Heterogeneity;
import org.cairn.estimate.graph.DecomposableGraphs;
import org.cairn.estimate.latent.LatentClass;
import org.cairn.estimate.loglinear.Independence;
import org.cairn.estimate.loglinear.LogLinear;
import org.cairn.estimate.loglinear.ModelAverage;
import org.cairn.estimate.loglinear.NoHighestInteraction;
import org.cairn.estimate.loglinear.Reselected;
import org.cairn.estimate.loglinear.Stepwise;
import org.cairn.estimate.shrinkage.Shrinkage;

/** Cairn's own estimators. */
public final class Estimators {

    private Estimators() {}

    /** All of them, from the plainest to the richest, with 95 % intervals. */
    public static List<Estimator> all() {
        return all(0.95);
    }

    /** All of them, with intervals of a level between 0 and 1. */
    public static List<Estimator> all(double level) {
        return List.of(
                new ChaoLowerBound(level),
                new Chapman(level),
                new Heterogeneity(level),
                new Independence(level),
                new LogLinear(level),
                new ModelAverage(level),
                new Stepwise(level),
                new Reselected(level),
                new NoHighestInteraction(level),
                new Shrinkage(level),
                new DecomposableGraphs(level),
                new LatentClass(level));
    }

    /** The estimator of this name, if there is one: {@code chao}, {@code chapman}, {@code independence} … */
    public static Optional<Estimator> named(String method) {
        return all().stream()
                .filter(estimator -> estimator.method().equals(method))
                .findFirst();
    }

    /** As {@link #named(String)}, with intervals of a level between 0 and 1. */
    public static Optional<Estimator> named(String method, double level) {
        return all(level).stream()
                .filter(estimator -> estimator.method().equals(method))
                .findFirst();
    }
}
