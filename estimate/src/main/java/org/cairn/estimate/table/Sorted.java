package org.cairn.estimate.table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.estimate.CaptureTable;

/** A table with its lists in the order of their names, so that a sampler's digits do not depend on the order given. */
public final class Sorted {

    private Sorted() {}

    /** The same people, the lists sorted by name. */
    public static CaptureTable byName(CaptureTable table) {
        List<Integer> order = IntStream.range(0, table.listCount())
                .boxed()
                .sorted(Comparator.comparing(table.lists()::get))
                .toList();
        long[] counts = new long[table.cells()];
        for (int pattern = 1; pattern < counts.length; pattern++) {
            int sorted = 0;
            for (int place = 0; place < order.size(); place++) {
                sorted |= (pattern >> order.get(place) & 1) << place;
            }
            counts[sorted] = table.count(pattern);
        }
        return CaptureTable.of(order.stream().map(table.lists()::get).toList(), counts);
    }
}
