package org.cairn.link.block;

import java.util.Arrays;
import java.util.List;
import org.cairn.link.Blocking;

/**
 * What one rule would cost and meet, by the size up to which its blocks are taken: pairs of rows, and which of some likely
 * pairs. Sizes go up in steps of about a third.
 */
final class RuleMeasure {

    /** Sizes of blocks, rising. */
    static final int[] SIZES = sizes();

    /** For a pair that no block of any size brings together. */
    static final byte NEVER = Byte.MAX_VALUE;

    private static final int LARGEST = 1 << 13;

    /** Bits of a rule's keys. */
    final long rule;
    /** Pairs of rows in all blocks up to each size. */
    final long[] cost;
    /** For each likely pair the least size that brings it together, as a place in {@link #SIZES}. */
    final byte[] meets;

    private final boolean holdsAll;

    private RuleMeasure(long rule, long[] cost, byte[] meets, boolean holdsAll) {
        this.rule = rule;
        this.cost = cost;
        this.meets = meets;
        this.holdsAll = holdsAll;
    }

    private static int[] sizes() {
        int[] sizes = new int[64];
        int size = 0;
        for (int at = 4; at <= LARGEST; at = Math.max(at + 1, at * 4 / 3)) {
            sizes[size++] = at;
        }
        return Arrays.copyOf(sizes, size);
    }

    /** The least place in {@link #SIZES} that holds a block of so many rows; {@link #NEVER} if it is larger than all. */
    static byte place(int rows) {
        int at = Arrays.binarySearch(SIZES, rows);
        int place = at >= 0 ? at : -at - 1;
        return place < SIZES.length ? (byte) place : NEVER;
    }

    /** Pairs of rows in all blocks up to each size; each sampled block counts for those like it. */
    static long[] cost(Entries entries, Entries.Sample sample) {
        long[] cost = new long[SIZES.length];
        for (int from = 0; from < entries.size(); ) {
            int to = entries.endOfBlock(from);
            byte place = to - from < 2 ? NEVER : place(to - from);
            if (place != NEVER && sample.draws(entries.key(from))) {
                cost[place] += RuleBlocks.pairsOf(to - from) * sample.each();
            }
            from = to;
        }
        for (int i = 1; i < cost.length; i++) {
            cost[i] += cost[i - 1];
        }
        return cost;
    }

    /**
     * Measures a rule.
     *
     * @param likely pairs of rows, one in each half
     * @param may for each of them whether the two share every key of the rule
     */
    static RuleMeasure of(
            long rule, List<KeyColumn> columns, int[] order, Entries.Sample sample, long[] likely, boolean[] may) {
        SharedKeys shared = SharedKeys.of(columns, likely, may);
        Entries entries = Entries.of(order, columns, sample.with(shared.all()));
        byte[] meets = new byte[likely.length];
        Arrays.fill(meets, NEVER);
        boolean holdsAll = true;
        for (int pair = 0; pair < likely.length; pair++) {
            int least = Integer.MAX_VALUE;
            for (int at = shared.first(pair); at < shared.end(pair); at++) {
                least = Math.min(least, entries.sizeOf(shared.key(at)));
            }
            meets[pair] = place(least);
            holdsAll &= !may[pair] || meets[pair] != NEVER;
        }
        return new RuleMeasure(rule, cost(entries, sample), meets, holdsAll);
    }

    /** Whether no pair that shares the rule's keys is in a block too large to be measured. */
    boolean holdsAll() {
        return holdsAll;
    }

    /** Pairs of rows in all blocks measured. */
    long costOfAll() {
        return cost[cost.length - 1];
    }

    /** The rule, taking blocks of up to a size. */
    static Blocking.Rule upTo(List<String> keys, int place) {
        return new Blocking.Rule(keys, SIZES[place], false);
    }
}
