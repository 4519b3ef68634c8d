package org.cairn.link.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cairn.link.PairWeights;

/**
 * A Markov chain over the partitions of one component.
 *
 * <p>A sweep lets every node in turn choose its cluster anew, by the odds that its pairs with the members give (Gibbs), and then
 * proposes splits and merges: two nodes are drawn; where they share a cluster, its other members are dealt out between the two, one
 * after the other, by the odds of those dealt before; where they do not, their two clusters become one. Either is taken with the
 * probability that keeps P(Z) as it is (Dahl 2003, sequentially allocated merge–split; Jain and Neal 2004), since no single
 * move leads from two clusters of many records to one.
 */
final class PartitionChain {

    private static final int SWEEPS_TO_SETTLE = 100;
    private static final int SWEEPS_BETWEEN = 3;
    private static final int NODES_PER_PROPOSAL = 4;
    private static final double LN2 = StrictMath.log(2);

    private final double[][] weight;
    private final int[] cluster;
    private final RandomGenerator random;

    private PartitionChain(double[][] weight, int[] cluster, RandomGenerator random) {
        this.weight = weight;
        this.cluster = cluster;
        this.random = random;
    }

    /**
     * A chain.
     *
     * @param start the cluster of each node to begin with; nothing forbidden is together in it
     */
    static PartitionChain of(Nodes nodes, PairWeights weights, int[] start, RandomGenerator random) {
        int count = nodes.count();
        double[][] weight = new double[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < a; b++) {
                double worth = nodes.mayJoin(a, b) ? 0 : Double.NEGATIVE_INFINITY;
                for (int rowA : nodes.rows(a)) {
                    for (int rowB : nodes.rows(b)) {
                        worth += weights.weightBits(Math.min(rowA, rowB), Math.max(rowA, rowB)) * LN2;
                    }
                }
                weight[a][b] = worth;
                weight[b][a] = worth;
            }
        }
        return new PartitionChain(weight, start.clone(), random);
    }

    /** Leaves the start behind. */
    void settle() {
        for (int sweep = 0; sweep < SWEEPS_TO_SETTLE; sweep++) {
            sweep();
        }
    }

    /** The next draw: the cluster of each node, numbered from 0. Do not write to it. */
    int[] next() {
        for (int sweep = 0; sweep < SWEEPS_BETWEEN; sweep++) {
            sweep();
        }
        return cluster;
    }

    private void sweep() {
        for (int node = 0; node < cluster.length; node++) {
            choose(node);
        }
        for (int proposal = 0; proposal <= cluster.length / NODES_PER_PROPOSAL; proposal++) {
            propose();
        }
    }

    // ---- one node --------------------------------------------------------------------------------------------------

    private void choose(int node) {
        int count = cluster.length;
        double[] worth = new double[count];
        int[] size = new int[count];
        for (int other = 0; other < count; other++) {
            if (other != node) {
                worth[cluster[other]] += weight[node][other];
                size[cluster[other]]++;
            }
        }
        int alone = 0;
        while (size[alone] > 0) {
            alone++;
        }
        size[alone] = 1;
        cluster[node] = drawn(worth, size);
    }

    /** A cluster by the odds of what it is worth, among those that have members. */
    private int drawn(double[] worth, int[] size) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < worth.length; i++) {
            most = size[i] > 0 ? Math.max(most, worth[i]) : most;
        }
        double sum = 0;
        for (int i = 0; i < worth.length; i++) {
            sum += size[i] > 0 ? StrictMath.exp(worth[i] - most) : 0;
        }
        double left = random.nextDouble() * sum;
        int last = 0;
        for (int i = 0; i < worth.length; i++) {
            if (size[i] > 0) {
                last = worth[i] > Double.NEGATIVE_INFINITY ? i : last;
                left -= StrictMath.exp(worth[i] - most);
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    // ---- split and merge -------------------------------------------------------------------------------------------

    private void propose() {
        int first = random.nextInt(cluster.length);
        int second = random.nextInt(cluster.length);
        if (first == second) {
            return;
        }
        List<Integer> others = new ArrayList<>();
        for (int node = 0; node < cluster.length; node++) {
            boolean isIn = cluster[node] == cluster[first] || cluster[node] == cluster[second];
            if (isIn && node != first && node != second) {
                others.add(node);
            }
        }
        shuffle(others);
        if (cluster[first] == cluster[second]) {
            split(first, second, others);
        } else {
            merge(first, second, others);
        }
    }

    private void shuffle(List<Integer> nodes) {
        for (int i = nodes.size() - 1; i > 0; i--) {
            java.util.Collections.swap(nodes, i, random.nextInt(i + 1));
        }
    }

    private void split(int first, int second, List<Integer> others) {
        boolean[] withSecond = new boolean[cluster.length];
        double logChance = deal(first, second, others, withSecond, true);
        if (accepts(-between(first, second, others, withSecond) - logChance)) {
            int free = free();
            cluster[second] = free;
            for (int node : others) {
                cluster[node] = withSecond[node] ? free : cluster[first];
            }
        }
    }

    private void merge(int first, int second, List<Integer> others) {
        boolean[] withSecond = new boolean[cluster.length];
        others.forEach(node -> withSecond[node] = cluster[node] == cluster[second]);
        double logChance = deal(first, second, others, withSecond, false);
        if (accepts(between(first, second, others, withSecond) + logChance)) {
            int gone = cluster[second];
            for (int node = 0; node < cluster.length; node++) {
                cluster[node] = cluster[node] == gone ? cluster[first] : cluster[node];
            }
        }
    }

    /**
     * Deals the others out between two nodes, or takes them as they are.
     *
     * @return the natural logarithm of the chance that they are dealt out so
     */
    private double deal(int first, int second, List<Integer> others, boolean[] withSecond, boolean isDrawn) {
        double logChance = 0;
        for (int i = 0; i < others.size(); i++) {
            int node = others.get(i);
            double toFirst = weight[node][first];
            double toSecond = weight[node][second];
            for (int before = 0; before < i; before++) {
                int other = others.get(before);
                if (withSecond[other]) {
                    toSecond += weight[node][other];
                } else {
                    toFirst += weight[node][other];
                }
            }
            double chance = chance(toSecond, toFirst);
            if (isDrawn) {
                withSecond[node] = random.nextDouble() < chance;
            }
            logChance += StrictMath.log(withSecond[node] ? chance : 1 - chance);
        }
        return logChance;
    }

    /** The chance of the one against the other; even where both are forbidden, so that the proposal is refused later. */
    private static double chance(double one, double other) {
        if (one == Double.NEGATIVE_INFINITY && other == Double.NEGATIVE_INFINITY) {
            return 0.5;
        }
        return 1 / (1 + StrictMath.exp(other - one));
    }

    /** What the pairs between the two halves are worth. */
    private double between(int first, int second, List<Integer> others, boolean[] withSecond) {
        double worth = weight[first][second];
        for (int a : others) {
            worth += withSecond[a] ? weight[first][a] : weight[second][a];
            for (int b : others) {
                worth += !withSecond[a] && withSecond[b] ? weight[a][b] : 0;
            }
        }
        return worth;
    }

    private boolean accepts(double logOdds) {
        return !Double.isNaN(logOdds) && StrictMath.log(random.nextDouble()) < logOdds;
    }

    private int free() {
        boolean[] used = new boolean[cluster.length];
        Arrays.stream(cluster).forEach(number -> used[number] = true);
        int free = 0;
        while (used[free]) {
            free++;
        }
        return free;
    }
}
