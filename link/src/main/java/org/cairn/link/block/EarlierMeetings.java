package org.cairn.link.block;

import java.util.Arrays;

/**
 * For the rows of one block: which two of them stand in an earlier block together, where their pair was taken already.
 *
 * <p>Of the earlier blocks of a block's rows most hold one of its rows only and can be forgotten; those that hold several get
 * numbers of their own. Each row keeps a bit per such block (block numbers modulo 64), and its list of them: two rows without
 * a common bit never met, for the others the lists are compared. So a pair costs one AND, mostly. Used again and again by one thread.
 */
final class EarlierMeetings {

    private static final int NONE = -1;

    private final Meetings meetings;
    /** Open addressing: earlier blocks, and for each one more than its first row, or the complement of its number if several rows stand in it. */
    private int[] seen = new int[1 << 8];

    private int[] state = new int[1 << 8];

    private long[] bits = new long[1 << 6];
    private int[] listStart = new int[(1 << 6) + 1];
    private int[] list = new int[1 << 8];

    EarlierMeetings(Meetings meetings) {
        this.meetings = meetings;
    }

    /** Gets ready for the rows of one block. */
    void prepare(int[] rows, int size, int block) {
        int all = 0;
        for (int i = 0; i < size; i++) {
            all += meetings.end(rows[i]) - meetings.first(rows[i]);
        }
        makeRoom(size, all);
        note(rows, size, block);
        keepShared(rows, size, block);
    }

    private void makeRoom(int rows, int all) {
        int places = Integer.highestOneBit(Math.max(64, all)) << 2;
        if (seen.length < places) {
            seen = new int[places];
            state = new int[places];
        }
        mask = places - 1;
        Arrays.fill(seen, 0, places, NONE);
        if (bits.length < rows) {
            bits = new long[rows + (rows >> 1)];
            listStart = new int[bits.length + 1];
        }
        if (list.length < all) {
            list = new int[all + (all >> 1)];
        }
    }

    private int mask;

    private int place(int block) {
        int at = ((block * 0x9E3779B9) >>> 7) & mask;
        while (seen[at] != NONE && seen[at] != block) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void note(int[] rows, int size, int block) {
        for (int i = 0; i < size; i++) {
            for (int at = meetings.first(rows[i]); meetings.block(at) < block; at++) {
                int place = place(meetings.block(at));
                state[place] = seen[place] == NONE ? 0 : 1;
                seen[place] = meetings.block(at);
            }
        }
    }

    private void keepShared(int[] rows, int size, int block) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            listStart[i] = kept;
            bits[i] = 0;
            for (int at = meetings.first(rows[i]); meetings.block(at) < block; at++) {
                int earlier = meetings.block(at);
                if (state[place(earlier)] == 1) {
                    list[kept++] = earlier;
                    bits[i] |= 1L << earlier;
                }
            }
        }
        listStart[size] = kept;
    }

    /** Whether the rows at two places of the block stand in an earlier block together. */
    boolean met(int i, int j) {
        return (bits[i] & bits[j]) != 0 && listsMeet(i, j);
    }

    private boolean listsMeet(int i, int j) {
        int a = listStart[i];
        int b = listStart[j];
        while (a < listStart[i + 1] && b < listStart[j + 1]) {
            if (list[a] == list[b]) {
                return true;
            }
            if (list[a] < list[b]) {
                a++;
            } else {
                b++;
            }
        }
        return false;
    }
}
