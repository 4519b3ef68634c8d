package org.cairn.link.reference;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/** Similarities of models brought along, on one thread: every two of 256 invented words of 4 to 12 letters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DistanceBench {

    private static final int WORDS = 256;

    private final byte[][] words = words();

    private static byte[][] words() {
        SplittableRandom chance = new SplittableRandom(1);
        byte[][] words = new byte[WORDS][];
        for (int word = 0; word < WORDS; word++) {
            StringBuilder text = new StringBuilder();
            for (int syllables = chance.nextInt(2, 7); syllables > 0; syllables--) {
                text.append("bdfgklmnprst".charAt(chance.nextInt(12))).append("aeiou".charAt(chance.nextInt(5)));
            }
            words[word] = text.toString().getBytes(StandardCharsets.UTF_8);
        }
        return words;
    }

    /** Damerau–Levenshtein. */
    @Benchmark
    @OperationsPerInvocation(WORDS * WORDS)
    public long damerauLevenshtein() {
        long sum = 0;
        for (byte[] a : words) {
            for (byte[] b : words) {
                sum += ByteStrings.damerauLevenshtein(a, b);
            }
        }
        return sum;
    }
}
