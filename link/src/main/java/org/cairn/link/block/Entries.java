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

    /** All entries of a rule; see {@link #of(int[], List, Sample)}. */
    static Entries of(int[] order, List<KeyColumn> columns) {
        return of(order, columns, Sample.ALL);
    }

    /**
     * One entry per row and combination of its keys from all columns; rows without a key in any have none.
     *
     * @param order rows in an order that does not depend on their numbers
     * @param sample which keys are taken
     */
    static Entries of(int[] order, List<KeyColumn> columns, Sample sample) {
        int rowBits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, order.length - 1)));
        long keyMask = -1L << rowBits;
        long[] entries = new long[sample == Sample.ALL ? order.length : 1 << 8];
        int size = 0;
        Joined joined = new Joined();
        for (int place = 0; place < order.length; place++) {
            joined.read(order[place], columns);
            if (size + joined.size() > entries.length) {
                entries = Arrays.copyOf(entries, Math.max(size + joined.size(), size + (size >> 1)));
            }
            for (int i = 0; i < joined.size(); i++) {
                if (sample.takes(joined.key(i))) {
                    entries[size++] = (joined.key(i) & keyMask) | place;
                }
            }
        }
        entries = Arrays.copyOf(entries, size);
        KeySort.sort(entries, rowBits);
        return new Entries(entries, rowBits, order);
    }

    /** Of these the entries whose keys a smaller sample draws. */
    Entries drawn(Sample sample) {
        return new Entries(Arrays.stream(entries).filter(sample::draws).toArray(), rowBits, order);
    }

    /** The joined keys of one row at a time. */
    static final class Joined {
        private long[] keys = new long[8];
        private int size;

        /** Joins the keys of a row. */
        void read(int row, List<KeyColumn> columns) {
            size = 1;
            for (KeyColumn column : columns) {
                size *= column.end(row) - column.first(row);
            }
            if (size > keys.length) {
                keys = new long[2 * size];
            }
            if (size > 0) {
                write(row, columns);
            }
        }

        private void write(int row, List<KeyColumn> columns) {
            int written = 1;
            keys[0] = 0;
            for (int i = 0; i < columns.size(); i++) {
                KeyColumn column = columns.get(i);
                int from = column.first(row);
                int own = column.end(row) - from;
                for (int k = own - 1; k >= 0; k--) {
                    long key = column.key(from + k);
                    for (int j = 0; j < written; j++) {
                        keys[k * written + j] = i == 0 ? Hash.mix(key) : Hash.join(keys[j], key);
                    }
                }
                written *= own;
            }
        }

        int size() {
            return size;
        }

        long key(int at) {
            return keys[at];
        }
    }

    /**
     * Which keys are taken: one in 2^bits, by their hashes, and those that are wanted in any case.
     *
     * <p>The highest bits decide, which entries keep.
     */
    static final class Sample {
        static final Sample ALL = new Sample(0, new long[] {0});

        private final int bits;
        /** Open addressing, 0 where there is none. */
        private final long[] wanted;

        private Sample(int bits, long[] wanted) {
            this.bits = bits;
            this.wanted = wanted;
        }

        /** One key in 2^bits. */
        static Sample oneIn(int bits) {
            return bits == 0 ? ALL : new Sample(bits, new long[] {0});
        }

        /** The same, and these keys. */
        Sample with(long[] keys) {
            if (bits == 0) {
                return this;
            }
            long[] table = new long[Integer.highestOneBit(Math.max(8, keys.length)) << 2];
            for (long key : keys) {
                table[place(key, table)] = key;
            }
            return new Sample(bits, table);
        }

        private static int place(long key, long[] table) {
            int at = (int) (key >>> 20) & (table.length - 1);
            while (table[at] != 0 && table[at] != key) {
                at = (at + 1) & (table.length - 1);
            }
            return at;
        }

        /** How many keys each drawn one stands for. */
        long each() {
            return 1L << bits;
        }

        /** Whether a key is among those drawn. */
        boolean draws(long key) {
            return bits == 0 || key >>> (Long.SIZE - bits) == 0;
        }

        boolean takes(long key) {
            return draws(key) || wanted[place(key, wanted)] == key;
        }
    }

    /** Number of entries. */
    int size() {
        return entries.length;
    }

    /** Row of an entry. */
    int row(int entry) {
        return order[(int) (entries[entry] & ~(-1L << rowBits))];
    }

    /** The key of an entry, as far as entries hold it. */
    long key(int entry) {
        return entries[entry] & (-1L << rowBits);
    }

    /** Number of rows that have a key. */
    int sizeOf(long key) {
        long wanted = key & (-1L << rowBits);
        int from = 0;
        int to = entries.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (Long.compareUnsigned(entries[middle], wanted) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < entries.length && key(from) == wanted ? endOfBlock(from) - from : 0;
    }

    /** Where the block that begins at an entry ends: looked for in steps that double, then between the last two. */
    int endOfBlock(int from) {
        long key = entries[from] >>> rowBits;
        int inside = from;
        int step = 1;
        while (inside + step < entries.length && entries[inside + step] >>> rowBits == key) {
            inside += step;
            step <<= 1;
        }
        int outside = Math.min(inside + step, entries.length);
        while (inside + 1 < outside) {
            int middle = (inside + outside) >>> 1;
            if (entries[middle] >>> rowBits == key) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }
}
