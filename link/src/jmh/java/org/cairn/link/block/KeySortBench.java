package org.cairn.link.block;

import java.util.Arrays;
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

/** Bringing a million records of equal blocking keys together, on one thread; a copy of the entries is counted in. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KeySortBench {

    private static final int ENTRIES = 1 << 20;
    private static final int ROW_BITS = 20;

    private final long[] entries = entries();

    private static long[] entries() {
        SplittableRandom chance = new SplittableRandom(1);
        long[] keys = new long[ENTRIES / 4];
        for (int key = 0; key < keys.length; key++) {
            keys[key] = chance.nextLong() << ROW_BITS;
        }
        long[] entries = new long[ENTRIES];
        for (int row = 0; row < ENTRIES; row++) {
            entries[row] = keys[chance.nextInt(keys.length)] | row;
        }
        return entries;
    }

    /** By radix. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public long blockingSort() {
        long[] sorted = entries.clone();
        KeySort.sort(sorted, ROW_BITS);
        return sorted[ENTRIES / 2];
    }

    /** By the JDK's own sort, to compare. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public long sortOfTheJdk() {
        long[] sorted = entries.clone();
        Arrays.sort(sorted);
        return sorted[ENTRIES / 2];
    }
}
