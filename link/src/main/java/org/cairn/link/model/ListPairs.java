package org.cairn.link.model;

import java.util.Arrays;
import org.cairn.link.RecordTable;

/** Pairs of lists, a list with itself included: how many pairs of records each has, and a number for each. */
public final class ListPairs {

    /** Pairs of lists are counted in the 15 bits above a pattern. */
    private static final int MOST_LISTS = 181;

    private final RecordTable records;
    private final int lists;
    private final long[] possible;

    /**
     * Counts the possible pairs of a table.
     *
     * @throws IllegalArgumentException if the table has over {@value #MOST_LISTS} lists
     */
    public ListPairs(RecordTable records) {
        this.records = records;
        this.lists = records.lists().size();
        if (lists > MOST_LISTS) {
            throw new IllegalArgumentException("at most %d lists can be linked (got: %d)".formatted(MOST_LISTS, lists));
        }
        long[] rows = new long[lists];
        for (int row = 0; row < records.size(); row++) {
            rows[records.listOf(row)]++;
        }
        possible = new long[lists * lists];
        for (int a = 0; a < lists; a++) {
            for (int b = a + 1; b < lists; b++) {
                possible[a * lists + b] = rows[a] * rows[b];
            }
            possible[a * lists + a] = records.lists().get(a).noRepeats() ? 0 : rows[a] * (rows[a] - 1) / 2;
        }
    }

    /** Number of list pairs, used or not. */
    public int count() {
        return lists * lists;
    }

    /** Number of the pair of lists that two rows stand on. */
    public int of(int rowA, int rowB) {
        return ofLists(records.listOf(rowA), records.listOf(rowB));
    }

    /** Number of a pair of lists. */
    int ofLists(int listA, int listB) {
        return Math.min(listA, listB) * lists + Math.max(listA, listB);
    }

    /** Pairs of records that could be one person. */
    public long possible(int listPair) {
        return possible[listPair];
    }

    /** Whether the list of a row is one of the two. */
    boolean isOf(int listPair, int row) {
        int list = records.listOf(row);
        return listPair / lists == list || listPair % lists == list;
    }

    /** Which pairs of lists to learn from: those of two different lists, or the list itself if there is only one. */
    boolean[] learnFrom() {
        boolean[] learn = new boolean[possible.length];
        boolean across = false;
        for (int i = 0; i < learn.length; i++) {
            learn[i] = i / lists != i % lists && possible[i] > 0;
            across |= learn[i];
        }
        if (!across) {
            Arrays.fill(learn, true);
        }
        return learn;
    }

    /** All of them together. */
    public long possible() {
        long all = 0;
        for (long pairs : possible) {
            all += pairs;
        }
        return all;
    }

    /** The two lists in words. */
    public String label(int listPair) {
        String a = records.lists().get(listPair / lists).name();
        String b = records.lists().get(listPair % lists).name();
        return a.equals(b) ? "within " + a : a + " and " + b;
    }
}
