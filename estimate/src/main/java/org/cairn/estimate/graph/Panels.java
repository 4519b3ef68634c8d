package org.cairn.estimate.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * A posterior over all whole numbers of never recorded people up to a far end, from its values at a few places.
 *
 * <p>The weight added up over graphs is a smooth function of n₀, apart from the first few numbers. So it is looked up at
 * every n₀ below {@value #ONE_BY_ONE}, and beyond that on panels, each a polynomial of degree 16 through Chebyshev's points. A
 * panel whose last coefficients have not died away is split in two; one on which the weight is nowhere within e⁴⁵ of the
 * highest is left out. A table of 27,000 trial numbers takes some six hundred places, one of ten million twice as many.
 *
 * <p>A coefficient has died away when what it adds up to over its panel is below 1e-11 of the whole, or below the rounding
 * of the weights themselves, whose logarithms are differences of numbers of size N log N. The saturated graph is followed
 * beside the others on the same panels, on a scale of its own.
 *
 * <p>L. N. Trefethen (2019), Approximation Theory and Approximation Practice, extended edition, chapters 3, 4 and 8.
 */
final class Panels {

    private static final int ONE_BY_ONE = 256;
    private static final double RATIO = 1.25;
    private static final double NEGLIGIBLE = -45;
    private static final double LOST = 1e-11;
    private static final int MOST_ROUNDS = 60;

    /** So many logarithms of size N log N, each rounded, make up a weight. */
    private static final int TERMS = 16;

    /** A posterior of so many numbers is kept number by number. */
    private static final long MOST_ONE_BY_ONE = 1 << 19;

    private final Weighing weighing;
    private final double recorded;
    private List<Panel> done = new ArrayList<>();
    private final double[] peaks = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};

    /**
     * Follows the weights from none never recorded to {@code last}.
     *
     * @param breaks numbers at which a panel shall end, ascending, the last of them the far end
     * @param recorded n
     */
    Panels(Weighing weighing, long[] breaks, double recorded) {
        this.weighing = weighing;
        this.recorded = recorded;
        List<Panel> waiting = first(breaks);
        for (int round = 0; round < MOST_ROUNDS && !waiting.isEmpty(); round++) {
            evaluate(waiting);
            done.addAll(waiting);
            waiting = split();
        }
        done.sort((one, other) -> Long.compare(one.first, other.first));
    }

    private static List<Panel> first(long[] breaks) {
        List<Panel> panels = new ArrayList<>();
        long from = 0;
        for (long end : breaks) {
            while (from <= end) {
                long wanted = from < ONE_BY_ONE ? ONE_BY_ONE - 1 : (long) (RATIO * from);
                long to = wanted + (wanted - from) / 4 >= end ? end : wanted;
                panels.add(new Panel(from, to, from == 0));
                from = to + 1;
            }
        }
        return panels;
    }

    private void evaluate(List<Panel> panels) {
        int places = panels.stream().mapToInt(panel -> panel.darks.length).sum();
        double[] darks = new double[places];
        double[] others = new double[places];
        double[] saturated = new double[places];
        int at = 0;
        for (Panel panel : panels) {
            System.arraycopy(panel.darks, 0, darks, at, panel.darks.length);
            at += panel.darks.length;
        }
        weighing.sum(darks, others, saturated);
        at = 0;
        for (Panel panel : panels) {
            System.arraycopy(others, at, panel.logs[0], 0, panel.darks.length);
            System.arraycopy(saturated, at, panel.logs[1], 0, panel.darks.length);
            at += panel.darks.length;
            for (int which = 0; which < 2; which++) {
                panel.look(which);
                peaks[which] = Math.max(peaks[which], panel.seen[which]);
            }
        }
    }

    /** Takes apart the panels that are not smooth enough yet. */
    private List<Panel> split() {
        double[] masses = {mass(0), mass(1)};
        List<Panel> parts = new ArrayList<>();
        List<Panel> kept = new ArrayList<>();
        for (Panel panel : done) {
            if (panel.isExact() || (isSmooth(panel, 0, masses[0]) && isSmooth(panel, 1, masses[1]))) {
                kept.add(panel);
            } else {
                long middle = panel.first + (panel.last - panel.first) / 2;
                parts.add(new Panel(panel.first, middle, false));
                parts.add(new Panel(middle + 1, panel.last, false));
            }
        }
        done = kept;
        return parts;
    }

    private boolean isSmooth(Panel panel, int which, double mass) {
        if (panel.highest[which] < peaks[which] + NEGLIGIBLE) {
            return true;
        }
        double tail = Chebyshev.tail(panel.scaled(which, peaks[which]));
        double largest = recorded + panel.last;
        double rounding = TERMS * Math.ulp(largest * StrictMath.log(largest + 2));
        double top = StrictMath.exp(panel.seen[which] - peaks[which]);
        return tail <= Math.max(LOST * mass / panel.length(), rounding * top);
    }

    private double mass(int which) {
        return Math.max(weight(which, 0, Long.MAX_VALUE), 1e-3);
    }

    /** What the others (0) or the saturated graph (1) weigh on the panels between two numbers, relative to their peak. */
    double weight(int which, long from, long end) {
        double weight = 0;
        for (Panel panel : done) {
            weight += panel.first >= from && panel.first <= end ? panel.sum(which, peaks[which]) : 0;
        }
        return weight;
    }

    /** The largest log weight of the others, and of the saturated graph: the scales of what follows. */
    double peak(int which) {
        return peaks[which];
    }

    /** The weights of the others (0) or of the saturated graph (1) as a posterior of the total. */
    Posterior posterior(int which, double recorded, long end) {
        Posterior.Builder builder = new Posterior.Builder(recorded, end <= MOST_ONE_BY_ONE);
        for (Panel panel : done) {
            if (panel.first <= end) {
                panel.addTo(builder, which, peaks[which]);
            }
        }
        return builder.build(peaks[which]);
    }

    /** The weight of each graph, added up to a number; the others relative to peak 0, the saturated to peak 1. */
    double[] byGraph(long end) {
        List<Panel> within = done.stream()
                .filter(panel -> panel.first <= end && isSeen(panel))
                .toList();
        int places = within.stream().mapToInt(panel -> panel.darks.length).sum();
        double[] darks = new double[places];
        double[] shares = new double[places];
        int at = 0;
        for (Panel panel : within) {
            System.arraycopy(panel.darks, 0, darks, at, panel.darks.length);
            System.arraycopy(panel.shares, 0, shares, at, panel.darks.length);
            at += panel.darks.length;
        }
        return weighing.byGraph(darks, shares, peaks);
    }

    private boolean isSeen(Panel panel) {
        return panel.highest[0] >= peaks[0] + NEGLIGIBLE || panel.highest[1] >= peaks[1] + NEGLIGIBLE;
    }

    /**
     * What the others weigh beyond the far end, relative to their peak: there weights follow a power of n₀, whose exponent is
     * read off the last panel. Infinite where the power is −1 or more: then the weights have no sum.
     */
    double beyondEnd() {
        Panel panel = done.get(done.size() - 1);
        int low = 0;
        int high = 0;
        for (int i = 0; i < panel.darks.length; i++) {
            low = panel.darks[i] < panel.darks[low] ? i : low;
            high = panel.darks[i] > panel.darks[high] ? i : high;
        }
        double[] logs = panel.logs[0];
        double slope =
                (logs[high] - logs[low]) / (StrictMath.log(panel.darks[high]) - StrictMath.log(panel.darks[low]));
        return slope >= -1
                ? Double.POSITIVE_INFINITY
                : StrictMath.exp(logs[high] - peaks[0]) * panel.darks[high] / (-slope - 1);
    }

    /** A stretch of whole numbers. */
    private static final class Panel {
        private static final int FEW = 2 * Chebyshev.POINTS;

        final long first;
        final long last;
        final double[] darks;

        /** How much each place counts for in a sum over the whole numbers of the panel. */
        final double[] shares;

        final double[][] logs;
        final double[] seen = new double[2];
        final double[] highest = new double[2];

        Panel(long first, long last, boolean oneByOne) {
            this.first = first;
            this.last = last;
            boolean exact = oneByOne || last - first < FEW;
            this.darks =
                    exact ? new double[Math.toIntExact(last - first + 1)] : Chebyshev.points(first - 0.5, last + 0.5);
            this.shares = exact ? new double[darks.length] : Chebyshev.shares(last - first + 1);
            for (int i = 0; exact && i < darks.length; i++) {
                darks[i] = (double) (first + i);
                shares[i] = 1;
            }
            this.logs = new double[2][darks.length];
        }

        boolean isExact() {
            return darks.length == last - first + 1;
        }

        double length() {
            return (double) (last - first + 1);
        }

        /** Finds the highest log weight seen on the panel, and how high it may be between the points. */
        void look(int which) {
            seen[which] = Double.NEGATIVE_INFINITY;
            for (double log : logs[which]) {
                seen[which] = Math.max(seen[which], log);
            }
            highest[which] = seen[which];
            if (!isExact()) {
                highest[which] += 2 * Chebyshev.tail(logs[which]) + Chebyshev.excess(logs[which]);
            }
        }

        double[] scaled(int which, double peak) {
            double[] scaled = new double[darks.length];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = StrictMath.exp(logs[which][i] - peak);
            }
            return scaled;
        }

        double sum(int which, double peak) {
            double[] scaled = scaled(which, peak);
            double sum = 0;
            for (int i = 0; i < scaled.length; i++) {
                sum += shares[i] * scaled[i];
            }
            return sum;
        }

        void addTo(Posterior.Builder builder, int which, double peak) {
            double[] scaled = scaled(which, peak);
            if (isExact()) {
                for (int i = 0; i < scaled.length; i++) {
                    builder.add(first + i, 1, scaled[i]);
                }
            } else if (highest[which] < peak + NEGLIGIBLE) {
                builder.add(first, last - first + 1, 0);
            } else {
                builder.add(first, last, Chebyshev.coefficients(scaled));
            }
        }
    }
}
