package org.cairn.link.model;

import java.util.Arrays;
import java.util.List;
import org.cairn.link.RecordTable;
import org.cairn.link.compare.FieldComparison;

/**
 * u exactly, for a field of not too many distinct values: each pair of values is compared once, and counts as many pairs of
 * records as have them: across lists, and within lists that may repeat a person.
 */
final class ValuePairs {

    /** Pairs of values up to which all are compared: some 8,000 distinct values. */
    private static final long MOST = 1L << 25;

    private static final int VALUES_PER_CHUNK = 64;

    private final FieldComparison field;
    private final boolean[] unique;
    /** A row of each class. */
    private final int[] rowOf;
    /** Records of each class, and of those the records of each list: records[class * (lists + 1) + 1 + list]. */
    private final long[] records;

    /** The list without repeats on which all records of a class stand, or −1. */
    private final int[] onlyOn;

    private ValuePairs(RecordTable table, FieldComparison field, int[] classOfRow, int classes) {
        this.field = field;
        int lists = table.lists().size();
        unique = new boolean[lists];
        for (int list = 0; list < lists; list++) {
            unique[list] = table.lists().get(list).noRepeats();
        }
        rowOf = new int[classes];
        onlyOn = new int[classes];
        Arrays.fill(onlyOn, -2);
        records = new long[classes * (lists + 1)];
        for (int row = 0; row < classOfRow.length; row++) {
            int at = classOfRow[row];
            if (at >= 0) {
                rowOf[at] = row;
                int list = unique[table.listOf(row)] ? table.listOf(row) : -1;
                onlyOn[at] = onlyOn[at] == -2 || onlyOn[at] == list ? list : -1;
                records[at * (lists + 1)]++;
                records[at * (lists + 1) + 1 + table.listOf(row)]++;
            }
        }
    }

    /** Pairs of records at each level of a field of one part; empty where the values are too many to be compared. */
    static long[] count(RecordTable table, FieldComparison field, int threads) {
        int[] classOfRow = field.classOfRow();
        int classes = Arrays.stream(classOfRow).max().orElse(-1) + 1;
        boolean feasible = classes > 0 && (long) classes * classes / 2 <= MOST;
        if (!feasible || field.parts().size() != 1) {
            return new long[0];
        }
        return new ValuePairs(table, field, classOfRow, classes).count(threads);
    }

    private long[] count(int threads) {
        int chunks = (rowOf.length + VALUES_PER_CHUNK - 1) / VALUES_PER_CHUNK;
        List<long[]> counts = Chunks.map(chunks, threads, this::countChunk);
        long[] sum = new long[field.parts().get(0).levels().size()];
        for (long[] count : counts) {
            for (int level = 0; level < sum.length; level++) {
                sum[level] += count[level];
            }
        }
        return sum;
    }

    private long[] countChunk(int chunk) {
        long[] count = new long[field.parts().get(0).levels().size()];
        int to = Math.min(rowOf.length, (chunk + 1) * VALUES_PER_CHUNK);
        for (int a = chunk * VALUES_PER_CHUNK; a < to; a++) {
            for (int b = 0; b <= a; b++) {
                long pairs = onlyOn[a] >= 0 && onlyOn[a] == onlyOn[b] ? 0 : pairs(a, b);
                if (pairs > 0) {
                    count[FieldComparison.levelOf(field.compare(rowOf[a], rowOf[b]), 0)] += pairs;
                }
            }
        }
        return count;
    }

    private long pairs(int a, int b) {
        int atA = a * (unique.length + 1);
        int atB = b * (unique.length + 1);
        long pairs = pairs(records[atA], records[atB], a == b);
        for (int list = 0; list < unique.length; list++) {
            if (unique[list]) {
                pairs -= pairs(records[atA + 1 + list], records[atB + 1 + list], a == b);
            }
        }
        return pairs;
    }

    private static long pairs(long a, long b, boolean same) {
        return same ? a * (a - 1) / 2 : a * b;
    }
}
