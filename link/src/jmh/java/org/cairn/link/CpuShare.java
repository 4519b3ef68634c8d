package org.cairn.link;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * How much of a processor a benchmark was given: its CPU time over the time by the clock. On a machine that others use, a score
 * times this share is what the work itself costs. {@code bench/jmh link -prof org.cairn.link.CpuShare}
 */
public final class CpuShare implements InternalProfiler {

    private long clock;
    private long cpu;

    @Override
    public String getDescription() {
        return "CPU time over time by the clock";
    }

    private static long cpuTime() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        clock = System.nanoTime();
        cpu = cpuTime();
    }

    @Override
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double share = (double) (cpuTime() - cpu) / (System.nanoTime() - clock);
        return List.of(new ScalarResult("cpuShare", share, "processors", AggregationPolicy.AVG));
    }
}
