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
        return table.only(order);
    }
}
