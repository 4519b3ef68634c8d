package org.cairn.link.resolve;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.cairn.link.PairWeights;
import org.cairn.link.ScoredPairs;

/**
 * What every set of nodes of one small component is worth as a cluster: the sum over its pairs of match weight less line. A
 * set is a bit mask; 2<sup>k</sup> of them for k nodes.
 *
 * @param nodes number of nodes, at most {@link #MOST_NODES}
 * @param worth worth in bits of each set, by its mask; −∞ where something keeps two of its nodes apart
 */
@SuppressWarnings("ArrayRecordComponent") // a table that kernels read
record Subsets(int nodes, double[] worth) {

    /** Beyond this many nodes 3<sup>k</sup> steps are too many. */
    static final int MOST_NODES = 12;

    /** Beyond this many rows in so few nodes, weighing each pair is too dear. */
    static final int MOST_ROWS = 96;

    /** Whether a component is small enough. */
    static boolean suit(Nodes nodes) {
        return nodes.count() <= MOST_NODES && nodes.rowCount() <= MOST_ROWS;
    }

    /**
     * Weighs all sets of nodes.
     *
     * @param edges pairs whose weight is known already, as numbers of {@code pairs}
     * @param line bits that a pair's weight must reach to speak for the two being one person
     */
    static Subsets of(Nodes nodes, int[] edges, ScoredPairs pairs, PairWeights weights, double line) {
        int count = nodes.count();
        int[] node = new int[nodes.rowCount()];
        int[] row = new int[nodes.rowCount()];
        for (int i = 0, at = 0; i < count; i++) {
            for (int member : nodes.rows(i)) {
                node[at] = i;
                row[at++] = member;
            }
        }
        double[][] known = known(row, edges, pairs);
        double[][] weight = new double[count][count];
        for (int a = 0; a < row.length; a++) {
            for (int b = a + 1; b < row.length; b++) {
                double bits = known[a][b];
                weight[node[a]][node[b]] += (Double.isNaN(bits) ? weights.weightBits(row[a], row[b]) : bits) - line;
            }
        }
        return new Subsets(count, worth(nodes, weight));
    }

    /** Weights known of two places in {@code row}, the first the lower; NaN where none is. */
    private static double[][] known(int[] row, int[] edges, ScoredPairs pairs) {
        double[][] known = new double[row.length][row.length];
        for (double[] line : known) {
            Arrays.fill(line, Double.NaN);
        }
        for (int edge : edges) {
            int a = indexOf(row, pairs.left(edge));
            int b = indexOf(row, pairs.right(edge));
            known[Math.min(a, b)][Math.max(a, b)] = pairs.weightBits(edge);
        }
        return known;
    }

    private static int indexOf(int[] rows, int row) {
        int at = 0;
        while (rows[at] != row) {
            at++;
        }
        return at;
    }

    private static double[] worth(Nodes nodes, double[][] weight) {
        int count = weight.length;
        int[] apart = new int[count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                apart[a] |= a == b || nodes.mayJoin(a, b) ? 0 : 1 << b;
            }
        }
        double[] worth = new double[1 << count];
        for (int set = 1; set < worth.length; set++) {
            int low = Integer.numberOfTrailingZeros(set);
            int rest = set & (set - 1);
            worth[set] = (apart[low] & rest) == 0 ? worth[rest] + weight[low][low] : Double.NEGATIVE_INFINITY;
            for (int others = rest; others != 0; others &= others - 1) {
                worth[set] += weight[low][Integer.numberOfTrailingZeros(others)];
            }
        }
        return worth;
    }

    /**
     * The partition worth most, by dynamic programming over sets (3<sup>k</sup> steps): correlation clustering solved exactly.
     * Of partitions worth the same, the one with the larger clusters first.
     *
     * @return the cluster of each node, numbered from 0 by lowest node
     */
    int[] best() {
        double[] best = new double[worth.length];
        int[] block = new int[worth.length];
        for (int set = 1; set < worth.length; set++) {
            int low = Integer.lowestOneBit(set);
            int rest = set ^ low;
            best[set] = Double.NEGATIVE_INFINITY;
            for (int others = rest; ; others = (others - 1) & rest) {
                double value = worth[others | low] + best[rest ^ others];
                if (value > best[set]) {
                    best[set] = value;
                    block[set] = others | low;
                }
                if (others == 0) {
                    break;
                }
            }
        }
        int[] cluster = new int[nodes];
        int next = 0;
        for (int left = worth.length - 1; left != 0; left ^= block[left], next++) {
            for (int members = block[left]; members != 0; members &= members - 1) {
                cluster[Integer.numberOfTrailingZeros(members)] = next;
            }
        }
        return cluster;
    }

    /** Ready to draw partitions, each as likely as 2 to the power of what its clusters are worth together. */
    Drawing drawing() {
        return new Drawing(this);
    }

    /**
     * Draws partitions exactly: over sets of nodes, how likely all their partitions are together (3<sup>k</sup> steps, once); then, for each draw,
     * the cluster of the lowest node left, by its share of that.
     */
    static final class Drawing {

        private static final double LN2 = StrictMath.log(2);

        private final int nodes;
        private final double[] worth;
        /** Natural logarithm of the sum over all partitions of each set. */
        private final double[] all;

        private Drawing(Subsets subsets) {
            nodes = subsets.nodes;
            worth = new double[subsets.worth.length];
            Arrays.setAll(worth, set -> subsets.worth[set] * LN2);
            all = new double[worth.length];
            for (int set = 1; set < worth.length; set++) {
                all[set] = sum(set);
            }
        }

        private double sum(int set) {
            int low = Integer.lowestOneBit(set);
            int rest = set ^ low;
            double most = Double.NEGATIVE_INFINITY;
            for (int others = rest; ; others = (others - 1) & rest) {
                most = Math.max(most, worth[others | low] + all[rest ^ others]);
                if (others == 0) {
                    break;
                }
            }
            double sum = 0;
            for (int others = rest; ; others = (others - 1) & rest) {
                sum += StrictMath.exp(worth[others | low] + all[rest ^ others] - most);
                if (others == 0) {
                    break;
                }
            }
            return most + StrictMath.log(sum);
        }

        /** A partition: the cluster of each node, numbered from 0 by lowest node. */
        int[] draw(RandomGenerator random) {
            int[] cluster = new int[nodes];
            int next = 0;
            for (int left = worth.length - 1; left != 0; next++) {
                int block = block(left, random.nextDouble());
                for (int members = block; members != 0; members &= members - 1) {
                    cluster[Integer.numberOfTrailingZeros(members)] = next;
                }
                left ^= block;
            }
            return cluster;
        }

        private int block(int set, double at) {
            int low = Integer.lowestOneBit(set);
            int rest = set ^ low;
            double left = at;
            for (int others = rest; ; others = (others - 1) & rest) {
                left -= StrictMath.exp(worth[others | low] + all[rest ^ others] - all[set]);
                if (left < 0 || others == 0) {
                    return others | low;
                }
            }
        }
    }
}
