package org.cairn.link.model;

import java.util.Arrays;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;

/** Rows enough to learn from how strangers agree: all of them, or about so many, chosen by their identity and nothing else. */
final class SampledRows {

    private static final int ENOUGH = 1 << 17;

    private SampledRows() {}

    /** Rows of the sample, in the order given. */
    static int[] of(RecordTable records, int[] order) {
        if (order.length <= ENOUGH) {
            return order;
        }
        int threshold = (int) (((long) ENOUGH << 31) / order.length);
        return Arrays.stream(order)
                .filter(row -> hash(records.idOf(row)) < threshold)
                .toArray();
    }

    private static int hash(RecordId id) {
        long mixed = (31L * id.list().hashCode() + id.record().hashCode()) * 0x9E3779B97F4A7C15L;
        return (int) (((mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L) >>> 33);
    }
}
