package org.cairn.estimate.graph;

import java.util.Arrays;
import java.util.List;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.math.Special;

/**
 * The kernel: the weight of every graph at every trial number of never recorded people.
 *
 * <p>With total mass 2^K δ of the hyper-Dirichlet prior, a set S of s lists has margin t_S (its cell of all zeros holds
 * n₀ people more) and d = δ 2^(K−s); then
 *
 * <pre>
 * L_S(n₀) = log Γ(n₀ + t_S[0] + d) + Σ over other cells log Γ(t_S[c] + d) − 2^s log Γ(d)
 * D(n₀)   = log Γ(2^K δ) − log Γ(n + n₀ + 2^K δ)
 * log w   = Σ cliques (L + D) − Σ separators (L + D) + log N! − Σ log y_h! − log n₀! − log N
 * </pre>
 *
 * Only the first term of L and D change with n₀, so a weight costs one addition per clique and separator: the gamma
 * functions are taken once per set of lists and trial number. Trial numbers go by in blocks that stay in the
 * processor's cache. A first pass finds the largest weight, a second adds up exponentials relative to it; weights more
 * than e⁴⁵ below it are left out, which cannot be seen in sixteen digits.
 */
final class Averaging {

    private static final int BLOCK = 2048;
    private static final double NEGLIGIBLE = -45;

    private final CaptureTable table;
    private final List<ChordalGraph> graphs;
    private final Grid grid;
    private final double mass;
    private final double delta;
    private final double[] zeroCell;
    private final double[] margin;
    private final int[][] plus;
    private final int[][] minus;
    private final double[] constants;

    Averaging(CaptureTable table, List<ChordalGraph> graphs, Grid grid, double delta) {
        this.table = table;
        this.graphs = graphs;
        this.grid = grid;
        this.delta = delta;
        this.mass = table.cells() * delta;
        this.zeroCell = new double[table.cells()];
        this.margin = new double[table.cells()];
        for (int set = 1; set < table.cells(); set++) {
            fillMargin(set);
        }
        this.plus = new int[graphs.size()][];
        this.minus = new int[graphs.size()][];
        this.constants = new double[graphs.size()];
        for (int graph = 0; graph < graphs.size(); graph++) {
            fillTerms(graph);
        }
    }

    private void fillMargin(int set) {
        long[] counts = new long[table.cells()];
        for (int pattern = 1; pattern < table.cells(); pattern++) {
            counts[pattern & set] += table.count(pattern);
        }
        int size = Integer.bitCount(set);
        double d = delta * (table.cells() >> size);
        zeroCell[set] = (double) counts[0] + d;
        double log = -(1 << size) * Special.logGamma(d);
        for (int cell = set; cell > 0; cell = (cell - 1) & set) {
            log += Special.logGamma((double) counts[cell] + d);
        }
        margin[set] = log;
    }

    private void fillTerms(int graph) {
        plus[graph] = graphs.get(graph).cliques().stream().mapToInt(set -> set).toArray();
        minus[graph] = graphs.get(graph).separators().stream()
                .mapToInt(set -> set)
                .filter(set -> set != 0)
                .toArray();
        double log = 0;
        for (int set : plus[graph]) {
            log += margin[set];
        }
        for (int set : minus[graph]) {
            log -= margin[set];
        }
        for (int pattern = 1; pattern < table.cells(); pattern++) {
            log -= Special.logFactorial((double) table.count(pattern));
        }
        constants[graph] = log;
    }

    /** The weights, added up over graphs and over trial numbers. */
    Weights weights() {
        double[] highest = new double[graphs.size()];
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        visit((graph, from, logs, size) -> {
            for (int i = 0; i < size; i++) {
                highest[graph] = Math.max(highest[graph], logs[i]);
            }
        });
        int saturated = graphs.size() - 1;
        double peak = Arrays.stream(highest, 0, saturated).max().orElseThrow();
        double[] byGraph = new double[graphs.size()];
        double[][] byTotal = new double[2][grid.points()];
        visit((graph, from, logs, size) -> {
            double top = graph == saturated ? highest[saturated] : peak;
            if (highest[graph] - top >= NEGLIGIBLE) {
                byGraph[graph] += add(logs, size, top, byTotal[graph == saturated ? 1 : 0], from);
            }
        });
        return new Weights(peak, highest[saturated], byGraph, byTotal[0], byTotal[1]);
    }

    private static double add(double[] logs, int size, double top, double[] sums, int from) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            if (logs[i] - top > NEGLIGIBLE) {
                double weight = StrictMath.exp(logs[i] - top);
                sums[from + i] += weight;
                sum += weight;
            }
        }
        return sum;
    }

    private interface Visitor {
        void visit(int graph, int from, double[] logs, int size);
    }

    private void visit(Visitor visitor) {
        double[][] gammas = new double[table.cells()][BLOCK];
        double[] spread = new double[BLOCK];
        double[] shared = new double[BLOCK];
        double[] logs = new double[BLOCK];
        for (int from = 0; from < grid.points(); from += BLOCK) {
            int size = Math.min(BLOCK, grid.points() - from);
            fillBlock(from, size, gammas, spread, shared);
            for (int graph = 0; graph < graphs.size(); graph++) {
                fillLogs(graph, size, gammas, spread, shared, logs);
                visitor.visit(graph, from, logs, size);
            }
        }
    }

    private void fillBlock(int from, int size, double[][] gammas, double[] spread, double[] shared) {
        double n = table.recorded();
        double logGammaMass = Special.logGamma(mass);
        double logStep = StrictMath.log((double) grid.step());
        for (int i = 0; i < size; i++) {
            double dark = grid.dark(from + i);
            for (int set = 1; set < gammas.length; set++) {
                gammas[set][i] = Special.logGamma(dark + zeroCell[set]);
            }
            spread[i] = logGammaMass - Special.logGamma(n + dark + mass);
            shared[i] =
                    Special.logFactorial(n + dark) - Special.logFactorial(dark) - StrictMath.log(n + dark) + logStep;
        }
    }

    private void fillLogs(int graph, int size, double[][] gammas, double[] spread, double[] shared, double[] logs) {
        double constant = constants[graph];
        int parts = plus[graph].length - minus[graph].length;
        for (int i = 0; i < size; i++) {
            logs[i] = constant + shared[i] + parts * spread[i];
        }
        for (int set : plus[graph]) {
            double[] gamma = gammas[set];
            for (int i = 0; i < size; i++) {
                logs[i] += gamma[i];
            }
        }
        for (int set : minus[graph]) {
            double[] gamma = gammas[set];
            for (int i = 0; i < size; i++) {
                logs[i] -= gamma[i];
            }
        }
    }

    /**
     * Added-up weights. The saturated graph's are kept on a scale of their own: where the data reject every other graph,
     * theirs would vanish beside it.
     *
     * @param peak the largest log weight but for the saturated graph, to which the others' weights are relative
     * @param saturatedPeak the saturated graph's largest log weight, to which its own are relative
     * @param byGraph one sum per graph, the saturated last
     * @param averaged one sum per trial number, over all graphs but the saturated
     * @param saturated the saturated graph's, per trial number
     */
    @SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
    record Weights(double peak, double saturatedPeak, double[] byGraph, double[] averaged, double[] saturated) {

        /** The probability of a graph. */
        double probability(int graph) {
            int last = byGraph.length - 1;
            return byGraph[graph] * scale(graph == last ? saturatedPeak : peak) / sum();
        }

        /** The weights of all graphs, per trial number, relative to the larger peak. */
        double[] all() {
            double[] all = new double[averaged.length];
            Arrays.setAll(all, i -> averaged[i] * scale(peak) + saturated[i] * scale(saturatedPeak));
            return all;
        }

        /** log of the summed weights. */
        double logSum() {
            return Math.max(peak, saturatedPeak) + StrictMath.log(sum());
        }

        private double scale(double of) {
            return StrictMath.exp(of - Math.max(peak, saturatedPeak));
        }

        private double sum() {
            int last = byGraph.length - 1;
            double others = Arrays.stream(byGraph, 0, last).sum();
            return others * scale(peak) + byGraph[last] * scale(saturatedPeak);
        }
    }
}
