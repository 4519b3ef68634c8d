package org.cairn.link.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;

/** Rows in an order that depends on what the records are and not on where they stand: by list, then by identifier. */
public final class Order {

    private Order() {}

    /** Row numbers in that order. */
    public static int[] of(RecordTable records) {
        RecordId[] ids =
                IntStream.range(0, records.size()).mapToObj(records::idOf).toArray(RecordId[]::new);
        Integer[] rows = IntStream.range(0, ids.length).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(
                rows, Comparator.comparing((Integer row) -> ids[row].list()).thenComparing(row -> ids[row].record()));
        return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
    }
}
