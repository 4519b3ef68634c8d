package org.cairn.link.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.cairn.link.RecordTable;
import org.cairn.link.compare.FieldComparison;

/**
 * The pairs of records whose names share two words, of which there are few among all pairs, and among which nearly all pairs are
 * that agree on a whole name by chance. A shared key is drawn, then two records that have it; a pair that shares s keys is s
 * times as likely to be drawn, and counts 1/s.
 */
final class SharedWordPairs {

    /** Pairs drawn. */
    static final int DRAWN = 18 * Chunks.SIZE;

    /** Weights are whole 2⁻²⁰ths, so that sums do not depend on their order. */
    private static final long UNIT = 1 << 20;

    private final RecordTable records;
    private final FieldComparison field;
    private final long[][] keysOf;
    /** Positions in {@code order} of the records with a key, key by key. */
    private final int[] rows;

    private final int[] from;
    private final long[] pairsUpTo;

    SharedWordPairs(RecordTable records, FieldComparison field, int[] order) {
        this.records = records;
        this.field = field;
        keysOf = new long[order.length][];
        int entries = 0;
        for (int row : order) {
            keysOf[row] = field.sharedWords(row);
            Arrays.sort(keysOf[row]);
            entries += keysOf[row].length;
        }
        long[] keys = new long[entries];
        int size = 0;
        for (int row : order) {
            for (long key : keysOf[row]) {
                keys[size++] = key;
            }
        }
        Arrays.parallelSort(keys);
        long[] distinct = Arrays.stream(keys).distinct().toArray();
        from = new int[distinct.length + 1];
        for (int i = 0, at = -1; i < entries; i++) {
            at += i == 0 || keys[i] != keys[i - 1] ? 1 : 0;
            from[at + 1] = i + 1;
        }
        rows = new int[entries];
        int[] next = from.clone();
        for (int row : order) {
            for (long key : keysOf[row]) {
                rows[next[Arrays.binarySearch(distinct, key)]++] = row;
            }
        }
        pairsUpTo = new long[distinct.length];
        long sum = 0;
        for (int key = 0; key < distinct.length; key++) {
            long n = (long) from[key + 1] - from[key];
            sum += n * (n - 1) / 2;
            pairsUpTo[key] = sum;
        }
    }

    /** Number of keys two rows share. */
    int shared(int rowA, int rowB) {
        long[] a = keysOf[rowA];
        long[] b = keysOf[rowB];
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
            }
            boolean forward = a[i] <= b[j];
            j += a[i] >= b[j] ? 1 : 0;
            i += forward ? 1 : 0;
        }
        return shared;
    }

    /** Expected pairs of records at each level of each part, among those that share a key: pairs[part][level]. */
    double[][] pairs(long seed, int threads) {
        double[][] pairs = field.parts().stream()
                .map(part -> new double[part.levels().size()])
                .toArray(double[][]::new);
        long all = pairsUpTo.length == 0 ? 0 : pairsUpTo[pairsUpTo.length - 1];
        if (all == 0) {
            return pairs;
        }
        for (long[][] drawn : Chunks.map(DRAWN / Chunks.SIZE, threads, chunk -> draw(chunk, seed, all))) {
            for (int part = 0; part < pairs.length; part++) {
                for (int level = 0; level < pairs[part].length; level++) {
                    pairs[part][level] += (double) drawn[part][level] / UNIT * all / DRAWN;
                }
            }
        }
        return pairs;
    }

    private long[][] draw(int chunk, long seed, long all) {
        long[][] drawn = field.parts().stream()
                .map(part -> new long[part.levels().size()])
                .toArray(long[][]::new);
        RandomGenerator random = Streams.of(seed ^ STREAM, chunk);
        for (int i = 0; i < Chunks.SIZE; i++) {
            int key = keyOf(random.nextLong(all));
            int size = from[key + 1] - from[key];
            int first = random.nextInt(size);
            int second = (first + 1 + random.nextInt(size - 1)) % size;
            int rowA = rows[from[key] + first];
            int rowB = rows[from[key] + second];
            int list = records.listOf(rowA);
            if (list != records.listOf(rowB) || !records.lists().get(list).noRepeats()) {
                int packed = field.compare(rowA, rowB);
                for (int part = 0; part < drawn.length; part++) {
                    drawn[part][FieldComparison.levelOf(packed, part)] += UNIT / shared(rowA, rowB);
                }
            }
        }
        return drawn;
    }

    private static final long STREAM = 0x5DEECE66DL;

    private int keyOf(long pair) {
        int at = Arrays.binarySearch(pairsUpTo, pair);
        int key = at >= 0 ? at + 1 : -at - 1;
        while (key < pairsUpTo.length - 1 && pairsUpTo[key] <= pair) {
            key++;
        }
        return key;
    }
}
