package org.cairn.estimate.graph;

import java.util.Arrays;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.math.Elementary;
import org.cairn.estimate.math.Special;

/**
 * The kernel: what every graph weighs at given numbers of never recorded people.
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
 * Only the first term of L and D change with n₀. They are taken once per set of lists and n₀; a graph's weight is then one
 * addition per clique and separator. The n₀ asked for go by in blocks whose terms stay in the processor's cache, and every
 * loop that does the work runs over a block. Each n₀ has its own scale: a first pass over the graphs finds the largest
 * weight, a second adds up exponentials relative to it. Weights more than e⁴⁵ below the largest are left out: all 617,675
 * graphs of seven lists together would change the sum by less than 2e-14 of itself.
 *
 * <p>n₀ need not be a whole number: every term is an analytic function of it, which {@link Panels} makes use of.
 */
final class Weighing {

    private static final int BLOCK = 256;
    private static final double NEGLIGIBLE = -45;

    private final ChordalGraphs graphs;
    private final double recorded;
    private final double mass;
    private final double[] zeroCell;
    private final double[] constants;
    private final double[][] gammas;
    private final double[] spread = new double[BLOCK];
    private final double[] shared = new double[BLOCK];
    private final double[] logs = new double[BLOCK];

    Weighing(CaptureTable table, ChordalGraphs graphs, double delta) {
        this.graphs = graphs;
        this.recorded = table.recorded();
        this.mass = table.cells() * delta;
        this.zeroCell = new double[table.cells()];
        this.gammas = new double[table.cells()][BLOCK];
        double[] margin = new double[table.cells()];
        long[] counts = table.countsByPattern();
        double factorials = 0;
        for (long count : counts) {
            factorials += Special.logFactorial((double) count);
        }
        for (int set = 1; set < table.cells(); set++) {
            margin[set] = margin(set, counts, delta);
        }
        this.constants = new double[graphs.count()];
        for (int graph = 0; graph < constants.length; graph++) {
            constants[graph] = constant(graph, margin) - factorials;
        }
    }

    private double margin(int set, long[] counts, double delta) {
        long[] margin = new long[counts.length];
        for (int pattern = 1; pattern < counts.length; pattern++) {
            margin[pattern & set] += counts[pattern];
        }
        int size = Integer.bitCount(set);
        double d = delta * (counts.length >> size);
        zeroCell[set] = (double) margin[0] + d;
        double log = -(1 << size) * Special.logGamma(d);
        for (int cell = set; cell > 0; cell = (cell - 1) & set) {
            log += Special.logGamma((double) margin[cell] + d);
        }
        return log;
    }

    private double constant(int graph, double[] margin) {
        byte[] sets = graphs.sets();
        double log = 0;
        for (int i = graphs.cliquesFrom(graph); i < graphs.separatorsFrom(graph); i++) {
            log += margin[sets[i]];
        }
        for (int i = graphs.separatorsFrom(graph); i < graphs.cliquesFrom(graph + 1); i++) {
            log -= margin[sets[i]];
        }
        return log;
    }

    /** The saturated graph's number. */
    int saturated() {
        return constants.length - 1;
    }

    /**
     * log of the summed weights at each n₀ of {@code darks}, over all graphs but the saturated into {@code others}, of the
     * saturated into {@code saturated}.
     */
    void sum(double[] darks, double[] others, double[] saturated) {
        double[] highest = new double[BLOCK];
        double[] sums = new double[BLOCK];
        for (int from = 0; from < darks.length; from += BLOCK) {
            int size = Math.min(BLOCK, darks.length - from);
            prepare(darks, from, size);
            Arrays.fill(highest, Double.NEGATIVE_INFINITY);
            Arrays.fill(sums, 0);
            for (int graph = 0; graph < saturated(); graph++) {
                weigh(graph, size);
                for (int i = 0; i < size; i++) {
                    highest[i] = Math.max(highest[i], logs[i]);
                }
            }
            for (int graph = 0; graph < saturated(); graph++) {
                weigh(graph, size);
                add(highest, sums, size);
            }
            for (int i = 0; i < size; i++) {
                others[from + i] = highest[i] + StrictMath.log(sums[i]);
            }
            weigh(saturated(), size);
            System.arraycopy(logs, 0, saturated, from, size);
        }
    }

    private void add(double[] highest, double[] sums, int size) {
        for (int i = 0; i < size; i++) {
            double below = logs[i] - highest[i];
            if (below > NEGLIGIBLE) {
                sums[i] += Elementary.exp(below);
            }
        }
    }

    /**
     * The weight of each graph added up over n₀: Σ_i share_i w(dark_i) / e^peak.
     *
     * @param peaks the scale of the others, and that of the saturated graph
     */
    double[] byGraph(double[] darks, double[] shares, double[] peaks) {
        double[] byGraph = new double[constants.length];
        for (int from = 0; from < darks.length; from += BLOCK) {
            int size = Math.min(BLOCK, darks.length - from);
            prepare(darks, from, size);
            for (int graph = 0; graph < byGraph.length; graph++) {
                weigh(graph, size);
                double peak = peaks[graph == saturated() ? 1 : 0];
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    double below = logs[i] - peak;
                    sum += below > NEGLIGIBLE ? shares[from + i] * Elementary.exp(below) : 0;
                }
                byGraph[graph] += sum;
            }
        }
        return byGraph;
    }

    private void prepare(double[] darks, int from, int size) {
        double logGammaMass = Special.logGamma(mass);
        for (int i = 0; i < size; i++) {
            double dark = darks[from + i];
            for (int set = 1; set < gammas.length; set++) {
                gammas[set][i] = Special.logGamma(dark + zeroCell[set]);
            }
            double total = recorded + dark;
            spread[i] = logGammaMass - Special.logGamma(total + mass);
            shared[i] = Special.logFactorial(total) - Special.logFactorial(dark) - StrictMath.log(total);
        }
    }

    private void weigh(int graph, int size) {
        byte[] sets = graphs.sets();
        int cliques = graphs.cliquesFrom(graph);
        int separators = graphs.separatorsFrom(graph);
        int end = graphs.cliquesFrom(graph + 1);
        double constant = constants[graph];
        int parts = 2 * separators - cliques - end;
        for (int i = 0; i < size; i++) {
            logs[i] = constant + shared[i] + parts * spread[i];
        }
        for (int at = cliques; at < separators; at++) {
            double[] gamma = gammas[sets[at]];
            for (int i = 0; i < size; i++) {
                logs[i] += gamma[i];
            }
        }
        for (int at = separators; at < end; at++) {
            double[] gamma = gammas[sets[at]];
            for (int i = 0; i < size; i++) {
                logs[i] -= gamma[i];
            }
        }
    }
}
