package org.cairn.link.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.cairn.link.RecordTable;
import org.cairn.link.compare.FieldComparison;
import org.cairn.link.run.Chunks;
import org.cairn.link.run.Streams;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of records whose names share two words, of which there are few among all pairs, and among which nearly all pairs are
 * that agree on a whole name by chance. A shared key is drawn, then two records that have it; a pair that shares s keys is s
 * times as likely to be drawn, and counts 1/s.
 */
final class SharedWordPairs {

    /** Pairs drawn. */
    static final long DRAWN = 18L * Chunks.SIZE;

    /** Weights are whole 2⁻²⁰ths, so that sums do not depend on their order. */
    static final long UNIT = 1 << 20;

    private static final long STREAM = 0x5DEECE66DL;

    /** Which two rows may be one person at all. */
    @FunctionalInterface
    interface Possible {
        boolean pair(int rowA, int rowB);
    }

    private final int[] rows;
    /** Keys of each place in {@code rows}, ascending. */
    private final long[][] keysOf;
    /** Places of the records with a key, key by key. */
    private final int[] places;

    private final int[] from;
    private final long[] pairsUpTo;

    private SharedWordPairs(int[] rows, long[][] keysOf, long[] sortedKeys) {
        this.rows = rows;
        this.keysOf = keysOf;
        long[] distinct = Arrays.stream(sortedKeys).distinct().toArray();
        from = new int[distinct.length + 1];
        for (int i = 0, at = -1; i < sortedKeys.length; i++) {
            at += i == 0 || sortedKeys[i] != sortedKeys[i - 1] ? 1 : 0;
            from[at + 1] = i + 1;
        }
        places = new int[sortedKeys.length];
        int[] next = from.clone();
        for (int place = 0; place < rows.length; place++) {
            for (long key : keysOf[place]) {
                places[next[Arrays.binarySearch(distinct, key)]++] = place;
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

    /** The pairs among some rows; null where no two share words. */
    static @Nullable SharedWordPairs of(RecordTable records, FieldComparison field, int[] rows) {
        long[][] keysOf = new long[rows.length][];
        int entries = 0;
        for (int place = 0; place < rows.length; place++) {
            keysOf[place] = field.sharedWords(rows[place]);
            Arrays.sort(keysOf[place]);
            entries += keysOf[place].length;
        }
        long[] keys = new long[entries];
        int size = 0;
        for (long[] own : keysOf) {
            for (long key : own) {
                keys[size++] = key;
            }
        }
        Arrays.parallelSort(keys);
        SharedWordPairs pairs = new SharedWordPairs(rows, keysOf, keys);
        return pairs.all() == 0 ? null : pairs;
    }

    /** Pairs of a key and two records that have it. */
    long all() {
        return pairsUpTo.length == 0 ? 0 : pairsUpTo[pairsUpTo.length - 1];
    }

    /** Number of keys that the rows at two places share. */
    int shared(int placeA, int placeB) {
        long[] a = keysOf[placeA];
        long[] b = keysOf[placeB];
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

    /** Draws one chunk of pairs into a sample, in {@link #UNIT}s. */
    ChanceAgreement.Sample draw(int chunk, long seed, ChanceAgreement.Sample sample, Possible possible) {
        RandomGenerator random = Streams.of(seed ^ STREAM, chunk);
        for (int i = 0; i < Chunks.SIZE; i++) {
            int key = keyOf(random.nextLong(all()));
            int size = from[key + 1] - from[key];
            int first = random.nextInt(size);
            int second = (first + 1 + random.nextInt(size - 1)) % size;
            int a = places[from[key] + first];
            int b = places[from[key] + second];
            if (possible.pair(rows[a], rows[b])) {
                sample.take(rows[a], rows[b], UNIT / shared(a, b));
            }
        }
        sample.buffer.send();
        return sample;
    }

    private int keyOf(long pair) {
        int at = Arrays.binarySearch(pairsUpTo, pair);
        int key = at >= 0 ? at + 1 : -at - 1;
        while (key < pairsUpTo.length - 1 && pairsUpTo[key] <= pair) {
            key++;
        }
        return key;
    }
}
