package org.cairn.link.model;

import org.cairn.link.RecordTable;
import org.cairn.link.compare.FieldComparison;

/**
 * u by looking at pairs at large: all possible pairs where there are few, otherwise a random sample of them. Two records
 * drawn at random are practically never one person, so what they agree on they agree on by chance.
 */
final class RandomPairs {

    private static final long ENOUGH = 600_000;
    /** Added to each level's count, shared out evenly, so that no level is impossible. */
    private static final double PRIOR = 0.5;

    private final RecordTable records;
    private final FieldSet fields;
    private final int[] order;
    private final long[][] counts;

    private RandomPairs(RecordTable records, FieldSet fields, int[] order) {
        this.records = records;
        this.fields = fields;
        this.order = order;
        counts = newCounts(fields);
    }

    private static long[][] newCounts(FieldSet fields) {
        return fields.parts().stream()
                .map(part -> new long[part.levels().size()])
                .toArray(long[][]::new);
    }

    /** u[part][level]; the same for any number of threads. */
    static double[][] u(RecordTable records, FieldSet fields, int[] order, long seed, int threads) {
        RandomPairs pairs = new RandomPairs(records, fields, order);
        long n = records.size();
        boolean all = n * (n - 1) / 2 <= ENOUGH;
        int chunks = all ? (int) n : Chunks.count((int) ENOUGH);
        for (long[][] part :
                Chunks.map(chunks, threads, chunk -> all ? pairs.with(chunk) : pairs.sample(chunk, seed))) {
            pairs.add(part);
        }
        return pairs.shares();
    }

    private long[][] with(int first) {
        long[][] found = newCounts(fields);
        for (int second = 0; second < first; second++) {
            count(order[first], order[second], found);
        }
        return found;
    }

    private long[][] sample(int chunk, long seed) {
        long[][] found = newCounts(fields);
        java.util.random.RandomGenerator random = Streams.of(seed, chunk);
        for (int i = 0; i < Chunks.SIZE; i++) {
            int a = random.nextInt(order.length);
            int b = random.nextInt(order.length);
            if (a != b) {
                count(order[a], order[b], found);
            }
        }
        return found;
    }

    private void count(int rowA, int rowB, long[][] found) {
        int list = records.listOf(rowA);
        if (list == records.listOf(rowB) && records.lists().get(list).noRepeats()) {
            return;
        }
        long pattern = fields.pattern(rowA, rowB);
        for (int part = 0; part < found.length; part++) {
            found[part][fields.level(pattern, part)]++;
        }
    }

    private void add(long[][] found) {
        for (int part = 0; part < counts.length; part++) {
            for (int level = 0; level < counts[part].length; level++) {
                counts[part][level] += found[part][level];
            }
        }
    }

    private double[][] shares() {
        double[][] u = new double[counts.length][];
        for (int part = 0; part < counts.length; part++) {
            FieldComparison.Part levels = fields.parts().get(part);
            u[part] = new double[levels.levels().size()];
            double stated = 0;
            for (int level = 1; level < u[part].length; level++) {
                u[part][level] = counts[part][level] + PRIOR / (u[part].length - 1);
                stated += u[part][level];
            }
            for (int level = 1; level < u[part].length; level++) {
                u[part][level] /= stated;
            }
        }
        return u;
    }
}
