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
    /** How common what these others share is at most. */
    final CommonestShared sharedByOthers;

    private ComparedPairs(
            long[] pairs,
            int[] cell,
            int[] frequencyParts,
            short[][] shares,
            Cells cells,
            PatternCount others,
            CommonestShared sharedByOthers) {
        this.pairs = pairs;
        this.cell = cell;
        this.frequencyParts = frequencyParts;
        this.shares = shares;
        this.cells = cells;
        this.others = others;
        this.sharedByOthers = sharedByOthers;
    }

    /** What comparing gave. */
    record Compared(ComparedPairs pairs, CandidatePairs.Streamed<?> streamed) {}

    /** Compares all candidates once. */
    static Compared of(CandidatePairs candidates, FieldSet fields, ListPairs lists, Plausible plausible, int threads) {
        int[] frequencyParts = fields.partsWithFrequency();
        Borrowed counts = new Borrowed(frequencyParts);
        var streamed = candidates.stream(threads, task -> new Sink(fields, lists, plausible, frequencyParts, counts));
        PatternCount kept = new PatternCount();
        PatternCount others = new PatternCount();
        CommonestShared sharedByOthers = new CommonestShared(frequencyParts);
        counts.all.forEach(each -> {
            kept.addAll(each.kept);
            others.addAll(each.others);
            sharedByOthers.addAll(each.sharedByOthers);
        });
        Cells cells = new Cells(kept.keys());
        int size = Math.toIntExact(
                streamed.sinks().stream().mapToLong(sink -> sink.size).sum());
        ComparedPairs all = new ComparedPairs(
                new long[size],
                new int[size],
                frequencyParts,
                new short[frequencyParts.length][size],
                cells,
                others,
                sharedByOthers);
        all.gather(streamed.sinks());
        return new Compared(all, streamed);
    }

    private void gather(List<Sink> sinks) {
        int at = 0;
        for (Sink sink : sinks) {
            System.arraycopy(sink.pairs, 0, pairs, at, sink.size);
            for (int i = 0; i < frequencyParts.length; i++) {
                System.arraycopy(sink.shares[i], 0, shares[i], at, sink.size);
            }
            for (int i = 0; i < sink.size; i++) {
                cell[at++] = cells.of(sink.keys[i]);
            }
            sink.forget();
        }
    }

    /** Counts are whole numbers, so it does not matter which thread counted what: each task borrows a set of counts. */
    private static final class Borrowed {
        final ConcurrentLinkedQueue<Count> free = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<Count> all = new ConcurrentLinkedQueue<>();
        private final int[] frequencyParts;

        Borrowed(int[] frequencyParts) {
            this.frequencyParts = frequencyParts;
        }

        Count borrow() {
            Count count = free.poll();
            if (count == null) {
                count = new Count(new PatternCount(), new PatternCount(), new CommonestShared(frequencyParts));
                all.add(count);
            }
            return count;
        }
    }

    private record Count(PatternCount kept, PatternCount others, CommonestShared sharedByOthers) {}

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
                    count.sharedByOthers.note(batch, i);
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
