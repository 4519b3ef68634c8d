package org.cairn.link.resolve;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.cairn.link.ScoredPairs;

/** The pairs of nodes at or above the line in one component, heaviest first, and for each node the nodes it is paired with. */
final class Neighbours {

    private final int[] low;
    private final int[] high;
    private final int[] heaviest;
    private final int[] start;
    private final int[] near;

    private Neighbours(int[] low, int[] high, int[] heaviest, int nodes) {
        this.low = low;
        this.high = high;
        this.heaviest = heaviest;
        start = new int[nodes + 1];
        near = new int[2 * low.length];
        for (int edge = 0; edge < low.length; edge++) {
            start[low[edge] + 1]++;
            start[high[edge] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        int[] next = start.clone();
        for (int edge : heaviest) {
            near[next[low[edge]]++] = high[edge];
            near[next[high[edge]]++] = low[edge];
        }
    }

    /**
     * The neighbours in a component.
     *
     * @param edges its pairs, as numbers of {@code pairs}
     */
    static Neighbours of(Nodes nodes, int[] edges, ScoredPairs pairs, double line) {
        int size = 0;
        int[] low = new int[edges.length];
        int[] high = new int[edges.length];
        double[] bits = new double[edges.length];
        for (int edge : edges) {
            int a = nodes.nodeOf(pairs.left(edge));
            int b = nodes.nodeOf(pairs.right(edge));
            if (a != b && pairs.weightBits(edge) >= line) {
                low[size] = Math.min(a, b);
                high[size] = Math.max(a, b);
                bits[size++] = pairs.weightBits(edge);
            }
        }
        int[] lower = Arrays.copyOf(low, size);
        int[] higher = Arrays.copyOf(high, size);
        int[] order = IndexSort.of(size, (one, other) -> {
            int byWeight = Double.compare(bits[other], bits[one]);
            int byLow = byWeight != 0 ? byWeight : Integer.compare(low[one], low[other]);
            return byLow != 0 ? byLow : Integer.compare(high[one], high[other]);
        });
        return new Neighbours(lower, higher, order, nodes.count());
    }

    /** Number of pairs. */
    int edges() {
        return heaviest.length;
    }

    /** The lower node of the pair that is so many-th heaviest. */
    int low(int edge) {
        return low[heaviest[edge]];
    }

    /** The higher node of the pair that is so many-th heaviest. */
    int high(int edge) {
        return high[heaviest[edge]];
    }

    /** Tells of each node paired with this one, the heaviest pair first. */
    void forEachOf(int node, IntConsumer sink) {
        for (int i = start[node]; i < start[node + 1]; i++) {
            sink.accept(near[i]);
        }
    }

    /** The clusters that a node's neighbours are in, each once, the heaviest pair first. */
    Set<Cluster> clustersNear(int node, Cluster[] clusterOf) {
        Set<Cluster> clusters = new LinkedHashSet<>();
        forEachOf(node, other -> clusters.add(clusterOf[other]));
        return clusters;
    }
}
