package org.cairn.estimate.shrinkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.math.Elementary;
import org.cairn.estimate.math.Special;
import org.jspecify.annotations.Nullable;

/**
 * The posterior of the number never recorded: a mixture over the grid of priors, each weighed by its evidence.
 *
 * <p>Given a prior, the log of the mean number is normal; the number itself varies about its mean as a Poisson does. Both
 * together are taken as one log-normal with the same mean and variance.
 *
 * <p>The grid is not walked through whole. From its middle the heaviest point not yet left is left for its neighbours, until
 * every point whose neighbours are unknown weighs less than e^{@value #NEGLIGIBLE} of the heaviest; what lies further is
 * left out.
 */
final class Posterior {

    private static final double NEGLIGIBLE = -12;
    private static final int[] MIDDLE = {1, 1, 1, 1};

    /** The widest interval a number is looked for in, on the log scale. */
    private static final double FARTHEST = 60;

    /** A point of the grid, fitted. */
    private record Component(List<Integer> point, Fit fit) {

        double log(double widening) {
            return fit.logEvidence()
                    + Prior.logWeight(point.stream().mapToInt(i -> i).toArray(), widening);
        }

        double weight() {
            return log(1);
        }
    }

    private final List<Component> components;
    private final double[] means;
    private final double[] spreads;

    private Posterior(List<Component> components) {
        this.components = components;
        this.means = new double[components.size()];
        this.spreads = new double[components.size()];
        for (int i = 0; i < means.length; i++) {
            Fit fit = components.get(i).fit();
            double logMean = fit.logDark() + fit.variance() / 2;
            double square = StrictMath.log(StrictMath.exp(fit.variance()) + StrictMath.exp(-logMean));
            means[i] = logMean - square / 2;
            spreads[i] = Math.sqrt(square);
        }
    }

    static Posterior of(CaptureTable table) {
        Fitter fitter = new Fitter(table, Terms.of(table.listCount()));
        Map<List<Integer>, Component> known = new HashMap<>();
        PriorityQueue<Component> open = new PriorityQueue<>(
                Comparator.comparingDouble(Component::weight).reversed().thenComparing(Posterior::place));
        double heaviest = meet(fitter, MIDDLE, null, known, open).weight();
        while (!open.isEmpty()) {
            Component next = open.remove();
            heaviest = Math.max(heaviest, next.weight());
            if (next.weight() < heaviest + NEGLIGIBLE) {
                break;
            }
            for (int[] neighbour : neighbours(next.point())) {
                if (!known.containsKey(boxed(neighbour))) {
                    meet(fitter, neighbour, next.fit(), known, open);
                }
            }
        }
        List<Component> components = new ArrayList<>(known.values());
        components.sort(Comparator.comparing(Posterior::place));
        return new Posterior(components);
    }

    private static Component meet(
            Fitter fitter,
            int[] point,
            @Nullable Fit near,
            Map<List<Integer>, Component> known,
            PriorityQueue<Component> open) {
        Component met = new Component(boxed(point), fitter.fit(Prior.at(point), near));
        known.put(met.point(), met);
        open.add(met);
        return met;
    }

    private static int place(Component component) {
        int place = 0;
        for (int i = 0; i < Prior.GRID.length; i++) {
            place = place * Prior.GRID[i] + component.point().get(i);
        }
        return place;
    }

    private static List<Integer> boxed(int[] point) {
        return Arrays.stream(point).boxed().toList();
    }

    /** Points one step away; c = 0, where a means nothing, is one step from the lowest c with any a. */
    private static List<int[]> neighbours(List<Integer> point) {
        List<int[]> neighbours = new ArrayList<>();
        for (int i = 0; i < Prior.GRID.length; i++) {
            for (int step = -1; step <= 1; step += 2) {
                int[] neighbour = point.stream().mapToInt(index -> index).toArray();
                neighbour[i] += step;
                if (neighbour[0] == 0) {
                    neighbour[1] = 0;
                }
                if (Prior.isPoint(neighbour)) {
                    neighbours.add(neighbour);
                }
            }
        }
        return neighbours;
    }

    /** The weights of the components, adding up to 1. */
    private double[] weights(double widening) {
        double[] logs =
                components.stream().mapToDouble(each -> each.log(widening)).toArray();
        double highest = Arrays.stream(logs).max().orElseThrow();
        double[] weights =
                Arrays.stream(logs).map(log -> Elementary.exp(log - highest)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** The number never recorded that is not exceeded with probability {@code q}. */
    double quantile(double q) {
        return quantile(q, 1);
    }

    /** As {@link #quantile(double)}, with the scales of the prior widened. */
    double quantile(double q, double widening) {
        double[] weights = weights(widening);
        double low = -FARTHEST;
        double high = FARTHEST;
        while (high - low > 1e-10) {
            double middle = (low + high) / 2;
            if (cumulative(middle, weights) < q) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    private double cumulative(double log, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Special.normal((log - means[i]) / spreads[i]);
        }
        return sum;
    }

    /** The posterior mean of a figure of the prior. */
    double mean(java.util.function.ToDoubleFunction<Prior> figure) {
        double[] weights = weights(1);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i]
                    * figure.applyAsDouble(Prior.at(components.get(i).point().stream()
                            .mapToInt(index -> index)
                            .toArray()));
        }
        return sum;
    }
}
