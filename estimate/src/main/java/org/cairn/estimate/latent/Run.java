package org.cairn.estimate.latent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.math.Chance;

/**
 * Four chains run side by side until they have met or the budget is spent.
 *
 * @param draws kept numbers of never recorded people, by chain
 * @param diagnostics of those draws
 * @param sweeps sweeps per chain, those before the kept ones included
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
record Run(double[][] draws, Diagnostics diagnostics, long sweeps) {

    static final int CHAINS = 4;
    static final double MOST_RHAT = 1.01;
    static final double LEAST_ESS = 400;

    /** Draws kept per chain; longer runs keep every second, fourth … sweep. */
    private static final int KEPT = 4000;

    private static final int FAIR_RUN = 40_000;
    private static final double HOPELESS_RHAT = 1.2;
    private static final int SCOUTS = 12;
    private static final int SCOUTING = 2000;

    static Run of(CaptureTable table, long seed, int shortest, int longest) {
        Chain[] chains = dispersed(table, seed);
        int length = shortest;
        double[][] trace = new double[CHAINS][];
        Arrays.setAll(trace, chain -> new double[0]);
        while (true) {
            int thin = Math.max(1, length / (2 * KEPT));
            double[][] before = trace;
            int goal = length;
            double[][] now = new double[CHAINS][];
            IntStream.range(0, CHAINS)
                    .parallel()
                    .forEach(chain -> now[chain] = extend(chains[chain], before[chain], goal));
            trace = now;
            double[][] kept =
                    Arrays.stream(trace).map(all -> thinned(all, thin)).toArray(double[][]::new);
            Diagnostics diagnostics = Diagnostics.of(kept);
            Run run = new Run(kept, diagnostics, length);
            if (run.hasConverged() || run.isHopeless() || 2L * length > longest) {
                return run;
            }
            length *= 2;
        }
    }

    /**
     * The chains to run: of a dozen scouts from all kinds of starts, the lowest, the highest and two between. A posterior
     * whose modes are far apart keeps its scouts apart too, and so shows as chains that do not meet; four chains from any
     * fixed rule could all fall into the widest mode and agree.
     */
    private static Chain[] dispersed(CaptureTable table, long seed) {
        Chain[] scouts = new Chain[SCOUTS];
        double[] means = new double[SCOUTS];
        IntStream.range(0, SCOUTS).parallel().forEach(number -> {
            scouts[number] = new Chain(table, Chance.stream(seed, 1, number), number);
            for (int sweep = 0; sweep < SCOUTING; sweep++) {
                scouts[number].sweep();
                means[number] += 2 * sweep < SCOUTING ? 0 : scouts[number].dark();
            }
        });
        int[] order = IntStream.range(0, SCOUTS)
                .boxed()
                .sorted(Comparator.comparingDouble(number -> means[number]))
                .mapToInt(number -> number)
                .toArray();
        return IntStream.range(0, CHAINS)
                .mapToObj(chain -> scouts[order[chain * (SCOUTS - 1) / (CHAINS - 1)]])
                .toArray(Chain[]::new);
    }

    private static double[] extend(Chain chain, double[] before, int length) {
        double[] trace = Arrays.copyOf(before, length);
        for (int sweep = before.length; sweep < length; sweep++) {
            chain.sweep();
            trace[sweep] = chain.dark();
        }
        return trace;
    }

    /** The second half, every {@code thin}-th. */
    private static double[] thinned(double[] trace, int thin) {
        int from = trace.length / 2;
        double[] kept = new double[(trace.length - from) / thin];
        Arrays.setAll(kept, i -> trace[from + (i + 1) * thin - 1]);
        return kept;
    }

    /** Whether the chains are so far apart after a fair run that a longer one within the budget would not join them. */
    private boolean isHopeless() {
        return sweeps >= FAIR_RUN && diagnostics.rhat() > HOPELESS_RHAT;
    }

    boolean hasConverged() {
        return diagnostics.rhat() <= MOST_RHAT && Math.min(diagnostics.bulk(), diagnostics.tail()) >= LEAST_ESS;
    }
}
