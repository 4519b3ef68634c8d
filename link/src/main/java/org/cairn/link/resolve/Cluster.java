package org.cairn.link.resolve;

import java.util.Arrays;
import java.util.BitSet;

/** Records taken for one person so far. Grows by taking a smaller cluster in, so that all joins together stay cheap. */
final class Cluster {

    private int[] rows;
    private int size = 1;
    /** Lists without repeats that a record of the cluster stands on. */
    private final BitSet uniqueLists = new BitSet();
    /** Whether a "different people" decision speaks of a record of the cluster. */
    private boolean decided;

    Cluster(int row, int uniqueList, boolean decided) {
        rows = new int[] {row};
        this.decided = decided;
        if (uniqueList >= 0) {
            uniqueLists.set(uniqueList);
        }
    }

    int size() {
        return size;
    }

    int row(int i) {
        return rows[i];
    }

    boolean isDecided() {
        return decided;
    }

    boolean sharesUniqueList(Cluster other) {
        return uniqueLists.intersects(other.uniqueLists);
    }

    void take(Cluster smaller) {
        if (size + smaller.size > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(size + smaller.size, 2 * rows.length));
        }
        System.arraycopy(smaller.rows, 0, rows, size, smaller.size);
        size += smaller.size;
        uniqueLists.or(smaller.uniqueLists);
        decided |= smaller.decided;
    }
}
