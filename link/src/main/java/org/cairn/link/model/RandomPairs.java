package org.cairn.link.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.link.RecordTable;
import org.cairn.link.compare.FieldComparison;
import org.jspecify.annotations.Nullable;

/**
 * u, how often strangers agree. Where there are few records all pairs are looked at. Otherwise a field of not too many distinct
 * values is counted exactly ({@link ValuePairs}), and a name is met in two strata: pairs that share two words, drawn among
 * themselves ({@link SharedWordPairs}), and all others, from a random sample of pairs at large. Two records drawn at random are
 * practically never one person, so what they agree on they agree on by chance.
 */
final class RandomPairs {

    private static final long ENOUGH = 300_000;
    /** Added to each level's count, per {@value #ENOUGH} pairs and shared out evenly, so that no level is impossible. */
    private static final double PRIOR = 0.5;

    private final RecordTable records;
    private final FieldSet fields;
    private final int[] order;
    private final long[][] counts;
    private final List<@Nullable SharedWordPairs> shared = new ArrayList<>();

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
        for (FieldComparison field : fields.fields()) {
            pairs.shared.add(all || field.classOfRow().length > 0 ? null : new SharedWordPairs(records, field, order));
        }
        int chunks = all ? (int) n : Chunks.count((int) ENOUGH);
        for (long[][] part :
                Chunks.map(chunks, threads, chunk -> all ? pairs.with(chunk) : pairs.sample(chunk, seed))) {
            pairs.add(part);
        }
        return all ? pairs.shares(pairs.asDouble()) : pairs.shares(pairs.strata(seed, threads));
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
        int part = 0;
        for (int i = 0; i < shared.size(); i++) {
            SharedWordPairs words = shared.get(i);
            boolean other = words == null || words.shared(rowA, rowB) == 0;
            for (int end = part + fields.fields().get(i).parts().size(); part < end; part++) {
                found[part][other ? fields.level(pattern, part) : 0]++;
            }
        }
    }

    /** Pairs at each level of each part: exact where that can be, otherwise both strata in numbers of possible pairs. */
    private double[][] strata(long seed, int threads) {
        double[][] pairs = asDouble();
        double possible = new ListPairs(records).possible();
        int part = 0;
        for (int i = 0; i < shared.size(); i++) {
            FieldComparison field = fields.fields().get(i);
            long[] exact = ValuePairs.count(records, field, threads);
            SharedWordPairs words = shared.get(i);
            double[][] met = words == null ? new double[0][] : words.pairs(seed, threads);
            for (int own = 0; own < field.parts().size(); own++, part++) {
                double each = possible / Math.max(1, Arrays.stream(pairs[part]).sum());
                for (int level = 0; level < pairs[part].length; level++) {
                    double more = words == null ? 0 : met[own][level] / each;
                    pairs[part][level] = exact.length > 0 ? exact[level] : pairs[part][level] + more;
                }
            }
        }
        return pairs;
    }

    private double[][] asDouble() {
        return Arrays.stream(counts)
                .map(levels -> Arrays.stream(levels).asDoubleStream().toArray())
                .toArray(double[][]::new);
    }

    private void add(long[][] found) {
        for (int part = 0; part < counts.length; part++) {
            for (int level = 0; level < counts[part].length; level++) {
                counts[part][level] += found[part][level];
            }
        }
    }

    private double[][] shares(double[][] pairs) {
        double[][] u = new double[counts.length][];
        for (int part = 0; part < counts.length; part++) {
            FieldComparison.Part levels = fields.parts().get(part);
            u[part] = new double[levels.levels().size()];
            double stated = 0;
            double pairsStated = Arrays.stream(pairs[part], 1, u[part].length).sum();
            double prior = PRIOR * Math.max(1, pairsStated / ENOUGH) / (u[part].length - 1);
            for (int level = 1; level < u[part].length; level++) {
                u[part][level] = pairs[part][level] + prior;
                stated += u[part][level];
            }
            for (int level = 1; level < u[part].length; level++) {
                u[part][level] /= stated;
            }
        }
        return u;
    }
}
