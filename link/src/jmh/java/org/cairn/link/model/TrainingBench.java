package org.cairn.link.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.cairn.link.Blocking;
import org.cairn.link.Comparison;
import org.cairn.link.InventedLists;
import org.cairn.link.Linkage;
import org.cairn.link.LinkageModel;
import org.cairn.link.LinkageSpec;
import org.cairn.link.Progress;
import org.cairn.link.RecordTable;
import org.cairn.link.ScoredPairs;
import org.cairn.link.block.CandidatePairs;
import org.cairn.link.run.Order;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From candidate pairs to people, on invented lists of about 20,000 people: how many records and pairs there are is printed when
 * it is set up. Comparing, EM and the histogram are on one thread, clustering on as many as there are processors.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TrainingBench {

    private static final int PEOPLE = 20_000;
    private static final int MILLION = 1_000_000;
    private static final Blocking RULES =
            Blocking.on("name sound", "month of died").or("place", "died");
    private static final List<Comparison> COMPARISONS = List.of(
            Comparison.name("name").similar(0.95, 0.88, 0.80).weightedByFrequency(),
            Comparison.date("died").daysApart(0, 3, 31),
            Comparison.years("age").apart(0, 2, 5),
            Comparison.exact("sex"),
            Comparison.exact("place"));

    private FieldSet fields;
    private ListPairs lists;
    private CandidatePairs candidates;
    private Plausible plausible;
    private Parameters start;
    private PatternCounts counts;
    private long[] keys;
    private ScoredPairs scored;
    private double line;

    /** Makes everything up to the step that is measured. */
    @Setup
    public void lists() {
        RecordTable records = InventedLists.of(PEOPLE, 1, new ArrayList<>());
        var names = FieldSet.namesOf(records);
        int[] order = Order.of(records);
        fields = new FieldSet(records, COMPARISONS, names);
        lists = new ListPairs(records);
        candidates = CandidatePairs.find(records, RULES, names, order, 1);
        start = start(ChanceAgreement.u(records, fields, order, 1, 1), records);
        plausible = Plausible.of(fields, start, -12, logs(start.u()));
        ComparedPairs pairs = compare();
        counts = PatternCounts.of(
                pairs,
                new WeighedCells(pairs, new Weights(fields, lists, start)),
                fields.parts().size(),
                1);
        keys = keys();
        LinkageModel model =
                LinkageSpec.learned().comparing(COMPARISONS).within(RULES).train(records, 1, 1, Progress.NONE);
        line = model.linkFromBits();
        scored = model.score(records, model.reviewFromBits());
        System.out.printf(
                "%,d records, %,d candidate pairs, %,d kept one by one, %,d distinct patterns, %d rounds of EM, %,d pairs from the review line%n",
                records.size(),
                model.blocking().candidatePairs(),
                pairs.size(),
                counts.size(),
                emToRest().rounds(),
                scored.size());
    }

    private Parameters start(double[][] u, RecordTable records) {
        double[][] never = Arrays.stream(u).map(part -> new double[part.length]).toArray(double[][]::new);
        Arrays.stream(never).forEach(part -> Arrays.fill(part, Double.NaN));
        double[] lambda = new double[lists.count()];
        Arrays.fill(lambda, Math.min(0.1, 0.2 * records.size() / lists.possible()));
        return new Parameters(
                Expectation.start(fields), u, Expectation.kinStart(fields, u), never, lambda, 1e-7, 0, false);
    }

    private static double[][] logs(double[][] shares) {
        return Arrays.stream(shares)
                .map(part -> Arrays.stream(part).map(Parameters::log2).toArray())
                .toArray(double[][]::new);
    }

    private static long[] keys() {
        SplittableRandom chance = new SplittableRandom(1);
        return chance.longs(MILLION)
                .map(any -> (long) (2_000 * Math.pow(chance.nextDouble(), 3)) * 0x10001)
                .toArray();
    }

    private ComparedPairs compare() {
        return ComparedPairs.of(candidates, fields, lists, plausible, 1).pairs();
    }

    /** All candidate pairs found, compared in five fields and counted by pattern. */
    @Benchmark
    public Object candidatesFoundAndCompared() {
        return compare();
    }

    /** A million patterns counted, some 2,000 of them distinct and few very frequent. */
    @Benchmark
    public long aMillionPatternsCounted() {
        PatternCount count = new PatternCount();
        for (int i = 0; i < MILLION; i++) {
            count.add(keys[i], 1, 0);
        }
        return count.count(keys[0]);
    }

    /** EM until it comes to rest. */
    @Benchmark
    public Parameters emToRest() {
        return new Expectation(counts, fields, lists, start).prepared().run(start.log2Common());
    }

    /** Pairs from the review line to people. */
    @Benchmark
    public Linkage clustering() {
        return scored.resolve(line, List.of());
    }
}
