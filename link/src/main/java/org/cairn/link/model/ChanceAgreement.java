package org.cairn.link.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.cairn.link.RecordTable;
import org.cairn.link.compare.ClassCounts;
import org.cairn.link.compare.Comparer;
import org.cairn.link.compare.Control;
import org.cairn.link.compare.FieldComparison;
import org.cairn.link.compare.PatternBatch;
import org.cairn.link.run.Chunks;
import org.cairn.link.run.Streams;
import org.jspecify.annotations.Nullable;

/**
 * u, how often strangers agree. Two records drawn at random are practically never one person, so what they agree on they agree
 * on by chance.
 *
 * <p>Where there are few records all pairs are looked at. Otherwise a field of not too many distinct values is counted exactly: each two
 * values are compared once and count as many pairs of records as have them. A field of more values is met in a sample of pairs; names in two strata,
 * pairs that share two words ({@link SharedWordPairs}) and all others, and with given names, of which the frequencies tell exactly how often
 * they agree, as a {@link Control}.
 */
final class ChanceAgreement {

    private static final long ENOUGH = 18L * Chunks.SIZE;
    /** Added to each level's count, per {@value #ENOUGH} pairs and shared out evenly, so that no level is impossible. */
    private static final double PRIOR = 0.5;
    /** Pairs of values up to which all are compared: some 2,900 distinct values. */
    private static final long MOST_VALUE_PAIRS = 1L << 22;

    private static final int VALUES_PER_CHUNK = 64;

    private final RecordTable records;
    private final int[] rows;
    private final long seed;
    private final int threads;

    private ChanceAgreement(RecordTable records, int[] order, long seed, int threads) {
        this.records = records;
        this.rows = SampledRows.of(records, order);
        this.seed = seed;
        this.threads = threads;
    }

    /**
     * u[part][level]; the same for any number of threads.
     *
     * @param order rows in an order that does not depend on their numbers
     */
    static double[][] u(RecordTable records, FieldSet fields, int[] order, long seed, int threads) {
        ChanceAgreement chance = new ChanceAgreement(records, order, seed, threads);
        double[][] u = new double[fields.parts().size()][];
        int part = 0;
        for (FieldComparison field : fields.fields()) {
            for (double[] pairs : chance.pairs(field)) {
                u[part++] = shares(pairs);
            }
        }
        return u;
    }

    /** Pairs at each level of each part, in any unit. */
    private double[][] pairs(FieldComparison field) {
        long n = records.size();
        if (n * (n - 1) / 2 <= ENOUGH) {
            return asDouble(sum(field, Chunks.map((int) n, threads, first -> allWith(field, first))));
        }
        int[] classOfRow = field.classOfRow();
        long[] exact = classOfRow.length == 0 ? new long[0] : exact(field, new ClassCounts(records, classOfRow));
        return exact.length > 0
                ? new double[][] {Arrays.stream(exact).asDoubleStream().toArray()}
                : sampled(field);
    }

    private long[][] allWith(FieldComparison field, int first) {
        long[][] found = counts(field);
        PairBuffer buffer = new PairBuffer(field, (packed, weight) -> add(packed, weight, found));
        for (int second = 0; second < first; second++) {
            if (mayBeOne(rows[first], rows[second])) {
                buffer.add(rows[first], rows[second], 1);
            }
        }
        buffer.send();
        return found;
    }

    /** Pairs at each level of a field of one part; empty where the values are too many to be compared. */
    private long[] exact(FieldComparison field, ClassCounts counts) {
        if (counts.size() == 0 || (long) counts.size() * counts.size() / 2 > MOST_VALUE_PAIRS) {
            return new long[0];
        }
        int chunks = (counts.size() + VALUES_PER_CHUNK - 1) / VALUES_PER_CHUNK;
        return sum(field, Chunks.map(chunks, threads, chunk -> {
            long[][] found = counts(field);
            PairBuffer buffer = new PairBuffer(field, (packed, weight) -> add(packed, weight, found));
            int to = Math.min(counts.size(), (chunk + 1) * VALUES_PER_CHUNK);
            for (int a = chunk * VALUES_PER_CHUNK; a < to; a++) {
                for (int b = 0; b <= a; b++) {
                    long pairs = counts.pairs(a, b);
                    if (pairs > 0) {
                        buffer.add(counts.row(a), counts.row(b), pairs);
                    }
                }
            }
            buffer.send();
            return found;
        }))[0];
    }

    private double[][] sampled(FieldComparison field) {
        SharedWordPairs shared = SharedWordPairs.of(records, field, rows);
        Optional<Control> control = field.control(records, threads);
        Sample sample = new Sample(field, control.orElse(null));
        for (Sample part : Chunks.map(
                (int) (ENOUGH / Chunks.SIZE), threads, chunk -> sampleOthers(chunk, field, control, shared))) {
            sample.add(part, 1);
        }
        if (shared != null) {
            double all = (double) rows.length * (rows.length - 1) / 2;
            double each = (double) shared.all() / SharedWordPairs.DRAWN / SharedWordPairs.UNIT * sample.drawn / all;
            for (Sample part : Chunks.map(
                    (int) (SharedWordPairs.DRAWN / Chunks.SIZE),
                    threads,
                    chunk -> shared.draw(chunk, seed, new Sample(field, control.orElse(null)), this::mayBeOne))) {
                sample.add(part, each);
            }
        }
        return sample.pairs();
    }

    private Sample sampleOthers(
            int chunk, FieldComparison field, Optional<Control> control, @Nullable SharedWordPairs shared) {
        Sample sample = new Sample(field, control.orElse(null));
        RandomGenerator random = Streams.of(seed, chunk);
        for (int i = 0; i < Chunks.SIZE; i++) {
            int a = random.nextInt(rows.length);
            int b = random.nextInt(rows.length);
            if (a != b) {
                sample.drawn++;
                if (mayBeOne(rows[a], rows[b]) && (shared == null || shared.shared(a, b) == 0)) {
                    sample.take(rows[a], rows[b], 1);
                }
            }
        }
        sample.buffer.send();
        return sample;
    }

    private boolean mayBeOne(int rowA, int rowB) {
        int list = records.listOf(rowA);
        return list != records.listOf(rowB) || !records.lists().get(list).noRepeats();
    }

    /** Pairs met, by level of each part, and by level of the control. */
    static final class Sample {
        private final @Nullable Control control;
        private final double[][] found;
        private final double[] foundByControl;
        double drawn;

        /** Pairs wait here to be compared together. */
        final PairBuffer buffer;

        Sample(FieldComparison field, @Nullable Control control) {
            this.control = control;
            found = asDouble(counts(field));
            foundByControl = new double[FieldComparison.MOST_LEVELS];
            buffer = new PairBuffer(field, this::note);
        }

        private void note(int packed, long weight) {
            for (int part = 0; part < found.length; part++) {
                found[part][FieldComparison.levelOf(packed, part)] += weight;
            }
        }

        /** Takes a pair; weights are whole numbers, so that their sums do not depend on their order. */
        void take(int rowA, int rowB, long weight) {
            buffer.add(rowA, rowB, weight);
            if (control != null) {
                foundByControl[control.level(rowA, rowB)] += weight;
            }
        }

        void add(Sample other, double weight) {
            drawn += other.drawn;
            for (int part = 0; part < found.length; part++) {
                for (int level = 0; level < found[part].length; level++) {
                    found[part][level] += weight * other.found[part][level];
                }
            }
            for (int level = 0; level < foundByControl.length; level++) {
                foundByControl[level] += weight * other.foundByControl[level];
            }
        }

        /** Pairs by level; where there is a control, what it is known to come to and how far the part differs from it in the sample. */
        double[][] pairs() {
            if (control != null) {
                double[] ofPart = found[control.part()];
                double[] exact = control.shares();
                double stated =
                        Math.max(1e-300, Arrays.stream(foundByControl).skip(1).sum());
                for (int level = 1; level < ofPart.length; level++) {
                    double corrected = ofPart[level] - foundByControl[level] + exact[level] * stated;
                    ofPart[level] = Math.max(corrected, 0);
                }
            }
            return found;
        }
    }

    /** Pairs of any rows on their way to be compared. */
    static final class PairBuffer {
        private static final int PAIRS = 256;

        /** Hears of the levels of a pair and its weight. */
        @FunctionalInterface
        interface Outcome {
            void take(int packed, long weight);
        }

        private final FieldComparison field;
        private final Comparer comparer;
        private final PatternBatch batch;
        private final Outcome outcome;
        private final int[] records;
        private final int[] a = new int[PAIRS];
        private final int[] b = new int[PAIRS];
        private final long[] weights = new long[PAIRS];
        private int size;

        PairBuffer(FieldComparison field, Outcome outcome) {
            this.field = field;
            this.comparer = field.comparer();
            this.records = new int[2 * PAIRS * field.width()];
            this.batch = new PatternBatch(field.parts().size());
            this.outcome = outcome;
            Arrays.setAll(a, pair -> 2 * pair);
            Arrays.setAll(b, pair -> 2 * pair + 1);
        }

        void add(int rowA, int rowB, long weight) {
            field.read(rowA, records, 2 * size * field.width());
            field.read(rowB, records, (2 * size + 1) * field.width());
            weights[size++] = weight;
            if (size == PAIRS) {
                send();
            }
        }

        void send() {
            batch.clear(size);
            comparer.records(records, 2 * size, field.width(), 0, false);
            comparer.compare(a, b, size, batch, 0);
            for (int pair = 0; pair < size; pair++) {
                outcome.take((int) batch.pattern(pair), weights[pair]);
            }
            size = 0;
        }
    }

    private static long[][] counts(FieldComparison field) {
        return field.parts().stream()
                .map(part -> new long[part.levels().size()])
                .toArray(long[][]::new);
    }

    private static void add(int packed, long pairs, long[][] found) {
        for (int part = 0; part < found.length; part++) {
            found[part][FieldComparison.levelOf(packed, part)] += pairs;
        }
    }

    private static long[][] sum(FieldComparison field, List<long[][]> counts) {
        long[][] sum = counts(field);
        for (long[][] count : counts) {
            for (int part = 0; part < sum.length; part++) {
                for (int level = 0; level < sum[part].length; level++) {
                    sum[part][level] += count[part][level];
                }
            }
        }
        return sum;
    }

    private static double[][] asDouble(long[][] counts) {
        return Arrays.stream(counts)
                .map(levels -> Arrays.stream(levels).asDoubleStream().toArray())
                .toArray(double[][]::new);
    }

    private static double[] shares(double[] pairs) {
        double stated = Arrays.stream(pairs).skip(1).sum();
        double prior = PRIOR * Math.max(1, stated / ENOUGH) / (pairs.length - 1);
        double[] u = new double[pairs.length];
        for (int level = 1; level < u.length; level++) {
            u[level] = (pairs[level] + prior) / (stated + prior * (u.length - 1));
        }
        return u;
    }
}
