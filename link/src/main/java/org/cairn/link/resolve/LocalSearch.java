package org.cairn.link.resolve;

import java.util.Arrays;
import org.cairn.link.PairWeights;
import org.cairn.link.ScoredPairs;

/**
 * Correlation clustering in a component too large to be solved exactly.
 *
 * <p>First pairs from the line on, heaviest first, each joining two clusters if that is worth more than leaving them. Then local
 * moves: each node in turn goes where it is worth most, to a cluster of a neighbour or by itself, and clusters join, until
 * nothing gains; a node is looked at again only when a cluster beside it changed. Every step gains, so it ends; it is cut off
 * after {@link #MOST_ROUNDS} rounds all the same.
 *
 * <p>Pairs between two clusters are weighed one by one up to {@link #MOST_PAIRS}, then an even selection of them stands for
 * all. In components beyond {@link #HUGE} nodes the selection is smaller and there are no local moves: a million identical rows
 * take time in proportion.
 */
final class LocalSearch {

    private static final int MOST_PAIRS = 64;
    private static final int HUGE = 20_000;
    private static final int MOST_PAIRS_IF_HUGE = 8;
    private static final int MOST_ROUNDS = 20;
    /** Bits that a move must gain, so that rounding cannot keep two moves undoing each other. */
    private static final double LEAST_GAIN = 1e-6;

    private final Nodes nodes;
    private final Neighbours neighbours;
    private final PairWeights weights;
    private final double line;
    private final int mostPairs;
    private final Cluster[] clusterOf;
    private final boolean[] settled;

    private LocalSearch(Nodes nodes, Neighbours neighbours, PairWeights weights, double line) {
        this.nodes = nodes;
        this.neighbours = neighbours;
        this.weights = weights;
        this.line = line;
        this.mostPairs = nodes.count() > HUGE ? MOST_PAIRS_IF_HUGE : MOST_PAIRS;
        this.clusterOf = new Cluster[nodes.count()];
        Arrays.setAll(clusterOf, node -> Cluster.of(node, nodes));
        this.settled = new boolean[nodes.count()];
    }

    /** The cluster of each node, numbered from 0 by lowest node. */
    static int[] best(Nodes nodes, int[] edges, ScoredPairs pairs, PairWeights weights, double line) {
        Neighbours neighbours = Neighbours.of(nodes, edges, pairs, line);
        LocalSearch search = new LocalSearch(nodes, neighbours, weights, line);
        search.join();
        boolean moved = nodes.count() <= HUGE;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
            moved = search.move();
            moved |= search.join();
        }
        return search.numbered();
    }

    /** Goes over all pairs, heaviest first; gives whether any two clusters were joined. */
    private boolean join() {
        boolean joined = false;
        for (int edge = 0; edge < neighbours.edges(); edge++) {
            Cluster a = clusterOf[neighbours.low(edge)];
            Cluster b = clusterOf[neighbours.high(edge)];
            if (a != b && !a.hasTried(b) && !b.hasTried(a)) {
                joined |= join(a, b);
            }
        }
        return joined;
    }

    private boolean join(Cluster a, Cluster b) {
        Cluster large = a.isAheadOf(b) ? a : b;
        Cluster small = large == a ? b : a;
        if (!large.mayTake(small) || gain(large, small) < 0) {
            large.tried(small);
            return false;
        }
        for (int i = 0; i < small.nodeCount(); i++) {
            clusterOf[small.node(i)] = large;
            unsettle(small.node(i));
        }
        large.take(small);
        return true;
    }

    /** What two clusters are worth more as one: the sum over the pairs between them, all or an even selection, scaled. */
    private double gain(Cluster one, Cluster other) {
        long all = (long) one.rowCount() * other.rowCount();
        long step = Math.max(1, all / mostPairs);
        double bits = 0;
        long looked = 0;
        for (long i = 0; i < all; i += step, looked++) {
            int a = one.row((int) (i / other.rowCount()));
            int b = other.row((int) (i % other.rowCount()));
            bits += weights.weightBits(a, b) - line;
        }
        return looked == 0 ? 0 : bits * ((double) all / looked);
    }

    /** Goes over all nodes; gives whether any moved. */
    private boolean move() {
        boolean moved = false;
        for (int node = 0; node < clusterOf.length; node++) {
            if (!settled[node]) {
                settled[node] = true;
                moved |= move(node);
            }
        }
        return moved;
    }

    private boolean move(int node) {
        Cluster home = clusterOf[node];
        Cluster alone = Cluster.of(node, nodes);
        Cluster rest = home.without(node, nodes);
        double stay = gain(rest, alone);
        double best = 0;
        Cluster target = alone;
        for (Cluster near : neighbours.clustersNear(node, clusterOf)) {
            double gain = near != home && near.mayTake(alone) ? gain(near, alone) : Double.NEGATIVE_INFINITY;
            if (gain > best) {
                best = gain;
                target = near;
            }
        }
        if (best - stay < LEAST_GAIN) {
            return false;
        }
        for (int i = 0; i < rest.nodeCount(); i++) {
            clusterOf[rest.node(i)] = rest;
        }
        clusterOf[node] = target;
        if (target != alone) {
            target.take(alone);
        }
        unsettle(node);
        return true;
    }

    private void unsettle(int node) {
        settled[node] = false;
        neighbours.forEachOf(node, near -> settled[near] = false);
    }

    private int[] numbered() {
        int[] cluster = new int[clusterOf.length];
        Arrays.fill(cluster, -1);
        int next = 0;
        for (int node = 0; node < cluster.length; node++) {
            if (cluster[node] < 0) {
                for (int i = 0; i < clusterOf[node].nodeCount(); i++) {
                    cluster[clusterOf[node].node(i)] = next;
                }
                next++;
            }
        }
        return cluster;
    }
}
