package org.cairn.link.block;

import java.util.Arrays;
import java.util.List;
import org.cairn.link.Blocking;

/**
 * The blocks of one rule: rows that share its key. Blocks are taken whole up to a size; larger ones are left out, or cut by
 * further fields, and what is still too large is taken in overlapping groups of {@value #GROUP} rows. What that leaves out is
 * counted.
 */
final class RuleBlocks {

    /** How large blocks may be to be taken whole, how large parts of larger ones, and whether larger ones are taken in parts at all. */
    record Caps(int whole, int part, boolean cutsLarger) {

        /** Those of a rule in so many entries. */
        static Caps of(Blocking.Rule rule, Entries entries, int records) {
            return rule.upTo() == Blocking.Rule.ANY
                    ? within(entries, Math.max(PAIRS_AT_LEAST, PAIRS_PER_RECORD * records))
                    : new Caps(rule.upTo(), Math.min(rule.upTo(), SMALLEST_PART), rule.cutsLarger());
        }

        /**
         * The largest block size up to which all blocks together stay within a budget of pairs, and the size of parts that larger
         * blocks, cut, may have so that what is left of the budget suffices for them.
         */
        private static Caps within(Entries entries, long budget) {
            long[] ofSize = new long[Math.min(entries.size(), MOST_SIZES) + 2];
            long inLarge = 0;
            for (int from = 0; from < entries.size(); ) {
                int to = entries.endOfBlock(from);
                ofSize[Math.min(to - from, ofSize.length - 1)]++;
                inLarge += to - from;
                from = to;
            }
            long total = 0;
            int cap = 1;
            while (cap < ofSize.length - 1 && total + ofSize[cap] * pairsOf(cap) <= budget) {
                total += ofSize[cap] * pairsOf(cap);
                inLarge -= ofSize[cap] * cap;
                cap++;
            }
            long part = 2 * (budget - total) / Math.max(1, inLarge);
            int whole = Math.max(SMALLEST_PART, cap - 1);
            return new Caps(whole, (int) Math.max(SMALLEST_PART, Math.min(whole, part)), true);
        }
    }

    /** Rules that somebody wrote are taken at their word, as long as that can be done at all. */
    private static final long PAIRS_PER_RECORD = 200;

    private static final long PAIRS_AT_LEAST = 50_000_000;
    private static final int SMALLEST_PART = 6;

    private static final int WINDOW = 8;
    private static final int GROUP = 2 * WINDOW;
    private static final int MOST_SIZES = 1 << 13;

    private final List<KeyColumn> cuts;
    private int[] rows = new int[1 << 10];
    private int size;
    /** Where each block begins in {@link #rows}; one more than there are blocks. */
    private int[] starts = new int[1 << 8];

    private int blocks;
    private long capped;

    private RuleBlocks(List<KeyColumn> cuts) {
        this.cuts = cuts;
    }

    /**
     * The blocks of sorted entries.
     *
     * @param cuts columns whose first keys cut blocks that are too large, in this order
     */
    static RuleBlocks of(Entries entries, List<KeyColumn> cuts, Caps caps) {
        RuleBlocks found = new RuleBlocks(cuts);
        int[] block = new int[1 << 6];
        for (int from = 0; from < entries.size(); ) {
            int to = entries.endOfBlock(from);
            if (to - from > block.length) {
                block = new int[to - from + ((to - from) >> 1)];
            }
            int members = 0;
            for (int entry = from; entry < to; entry++) {
                int row = entries.row(entry);
                if (members == 0 || block[members - 1] != row) {
                    block[members++] = row;
                }
            }
            found.take(block, members, caps);
            from = to;
        }
        return found.trimmed();
    }

    static long pairsOf(long rows) {
        return rows * (rows - 1) / 2;
    }

    private void take(int[] block, int members, Caps caps) {
        if (members <= caps.whole()) {
            addBlock(block, 0, members);
        } else if (!caps.cutsLarger()) {
            capped += pairsOf(members);
        } else {
            capped += pairsOf(members) - takeParts(Arrays.copyOf(block, members), 0, caps.part());
        }
    }

    /** Gives the number of pairs taken. */
    private long takeParts(int[] block, int cut, int cap) {
        if (block.length <= cap) {
            addBlock(block, 0, block.length);
            return pairsOf(block.length);
        }
        if (cut == cuts.size()) {
            return takeGroups(block);
        }
        long[] sorted = new long[block.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (cuts.get(cut).firstKey(block[i]) & UPPER) | i;
        }
        KeySort.sort(sorted, Integer.SIZE);
        long taken = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && (sorted[to] ^ sorted[from]) >>> Integer.SIZE == 0) {
                to++;
            }
            int[] part = new int[to - from];
            for (int i = 0; i < part.length; i++) {
                part[i] = block[(int) sorted[from + i]];
            }
            taken += takeParts(part, cut + 1, cap);
            from = to;
        }
        return taken;
    }

    private static final long UPPER = -1L << Integer.SIZE;

    private long takeGroups(int[] block) {
        long taken = 0;
        for (int from = 0; from == 0 || from + WINDOW < block.length; from += WINDOW) {
            int to = Math.min(from + GROUP, block.length);
            addBlock(block, from, to);
            int overlap = from == 0 ? 0 : Math.min(WINDOW, to - from);
            taken += pairsOf(to - from) - pairsOf(overlap);
        }
        return taken;
    }

    private void addBlock(int[] block, int from, int to) {
        int members = to - from;
        if (members < 2) {
            return;
        }
        if (size + members > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(size + members, size + (size >> 1)));
        }
        if (blocks + 1 == starts.length) {
            starts = Arrays.copyOf(starts, blocks + (blocks >> 1) + 2);
        }
        System.arraycopy(block, from, rows, size, members);
        size += members;
        starts[++blocks] = size;
    }

    private RuleBlocks trimmed() {
        rows = Arrays.copyOf(rows, size);
        starts = Arrays.copyOf(starts, blocks + 1);
        return this;
    }

    /** Number of blocks, each of at least two rows. */
    int count() {
        return blocks;
    }

    /** Where the rows of a block begin, for {@link #row}; those of the next block begin where they end. */
    int start(int block) {
        return starts[block];
    }

    /** The row at one place. */
    int row(int place) {
        return rows[place];
    }

    /** Pairs of rows in one block. */
    long pairs(int block) {
        return pairsOf((long) starts[block + 1] - starts[block]);
    }

    /** Pairs that share a key and stand in no block because too many rows share it. */
    long capped() {
        return capped;
    }
}
