package org.cairn.casebook.intake;

import java.util.Arrays;
import java.util.List;

/**
 * Remembers every row by its id and by a number for each of its cells, so that a repeated id is noticed and it can be said in
 * which columns the rows differ. A million rows of eight columns take about 60 MB.
 */
final class RowPrints {
    private static final int CHUNK = 1 << 14;
    private static final int CELLS = 24;

    private final int width;
    private long[] ids = new long[1 << 12];
    private int[] rowOfId = new int[1 << 12];
    private int idCount;
    private int[][] prints = new int[16][];
    private long[][] rowNumbers = new long[16][];
    private int rows;

    /** @param columns number of columns of the list; those beyond the 24th share one number */
    RowPrints(int columns) {
        this.width = Math.min(columns, CELLS) + 1;
    }

    /** Takes the next row; gives the index of the first row with this id, or −1 if there is none. */
    int add(String id, long rowNumber, List<String> cells) {
        int chunk = rows / CHUNK;
        if (chunk == prints.length) {
            prints = Arrays.copyOf(prints, chunk * 2);
            rowNumbers = Arrays.copyOf(rowNumbers, chunk * 2);
        }
        if (rows % CHUNK == 0) {
            prints[chunk] = new int[CHUNK * width];
            rowNumbers[chunk] = new long[CHUNK];
        }
        int at = rows % CHUNK * width;
        for (int i = 0; i < cells.size(); i++) {
            int place = at + Math.min(i, width - 1);
            prints[chunk][place] = prints[chunk][place] * 31 + cells.get(i).hashCode();
        }
        rowNumbers[chunk][rows % CHUNK] = rowNumber;
        return place(hash(id), rows++);
    }

    /** Takes one more id for the row taken last; gives whether it was new. */
    boolean alsoNamed(String id) {
        return place(hash(id), rows - 1) == -1;
    }

    private int place(long hash, int row) {
        if (idCount * 2 > ids.length) {
            grow();
        }
        int slot = slot(ids, hash);
        if (ids[slot] == hash) {
            return rowOfId[slot];
        }
        ids[slot] = hash;
        rowOfId[slot] = row;
        idCount++;
        return -1;
    }

    private static int slot(long[] table, long hash) {
        int slot = (int) (hash >>> 20) & (table.length - 1);
        while (table[slot] != 0 && table[slot] != hash) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] moreIds = new long[ids.length * 2];
        int[] moreRows = new int[ids.length * 2];
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != 0) {
                int slot = slot(moreIds, ids[i]);
                moreIds[slot] = ids[i];
                moreRows[slot] = rowOfId[i];
            }
        }
        ids = moreIds;
        rowOfId = moreRows;
    }

    /** 64 bits of an id, never 0 (FNV-1a, then the finaliser of SplitMix64): a chance agreement among a million is 3·10⁻⁸. */
    static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }

    int last() {
        return rows - 1;
    }

    long rowNumber(int row) {
        return rowNumbers[row / CHUNK][row % CHUNK];
    }

    /** Whether two rows differ in a column. */
    boolean differ(int a, int b, int column) {
        int place = Math.min(column, width - 1);
        return prints[a / CHUNK][a % CHUNK * width + place] != prints[b / CHUNK][b % CHUNK * width + place];
    }
}
