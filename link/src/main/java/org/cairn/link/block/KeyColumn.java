package org.cairn.link.block;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * The keys of every row under one name: none where the row does not state enough, several where any of them may bring a pair
 * together. Rows that state the same share a code, and the keys of a code stand once.
 */
final class KeyColumn {

    static final long[] NONE = {};

    private final int[] codeOfRow;
    /** Keys of all codes, code after code, none of them 0, and where each code's begin. */
    private final int[] start;

    private final long[] keys;

    private KeyColumn(int[] codeOfRow, int[] start, long[] keys) {
        this.codeOfRow = codeOfRow;
        this.start = start;
        this.keys = keys;
    }

    /**
     * A column of keys.
     *
     * @param codeOfRow a code for each row, from 0 to {@code codes} − 1
     * @param keysOf gives the keys of a code, each once and none of them 0
     */
    static KeyColumn of(int[] codeOfRow, int codes, IntFunction<long[]> keysOf) {
        int[] start = new int[codes + 1];
        long[] keys = new long[codes];
        for (int code = 0; code < codes; code++) {
            long[] own = keysOf.apply(code);
            start[code + 1] = start[code] + own.length;
            if (start[code + 1] > keys.length) {
                keys = Arrays.copyOf(keys, Math.max(start[code + 1], keys.length + (keys.length >> 1)));
            }
            System.arraycopy(own, 0, keys, start[code], own.length);
        }
        return new KeyColumn(codeOfRow, start, Arrays.copyOf(keys, start[codes]));
    }

    /** Where the keys of a row begin, for {@link #key}. */
    int first(int row) {
        return start[codeOfRow[row]];
    }

    /** Where they end; equal to {@link #first} where there are none. */
    int end(int row) {
        return start[codeOfRow[row] + 1];
    }

    /** The key at one place. */
    long key(int place) {
        return keys[place];
    }

    /** Whether two rows have a key in common. */
    boolean share(int rowA, int rowB) {
        for (int a = first(rowA); a < end(rowA); a++) {
            for (int b = first(rowB); b < end(rowB); b++) {
                if (keys[a] == keys[b]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first key of a row, or 0 if it has none. */
    long firstKey(int row) {
        int at = first(row);
        return at < end(row) ? keys[at] : 0;
    }
}
