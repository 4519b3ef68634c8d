package org.cairn.link.resolve;

import java.util.Arrays;

/** Sorts numbers from 0 by an order of the caller's, without an object for each; in time proportional where they are sorted. */
final class IndexSort {

    /** Orders two indices. */
    interface Order {
        int compare(int one, int other);
    }

    private static final int SHORT = 16;

    private IndexSort() {}

    /** The numbers from 0 to {@code size} − 1 in order; equal ones stay as they were. */
    static int[] of(int size, Order order) {
        int[] sorted = new int[size];
        Arrays.setAll(sorted, i -> i);
        sort(sorted, new int[size], 0, size, order);
        return sorted;
    }

    private static void sort(int[] items, int[] spare, int from, int to, Order order) {
        if (to - from <= SHORT) {
            insert(items, from, to, order);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(items, spare, from, middle, order);
        sort(items, spare, middle, to, order);
        if (order.compare(items[middle - 1], items[middle]) > 0) {
            merge(items, spare, from, middle, to, order);
        }
    }

    private static void insert(int[] items, int from, int to, Order order) {
        for (int i = from + 1; i < to; i++) {
            int item = items[i];
            int at = i;
            while (at > from && order.compare(items[at - 1], item) > 0) {
                items[at] = items[at - 1];
                at--;
            }
            items[at] = item;
        }
    }

    private static void merge(int[] items, int[] spare, int from, int middle, int to, Order order) {
        System.arraycopy(items, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int at = from; left < middle; at++) {
            items[at] = right < to && order.compare(spare[left], items[right]) > 0 ? items[right++] : spare[left++];
        }
    }
}
