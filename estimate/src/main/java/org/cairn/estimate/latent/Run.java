package org.cairn.estimate.latent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.math.Chance;

/**
 * Chains from dispersed starts, run until they have met, or have shown that they will not.
 *
 * <p>First a dozen scouts make plain sweeps, some from one class, some from as many as there are. Where the posterior has
 * levels that a sampler leaves only after thousands of sweeps, they are found at several of them, and R-hat over the
 * scouts is beyond {@link #SEPARATE_RHAT}: three fifths of the variance then is between starts. There the run
 * ends: what share each level deserves could only be learned from many passages between them, and published samplers
 * disagree on just those tables.
 *
 * <p>Otherwise four of the scouts go on, the lowest, the highest and two between. R-hat and effective sample sizes are
 * taken at checkpoints, each at twice the sweeps of the one before, over all but the first quarter; the run ends when
 * they pass, when the budget is spent, or when R-hat is beyond {@link #HOPELESS_RHAT} after {@link #FAIR_RUN} sweeps: it
 * falls about as 1/sweeps, and what is left of the budget would not bring it to 1.01. The budget is in sweeps, so that
 * the answer does not depend on the machine.
 *
 * @param draws kept numbers of never recorded people, by chain
 * @param diagnostics of those draws
 * @param sweeps sweeps per chain, those before the kept ones included
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
record Run(double[][] draws, Diagnostics diagnostics, int sweeps) {

    static final int CHAINS = 4;
    static final double MOST_RHAT = 1.01;
    static final double LEAST_ESS = 400;

    /** Beyond this the chains are at separate levels. */
    static final double SEPARATE_RHAT = 1.6;

    /** Beyond this after {@link #FAIR_RUN} sweeps, the rest of the budget would not join the chains. */
    static final double HOPELESS_RHAT = 1.2;

    static final int FAIR_RUN = 40_000;

    /** A longer run keeps every second, fourth … sweep, so that it has no more than this for each chain. */
    private static final int KEPT = 10_000;

    private static final int SCOUTS = 12;
    private static final int SCOUTING = 8000;

    static Run of(CaptureTable table, long seed, int shortest, int longest) {
        Chain[] scouts = new Chain[SCOUTS];
        Run scouting = scouting(table, seed, scouts);
        return scouting.hasSeveralModes() ? scouting : together(chosen(scouts, scouting), shortest, longest);
    }

    private static Run scouting(CaptureTable table, long seed, Chain[] scouts) {
        double[][] draws = new double[SCOUTS][SCOUTING];
        IntStream.range(0, SCOUTS).parallel().forEach(number -> {
            scouts[number] = new Chain(table, Chance.stream(seed, 1, number), number);
            for (int sweep = 0; sweep < SCOUTING; sweep++) {
                scouts[number].plainSweep();
                draws[number][sweep] = scouts[number].dark();
            }
        });
        double[][] kept = Arrays.stream(draws)
                .map(all -> Arrays.copyOfRange(all, SCOUTING / 2, SCOUTING))
                .toArray(double[][]::new);
        return new Run(kept, Diagnostics.of(kept), SCOUTING);
    }

    private static Chain[] chosen(Chain[] scouts, Run scouting) {
        double[] medians = scouting.medians();
        int[] order = IntStream.range(0, SCOUTS)
                .boxed()
                .sorted(Comparator.comparingDouble(number -> medians[number]))
                .mapToInt(number -> number)
                .toArray();
        return IntStream.range(0, CHAINS)
                .mapToObj(chain -> scouts[order[chain * (SCOUTS - 1) / (CHAINS - 1)]])
                .toArray(Chain[]::new);
    }

    private static Run together(Chain[] chains, int shortest, int longest) {
        double[][] traces = new double[CHAINS][0];
        for (int length = shortest; ; length *= 2) {
            extend(chains, traces, length);
            Run run = kept(traces, length);
            if (run.hasConverged() || run.isHopeless() || 2L * length > longest) {
                return run;
            }
        }
    }

    private static void extend(Chain[] chains, double[][] traces, int length) {
        IntStream.range(0, CHAINS).parallel().forEach(chain -> {
            int from = traces[chain].length;
            traces[chain] = Arrays.copyOf(traces[chain], length);
            for (int sweep = from; sweep < length; sweep++) {
                chains[chain].sweep();
                traces[chain][sweep] = chains[chain].dark();
            }
        });
    }

    private static Run kept(double[][] traces, int length) {
        int thin = Math.max(1, length / KEPT);
        int from = length / 4;
        double[][] kept = new double[CHAINS][(length - from) / thin];
        for (int chain = 0; chain < CHAINS; chain++) {
            double[] trace = traces[chain];
            Arrays.setAll(kept[chain], i -> trace[from + (i + 1) * thin - 1]);
        }
        return new Run(kept, Diagnostics.of(kept), length);
    }

    /** The median of each chain's kept draws. */
    double[] medians() {
        return Arrays.stream(draws)
                .mapToDouble(chain -> Arrays.stream(chain).sorted().toArray()[chain.length / 2])
                .toArray();
    }

    boolean hasConverged() {
        return diagnostics.rhat() <= MOST_RHAT && Math.min(diagnostics.bulk(), diagnostics.tail()) >= LEAST_ESS;
    }

    boolean hasSeveralModes() {
        return diagnostics.rhat() > SEPARATE_RHAT;
    }

    private boolean isHopeless() {
        return sweeps >= FAIR_RUN && diagnostics.rhat() > HOPELESS_RHAT;
    }
}
