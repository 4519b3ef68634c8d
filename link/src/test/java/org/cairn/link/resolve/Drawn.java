package org.cairn.link.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cairn.link.Evidence;
import org.cairn.link.PairWeights;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.ScoredPairs;
import org.cairn.link.value.Absent;

/** Records of which nothing is known but how much every two of them weigh. */
final class Drawn implements PairWeights {

    final RecordTable records;
    private final double[][] bits;

    /**
     * Records with weights, row by row.
     *
     * @param list the list of each row; lists of an odd number have no repeats
     * @param ids the identifier of each row
     */
    Drawn(double[][] bits, int[] list, List<String> ids) {
        this.bits = bits;
        int lists = Arrays.stream(list).max().orElse(0) + 1;
        List<RecordTable.ListInfo> infos = new ArrayList<>();
        for (int i = 0; i < lists; i++) {
            infos.add(new RecordTable.ListInfo("list " + i, i % 2 == 1));
        }
        RecordTable.Builder builder = RecordTable.builder(infos, List.of("name"));
        for (int row = 0; row < list.length; row++) {
            builder.add(list[row], ids.get(row), List.of(Absent.NOT_STATED));
        }
        records = builder.build();
    }

    /** Weights between −8 and 8, most of them negative. */
    static Drawn random(int rows, int lists, Random random) {
        double[][] bits = new double[rows][rows];
        int[] list = new int[rows];
        List<String> ids = new ArrayList<>();
        for (int a = 0; a < rows; a++) {
            list[a] = random.nextInt(lists);
            ids.add(Integer.toString(1000 + a));
            for (int b = 0; b < a; b++) {
                bits[a][b] = bits[b][a] = Math.round(160 * random.nextDouble() - 90) / 10.0;
            }
        }
        return new Drawn(bits, list, ids);
    }

    /** The same records in another order. */
    Drawn shuffled(Random random) {
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < bits.length; row++) {
            order.add(row);
        }
        Collections.shuffle(order, random);
        double[][] moved = new double[bits.length][bits.length];
        int[] list = new int[bits.length];
        List<String> ids = new ArrayList<>();
        for (int a = 0; a < bits.length; a++) {
            RecordId id = records.idOf(order.get(a));
            list[a] = records.listOf(order.get(a));
            ids.add(id.record());
            for (int b = 0; b < bits.length; b++) {
                moved[a][b] = bits[order.get(a)][order.get(b)];
            }
        }
        return new Drawn(moved, list, ids);
    }

    /** Every pair, scored. */
    ScoredPairs pairs() {
        int rows = records.size();
        long[] pairs = new long[rows * (rows - 1) / 2];
        double[] weights = new double[pairs.length];
        int size = 0;
        for (int a = 0; a < rows; a++) {
            for (int b = a + 1; b < rows; b++) {
                weights[size] = bits[a][b];
                pairs[size++] = (long) a << 32 | b;
            }
        }
        return ScoredPairs.of(records, this, pairs, weights, Double.NEGATIVE_INFINITY);
    }

    /** Sum of weight less line over the pairs that a partition puts together. */
    double worth(int[] clusterOfRow, double line) {
        double worth = 0;
        for (int a = 0; a < bits.length; a++) {
            for (int b = 0; b < a; b++) {
                worth += clusterOfRow[a] == clusterOfRow[b] ? bits[a][b] - line : 0;
            }
        }
        return worth;
    }

    /** Whether no cluster holds two records of a list without repeats. */
    boolean isAllowed(int[] clusterOfRow) {
        for (int a = 0; a < bits.length; a++) {
            for (int b = 0; b < a; b++) {
                boolean repeat = records.listOf(a) == records.listOf(b)
                        && records.lists().get(records.listOf(a)).noRepeats();
                if (repeat && clusterOfRow[a] == clusterOfRow[b]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Every partition of so many rows, each row's cluster numbered from 0 in order of first appearance. */
    static List<int[]> partitions(int rows) {
        List<int[]> all = new ArrayList<>();
        partitions(new int[rows], 0, 0, all);
        return all;
    }

    private static void partitions(int[] cluster, int row, int used, List<int[]> all) {
        if (row == cluster.length) {
            all.add(cluster.clone());
            return;
        }
        for (int to = 0; to <= used; to++) {
            cluster[row] = to;
            partitions(cluster, row + 1, Math.max(used, to + 1), all);
        }
    }

    @Override
    public double weightBits(int rowA, int rowB) {
        return bits[rowA][rowB];
    }

    @Override
    public double priorBits(int listA, int listB) {
        return -10;
    }

    @Override
    public double mostBits(int row) {
        return 10;
    }

    @Override
    public List<Evidence> evidence(int rowA, int rowB) {
        return List.of();
    }
}
