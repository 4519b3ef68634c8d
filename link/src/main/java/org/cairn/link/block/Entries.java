package org.cairn.link.block;

import java.util.Arrays;
import java.util.List;

/**
 * The (key, row) entries of one rule, sorted by key; entries with the same key form a block.
 *
 * <p>An entry is one long: a hash of its key in the upper bits, the row's place in the order of all rows in the lower. Two keys with
 * the same hash make one block; of sixty million keys of ten million rows about one in ten thousand is so joined, which adds pairs and loses none.
 */
final class Entries {

    private final long[] entries;
    private final int rowBits;
    private final int[] order;

    private Entries(long[] entries, int rowBits, int[] order) {
        this.entries = entries;
        this.rowBits = rowBits;
        this.order = order;
    }

    /**
     * One entry per row and combination of its keys from all columns; rows without a key in any have none.
     *
     * @param order rows in an order that does not depend on their numbers
     */
    static Entries of(int[] order, List<KeyColumn> columns) {
        int rowBits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, order.length - 1)));
        long keyMask = -1L << rowBits;
        long[] entries = new long[order.length];
        int size = 0;
        long[] joined = new long[8];
        for (int place = 0; place < order.length; place++) {
            int keys = keysOf(order[place], columns, joined);
            if (keys > joined.length) {
                joined = new long[2 * keys];
                keysOf(order[place], columns, joined);
            }
            if (size + keys > entries.length) {
                entries = Arrays.copyOf(entries, Math.max(size + keys, size + (size >> 1)));
            }
            for (int i = 0; i < keys; i++) {
                entries[size++] = (joined[i] & keyMask) | place;
            }
        }
        entries = Arrays.copyOf(entries, size);
        KeySort.sort(entries, rowBits);
        return new Entries(entries, rowBits, order);
    }

    /** Writes the joined keys of a row, as far as there is room; gives their number. */
    private static int keysOf(int row, List<KeyColumn> columns, long[] joined) {
        int size = 1;
        for (KeyColumn column : columns) {
            size *= column.end(row) - column.first(row);
        }
        if (size == 0 || size > joined.length) {
            return size;
        }
        int written = 1;
        joined[0] = 0;
        for (int i = 0; i < columns.size(); i++) {
            KeyColumn column = columns.get(i);
            int from = column.first(row);
            int own = column.end(row) - from;
            for (int k = own - 1; k >= 0; k--) {
                long key = column.key(from + k);
                for (int j = 0; j < written; j++) {
                    joined[k * written + j] = i == 0 ? Hash.mix(key) : Hash.join(joined[j], key);
                }
            }
            written *= own;
        }
        return size;
    }

    /** Number of entries. */
    int size() {
        return entries.length;
    }

    /** Row of an entry. */
    int row(int entry) {
        return order[(int) (entries[entry] & ~(-1L << rowBits))];
    }

    /** Where the block that begins at an entry ends. */
    int endOfBlock(int from) {
        long key = entries[from] >>> rowBits;
        int to = from + 1;
        while (to < entries.length && entries[to] >>> rowBits == key) {
            to++;
        }
        return to;
    }
}
