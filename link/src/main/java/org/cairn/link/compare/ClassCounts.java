package org.cairn.link.compare;

import java.util.Arrays;
import org.cairn.link.RecordTable;

/**
 * How many pairs of records have given values: records in classes that all compare alike, counted by list. Two records of a list
 * without repeats are not a pair.
 */
public final class ClassCounts {

    private final int classes;
    private final int lists;
    private final boolean[] unique;
    /** Records of each class, and of those the records of each list: records[class * (lists + 1) + 1 + list]. */
    private final int[] records;
    /** A row of each class. */
    private final int[] rowOf;

    /** @param classOfRow for each row the number of its class from 0, or −1 where nothing is stated */
    public ClassCounts(RecordTable table, int[] classOfRow) {
        classes = Arrays.stream(classOfRow).max().orElse(-1) + 1;
        lists = table.lists().size();
        unique = new boolean[lists];
        for (int list = 0; list < lists; list++) {
            unique[list] = table.lists().get(list).noRepeats();
        }
        records = new int[classes * (lists + 1)];
        rowOf = new int[classes];
        for (int row = 0; row < classOfRow.length; row++) {
            if (classOfRow[row] >= 0) {
                rowOf[classOfRow[row]] = row;
                records[classOfRow[row] * (lists + 1)]++;
                records[classOfRow[row] * (lists + 1) + 1 + table.listOf(row)]++;
            }
        }
    }

    /** Number of classes. */
    public int size() {
        return classes;
    }

    /** A row of a class. */
    public int row(int ofClass) {
        return rowOf[ofClass];
    }

    /** Pairs of records of which one is of the one class and one of the other. */
    public long pairs(int a, int b) {
        int atA = a * (lists + 1);
        int atB = b * (lists + 1);
        long pairs = pairs(records[atA], records[atB], a == b);
        for (int list = 0; list < lists; list++) {
            if (unique[list]) {
                pairs -= pairs(records[atA + 1 + list], records[atB + 1 + list], a == b);
            }
        }
        return pairs;
    }

    private static long pairs(long a, long b, boolean same) {
        return same ? a * (a - 1) / 2 : a * b;
    }

    /** All pairs of records that both state something. */
    public long allPairs() {
        long[] sums = new long[lists + 1];
        for (int at = 0; at < records.length; at++) {
            sums[at % (lists + 1)] += records[at];
        }
        long pairs = pairs(sums[0], sums[0], true);
        for (int list = 0; list < lists; list++) {
            pairs -= unique[list] ? pairs(sums[1 + list], sums[1 + list], true) : 0;
        }
        return pairs;
    }
}
