package org.cairn.link.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.cairn.link.Comparison;
import org.cairn.link.InventedLists;
import org.cairn.link.RecordTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Words and names held against each other, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WordsBench {

    private static final int WORDS = 512;
    private static final int PAIRS = WORDS * WORDS;
    private static final int JOINED = 20_000;
    private static final int BLOCK = 64;
    private static final int BLOCKS = 128;

    private final int[][] words = words(WORDS).toArray(int[][]::new);
    private final WordForms forms = forms(words(JOINED));
    private final NeededMatches needed = new NeededMatches(0.8);
    private final FieldComparison names = names();
    private final PatternBatch batch = new PatternBatch(2);
    private final int[] left = new int[BLOCK * (BLOCK - 1) / 2];
    private final int[] right = new int[left.length];
    private final int[] cells = new int[BLOCK * BLOCKS * names.width()];

    /** Fills what is compared: rows in blocks, every pair within a block. */
    public WordsBench() {
        for (int row = 0; row < BLOCK * BLOCKS; row++) {
            names.read(row, cells, row * names.width());
        }
        int at = 0;
        for (int i = 0; i < BLOCK; i++) {
            for (int j = i + 1; j < BLOCK; j++) {
                left[at] = i;
                right[at++] = j;
            }
        }
    }

    /** Invented words of 4 to 12 Latin letters. */
    private static List<int[]> words(int many) {
        SplittableRandom chance = new SplittableRandom(1);
        List<int[]> words = new ArrayList<>();
        for (int word = 0; word < many; word++) {
            int syllables = chance.nextInt(2, 7);
            words.add(IntStream.range(0, 2 * syllables)
                    .map(i -> (i % 2 == 0 ? "bdfgklmnprst" : "aeiou").charAt(chance.nextInt(i % 2 == 0 ? 12 : 5)))
                    .toArray());
        }
        return words;
    }

    private static WordForms forms(List<int[]> words) {
        WordForms forms = new WordForms(words.size());
        IntStream.range(0, words.size()).forEach(word -> forms.set(word, words.get(word)));
        return forms;
    }

    private static FieldComparison names() {
        RecordTable records = InventedLists.of(BLOCK * BLOCKS, 1, new ArrayList<>());
        return FieldComparisons.of(
                Comparison.name("name").similar(0.95, 0.88, 0.80).weightedByFrequency(),
                records,
                new NameTokens(records.column("name")));
    }

    /** Every two of 512 words, letter by letter; nothing is remembered and nothing discarded. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public double jaroWinkler() {
        double sum = 0;
        for (int[] a : words) {
            for (int[] b : words) {
                sum += JaroWinkler.similarity(a, b);
            }
        }
        return sum;
    }

    /** All pairs of 20,000 distinct words that may reach Jaro–Winkler 0.8: 200 million, an operation each. */
    @Benchmark
    @OperationsPerInvocation(JOINED / 2 * (JOINED - 1))
    public long similarityJoin() {
        LongAdder found = new LongAdder();
        SimilarityJoin.within(forms, IntStream.range(0, JOINED).toArray(), needed, 1, (a, b) -> found.increment());
        return found.sum();
    }

    /** Whole names word by word, every pair of the records of 128 blocks of 64. */
    @Benchmark
    @OperationsPerInvocation(BLOCKS * BLOCK * (BLOCK - 1) / 2)
    public long namesByTheirWords() {
        Comparer comparer = names.comparer();
        int[] block = new int[BLOCK * names.width()];
        long sum = 0;
        for (int from = 0; from < cells.length; from += block.length) {
            System.arraycopy(cells, from, block, 0, block.length);
            comparer.records(block, BLOCK, names.width(), 0, true);
            batch.clear(left.length);
            comparer.compare(left, right, left.length, batch, 0);
            sum += batch.pattern(left.length - 1);
        }
        return sum;
    }
}
