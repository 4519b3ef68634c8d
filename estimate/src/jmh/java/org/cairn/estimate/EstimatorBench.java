package org.cairn.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cairn.estimate.combine.LinkageDraws;
import org.cairn.estimate.graph.DecomposableGraphs;
import org.cairn.estimate.latent.LatentClass;
import org.cairn.estimate.loglinear.LogLinear;
import org.cairn.estimate.loglinear.ModelAverage;
import org.cairn.estimate.shrinkage.Shrinkage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole answers of each family, one at a time, on tables of published size.
 *
 * <p>Run on one processor ({@code taskset -c 0 bench/jmh estimate EstimatorBench}) to compare with tools that use one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EstimatorBench {

    private final CaptureTable four = Published.KOSOVO;
    private final CaptureTable five = invented(5);
    private final List<CaptureTable> draws = drawn(four);
    private final CaptureTable six = invented(6);
    private final CaptureTable seven = invented(7);

    /** 2,700 recorded of some 4,000 people, independent lists of unequal reach. */
    private static CaptureTable invented(int lists) {
        SplittableRandom chance = new SplittableRandom(lists);
        long[] counts = new long[1 << lists];
        for (int person = 0; person < 4_000; person++) {
            int history = 0;
            for (int list = 0; list < lists; list++) {
                history |= chance.nextDouble() < 0.12 + 0.03 * list ? 1 << list : 0;
            }
            counts[history]++;
        }
        CaptureTable table = CaptureTable.of(
                IntStream.range(0, lists).mapToObj(list -> "list" + list).toArray(String[]::new));
        for (int history = 1; history < counts.length; history++) {
            table = table.with(history, counts[history]);
        }
        return table;
    }

    @Benchmark
    public Estimation everyHierarchicalModelOnFourLists() {
        return new LogLinear().estimate(four, 1);
    }

    @Benchmark
    public Estimation averagedOverModelsOnFiveLists() {
        return new ModelAverage().estimate(five, 1);
    }

    @Benchmark
    public Estimation graphsOnFiveLists() {
        return new DecomposableGraphs().estimate(five, 1);
    }

    @Benchmark
    public Estimation graphsOnSixLists() {
        return new DecomposableGraphs().estimate(six, 1);
    }

    @Benchmark
    public Estimation graphsOnSevenLists() {
        return new DecomposableGraphs().estimate(seven, 1);
    }

    @Benchmark
    public Estimation latentClassesOnFourLists() {
        return new LatentClass().estimate(four, 1);
    }

    @Benchmark
    public Estimation shrinkageOnFiveLists() {
        return new Shrinkage().estimate(five, 1);
    }

    /** 200 draws of the linkage of one stratum, all different, by one fast family. */
    @Benchmark
    public Estimation twoHundredLinkageDrawsOfOneStratum() {
        return LinkageDraws.estimate(draws, new LogLinear(), 1);
    }

    private static List<CaptureTable> drawn(CaptureTable table) {
        SplittableRandom chance = new SplittableRandom(20310630L);
        List<CaptureTable> draws = new ArrayList<>();
        for (int draw = 0; draw < 200; draw++) {
            CaptureTable moved = CaptureTable.of(table.lists());
            for (int pattern = 1; pattern < table.cells(); pattern++) {
                moved = moved.with(pattern, table.count(pattern) + chance.nextInt(9));
            }
            draws.add(moved);
        }
        return draws;
    }
}
