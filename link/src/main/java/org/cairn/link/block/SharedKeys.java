package org.cairn.link.block;

import java.util.Arrays;
import java.util.List;

/** The joined keys of one rule that pairs of rows share. */
final class SharedKeys {

    private final int[] start;
    private long[] keys = new long[64];

    private SharedKeys(int pairs) {
        start = new int[pairs + 1];
    }

    /**
     * Of pairs of rows.
     *
     * @param pairs a row in each half
     * @param may whether a pair may share one; of the others none is looked for
     */
    static SharedKeys of(List<KeyColumn> columns, long[] pairs, boolean[] may) {
        SharedKeys shared = new SharedKeys(pairs.length);
        Entries.Joined a = new Entries.Joined();
        Entries.Joined b = new Entries.Joined();
        for (int pair = 0; pair < pairs.length; pair++) {
            shared.start[pair + 1] = shared.start[pair];
            if (may[pair]) {
                a.read((int) (pairs[pair] >>> 32), columns);
                b.read((int) pairs[pair], columns);
                shared.add(a, b, pair);
            }
        }
        return shared;
    }

    private void add(Entries.Joined a, Entries.Joined b, int pair) {
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                if (a.key(i) == b.key(j)) {
                    if (start[pair + 1] == keys.length) {
                        keys = Arrays.copyOf(keys, 2 * keys.length);
                    }
                    keys[start[pair + 1]++] = a.key(i);
                }
            }
        }
    }

    int first(int pair) {
        return start[pair];
    }

    int end(int pair) {
        return start[pair + 1];
    }

    long key(int at) {
        return keys[at];
    }

    /** All of them, pair after pair. */
    long[] all() {
        return Arrays.copyOf(keys, start[start.length - 1]);
    }
}
