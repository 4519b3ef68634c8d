package org.cairn.link.model;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.cairn.link.block.CandidatePairs;
import org.cairn.link.block.PairSink;

/**
 * The candidate pairs of a table, compared: those that may be one person one by one, of all others how many have each pattern on
 * each pair of lists. Most candidates are neither written down nor looked at again.
 */
final class ComparedPairs {

    /** Pairs that may be one person, the lower row in the upper half. */
    final long[] pairs;
    /** The cell of each. */
    final int[] cell;

    final Cells cells;
    /** All others. */
    final PatternCount others;

    private ComparedPairs(long[] pairs, int[] cell, Cells cells, PatternCount others) {
        this.pairs = pairs;
        this.cell = cell;
        this.cells = cells;
        this.others = others;
    }

    /** What comparing gave. */
    record Compared(ComparedPairs pairs, CandidatePairs.Streamed<?> streamed) {}

    /** Compares all candidates once. */
    static Compared of(CandidatePairs candidates, FieldSet fields, ListPairs lists, Plausible plausible, int threads) {
        Counts counts = new Counts();
        var streamed = candidates.stream(threads, task -> new Sink(fields, lists, plausible, counts));
        List<Sink> sinks = streamed.sinks();
        int size = Math.toIntExact(sinks.stream().mapToLong(sink -> sink.size).sum());
        PatternCount kept = new PatternCount();
        PatternCount others = new PatternCount();
        counts.all.forEach(each -> {
            kept.addAll(each.kept);
            others.addAll(each.others);
        });
        Cells cells = new Cells(kept.keys());
        long[] pairs = new long[size];
        int[] cell = new int[size];
        int at = 0;
        for (Sink sink : sinks) {
            System.arraycopy(sink.pairs, 0, pairs, at, sink.size);
            for (int i = 0; i < sink.size; i++) {
                cell[at++] = cells.of(sink.keys[i]);
            }
        }
        return new Compared(new ComparedPairs(pairs, cell, cells, others), streamed);
    }

    /** Counts are whole numbers, so it does not matter which thread counted what: each task borrows a pair of counts. */
    private static final class Counts {
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
        private final Counts counts;
        private final Count count;
        private long[] patterns = new long[0];
        long[] pairs = new long[64];
        long[] keys = new long[64];
        int size;

        Sink(FieldSet fields, ListPairs lists, Plausible plausible, Counts counts) {
            this.fields = fields;
            this.lists = lists;
            this.plausible = plausible;
            this.counts = counts;
            this.count = counts.borrow();
        }

        @Override
        public void take(int[] rowsA, int[] rowsB, int many) {
            if (patterns.length < many) {
                patterns = new long[rowsA.length];
            }
            fields.patterns(rowsA, rowsB, many, patterns);
            for (int i = 0; i < many; i++) {
                long key = PatternCount.key(patterns[i], lists.of(rowsA[i], rowsB[i]));
                boolean keep = plausible.is(patterns[i]);
                (keep ? count.kept : count.others).add(key, 1);
                if (keep) {
                    keep(rowsA[i], rowsB[i], key);
                }
            }
        }

        private void keep(int rowA, int rowB, long key) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
                keys = Arrays.copyOf(keys, 2 * size);
            }
            pairs[size] = pack(rowA, rowB);
            keys[size++] = key;
        }

        @Override
        public void done() {
            patterns = new long[0];
            pairs = Arrays.copyOf(pairs, size);
            keys = Arrays.copyOf(keys, size);
            counts.free.add(count);
        }
    }

    static long pack(int rowA, int rowB) {
        return (long) Math.min(rowA, rowB) << 32 | Math.max(rowA, rowB);
    }

    int size() {
        return pairs.length;
    }

    int left(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    int right(int pair) {
        return (int) pairs[pair];
    }
}
