package org.cairn.estimate.loglinear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.math.Lattice;

/**
 * A table as models are fitted to it.
 *
 * @param lists number of lists, K
 * @param y people by pattern, 2^K of them
 * @param present whether a pattern is observed and can hold anyone: not the pattern of no list, nor one with two lists that
 *     never overlap by design
 * @param onAll people on all lists of a set, by set
 * @param drawn the patterns that anyone has, in an order that does not depend on the order of the lists: that in which
 *     people are drawn from them
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
record Cells(int lists, double[] y, boolean[] present, double[] onAll, int[] drawn) {

    /** Tables of more lists than this are not fitted: their cells would be more than a model can be compared on. */
    static final int MOST_LISTS = 12;

    static Cells of(CaptureTable table) {
        double[] y = Arrays.stream(table.countsByPattern()).asDoubleStream().toArray();
        boolean[] present = new boolean[y.length];
        for (int pattern = 1; pattern < y.length; pattern++) {
            present[pattern] = HierarchicalModel.isPossible(pattern, table);
        }
        return new Cells(table.listCount(), y, present, onAll(y), drawn(table));
    }

    private static double[] onAll(double[] y) {
        double[] onAll = y.clone();
        Lattice.sumSupersets(onAll);
        return onAll;
    }

    private static int[] drawn(CaptureTable table) {
        List<Integer> byName = IntStream.range(0, table.listCount())
                .boxed()
                .sorted(Comparator.comparing(table.lists()::get))
                .toList();
        return Arrays.stream(table.patterns())
                .boxed()
                .sorted(Comparator.comparingInt(pattern -> sorted(pattern, byName)))
                .mapToInt(pattern -> pattern)
                .toArray();
    }

    private static int sorted(int pattern, List<Integer> byName) {
        int sorted = 0;
        for (int place = 0; place < byName.size(); place++) {
            sorted |= (pattern >> byName.get(place) & 1) << place;
        }
        return sorted;
    }

    /** The same cells with other counts. */
    Cells with(double[] counts) {
        return new Cells(lists, counts, present, onAll(counts), drawn);
    }

    /** People on at least one list, n. */
    double recorded() {
        return onAll[0];
    }

    /** Number of cells that are observed and can hold anyone. */
    int observable() {
        int cells = 0;
        for (boolean each : present) {
            cells += each ? 1 : 0;
        }
        return cells;
    }
}
