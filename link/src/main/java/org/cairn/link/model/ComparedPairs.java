package org.cairn.link.model;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.cairn.link.block.CandidatePairs;
import org.cairn.link.block.PairSink;
import org.cairn.link.compare.PatternBatch;

/**
 * The candidate pairs of a table, compared: those that may be one person one by one, of all others how many have each pattern on
 * each pair of lists. Most candidates are neither written down nor looked at again.
 */
final class ComparedPairs {

    /** Pairs that may be one person, the lower row in the upper half. */
    final long[] pairs;
    /** The cell of each. */
    final int[] cell;
    /** The parts to which frequency applies. */
    final int[] frequencyParts;
    /** How common the shared values are: shares[i][pair] for the part {@code frequencyParts[i]}, log₂ in units. */
    final short[][] shares;

    final Cells cells;
    /** All others, with the most that frequency adds to one of them. */
    final PatternCount others;

    private ComparedPairs(
            long[] pairs, int[] cell, int[] frequencyParts, short[][] shares, Cells cells, PatternCount others) {
        this.pairs = pairs;
        this.cell = cell;
        this.frequencyParts = frequencyParts;
        this.shares = shares;
        this.cells = cells;
        this.others = others;
    }

    /** What comparing gave. */
    record Compared(ComparedPairs pairs, CandidatePairs.Streamed<?> streamed) {}

    /** Compares all candidates once. */
    static Compared of(CandidatePairs candidates, FieldSet fields, ListPairs lists, Plausible plausible, int threads) {
        Borrowed counts = new Borrowed();
        int[] frequencyParts = fields.partsWithFrequency();
        var streamed = candidates.stream(threads, task -> new Sink(fields, lists, plausible, frequencyParts, counts));
        PatternCount kept = new PatternCount();
        PatternCount others = new PatternCount();
        counts.all.forEach(each -> {
            kept.addAll(each.kept);
            others.addAll(each.others);
        });
        Cells cells = new Cells(kept.keys());
        return new Compared(gathered(streamed.sinks(), frequencyParts, cells, others), streamed);
    }

    private static ComparedPairs gathered(List<Sink> sinks, int[] frequencyParts, Cells cells, PatternCount others) {
        int size = Math.toIntExact(sinks.stream().mapToLong(sink -> sink.size).sum());
        ComparedPairs all = new ComparedPairs(
                new long[size], new int[size], frequencyParts, new short[frequencyParts.length][size], cells, others);
        int at = 0;
        for (Sink sink : sinks) {
            System.arraycopy(sink.pairs, 0, all.pairs, at, sink.size);
            for (int i = 0; i < frequencyParts.length; i++) {
                System.arraycopy(sink.shares[i], 0, all.shares[i], at, sink.size);
            }
            for (int i = 0; i < sink.size; i++) {
                all.cell[at++] = cells.of(sink.keys[i]);
            }
            sink.forget();
        }
        return all;
    }

    /** Counts are whole numbers, so it does not matter which thread counted what: each task borrows a pair of counts. */
    private static final class Borrowed {
        final ConcurrentLinkedQueue<Count> free = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<Count> all = new ConcurrentLinkedQueue<>();

        Count borrow() {
            Count count = free.poll();
            if (count == null) {
                count = new Count(new PatternCount(), new PatternCount());
                all.add(count);
            }
            return count;
        }
    }

    private record Count(PatternCount kept, PatternCount others) {}

    /** Compares the pairs of one task. */
    private static final class Sink implements PairSink {
        private final FieldSet fields;
        private final ListPairs lists;
        private final Plausible plausible;
        private final int[] frequencyParts;
        private final Borrowed counts;
        private final Count count;
        private FieldSet.Comparing comparing;
        private int[] rows = new int[0];

        long[] pairs = new long[64];
        long[] keys = new long[64];
        short[][] shares;
        int size;

        Sink(FieldSet fields, ListPairs lists, Plausible plausible, int[] frequencyParts, Borrowed counts) {
            this.fields = fields;
            this.lists = lists;
            this.plausible = plausible;
            this.frequencyParts = frequencyParts;
            this.counts = counts;
            this.count = counts.borrow();
            this.comparing = fields.comparing();
            shares = new short[frequencyParts.length][64];
        }

        @Override
        public void rows(int[] newRows, int many, boolean oneBlock) {
            rows = newRows;
            comparing.rows(newRows, many, oneBlock);
        }

        @Override
        public void pairs(int[] a, int[] b, int many) {
            PatternBatch batch = comparing.compare(a, b, many);
            for (int i = 0; i < many; i++) {
                long pattern = batch.pattern(i);
                int rowA = rows[a[i]];
                int rowB = rows[b[i]];
                long key = PatternCount.key(pattern, lists.of(rowA, rowB));
                int frequency = plausible.frequency(batch, i);
                if (plausible.is(pattern, frequency)) {
                    count.kept.add(key, 1, 0);
                    keep(rowA, rowB, key, batch, i);
                } else {
                    count.others.add(key, 1, frequency);
                }
            }
        }

        private void keep(int rowA, int rowB, long key, PatternBatch batch, int pair) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
                keys = Arrays.copyOf(keys, 2 * size);
                for (int i = 0; i < shares.length; i++) {
                    shares[i] = Arrays.copyOf(shares[i], 2 * size);
                }
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i][size] = batch.share(frequencyParts[i], pair);
            }
            pairs[size] = pack(rowA, rowB);
            keys[size++] = key;
        }

        @Override
        public void done() {
            comparing = fields.comparing();
            pairs = Arrays.copyOf(pairs, size);
            keys = Arrays.copyOf(keys, size);
            for (int i = 0; i < shares.length; i++) {
                shares[i] = Arrays.copyOf(shares[i], size);
            }
            counts.free.add(count);
        }

        void forget() {
            pairs = new long[0];
            keys = new long[0];
            shares = new short[0][];
        }
    }

    static long pack(int rowA, int rowB) {
        return (long) Math.min(rowA, rowB) << 32 | Math.max(rowA, rowB);
    }

    int size() {
        return pairs.length;
    }
}
