package org.cairn.estimate.latent;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.math.Chance;

/**
 * Chains from dispersed starts, run until they have met, or have shown that they will not.
 *
 * <p>First eight plain chains start from everyone in one class, from as many classes as there are, and between. R-hat and
 * effective sample sizes are taken at checkpoints, each at twice the sweeps of the one before, over all but the first
 * quarter. Where R-hat is still beyond {@link #APART_RHAT} after {@link #FAIR_RUN} sweeps, or the budget is spent, four
 * ladders of heated chains ({@link Ladder}) take over, whose coldest chains visit every level in proportion to what it holds; these
 * must meet in their turn, and have come from the prior often enough to show that they could have gone elsewhere. If they do
 * not meet, there are several modes, or the chains are too slow: either way no number. With more than about a million recorded
 * rolls are cut short, ladders would not meet either, and the plain chains have the last word.
 *
 * <p>Budgets are in looks at a history, so that the answer does not depend on the machine.
 *
 * @param draws kept numbers of never recorded people, by chain
 * @param beyond the share of all people who are nearly out of reach, with each draw
 * @param diagnostics of those draws
 * @param sweeps sweeps per chain, those before the kept ones included
 * @param prior numbers of never recorded people drawn from the prior alone, given how many are recorded
 * @param arrivals how often a ladder's posterior was reached from the prior; 0 for plain chains
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
record Run(double[][] draws, double[][] beyond, double[] prior, Diagnostics diagnostics, int sweeps, long arrivals) {

    static final double MOST_RHAT = 1.01;
    static final double LEAST_ESS = 400;

    /** Fewer arrivals from the prior than this do not show that a ladder could have gone elsewhere. */
    static final int FEWEST_ARRIVALS = 40;

    /** Classes that all lists together have less than this chance to record are nearly out of reach. */
    static final double REACH = 0.05;

    private static final int PRIOR_DRAWS = 4000;
    private static final int PLAIN_CHAINS = 8;
    private static final int LADDERS = 4;
    private static final int SHORTEST = 2000;
    private static final int LONGEST = 16_000;

    /** Beyond this after {@link #FAIR_RUN} sweeps, chains are at separate levels and more of the same would not join them. */
    static final double APART_RHAT = 1.1;

    private static final int FAIR_RUN = 2000;

    /** Looks at a history in all plain chains, and in all ladders. */
    private static final double PLAIN_BUDGET = 2e8;

    private static final double LADDER_BUDGET = 3e8;

    /** A longer run keeps every second, fourth … sweep, so that it has no more than this for each chain. */
    private static final int KEPT = 10_000;

    static Run of(CaptureTable table, long seed) {
        Histories histories = Histories.of(table);
        Chain unheated = Chain.heated(histories, Chance.stream(seed, 2, 0), 0);
        double[] prior = new double[PRIOR_DRAWS];
        for (int draw = 0; draw < PRIOR_DRAWS; draw++) {
            unheated.sweep();
            prior[draw] = unheated.dark();
        }
        Run plain = grow(
                prior,
                PLAIN_CHAINS,
                number -> new Plain(Chain.cold(histories, Chance.stream(seed, 1, number), number)),
                longest(histories, PLAIN_CHAINS, 1, PLAIN_BUDGET));
        return plain.hasConverged() || Trajectory.isCutShort(histories.recorded())
                ? plain
                : grow(
                        prior,
                        LADDERS,
                        number -> new Tempered(new Ladder(histories, seed, number)),
                        longest(histories, LADDERS, 6, LADDER_BUDGET));
    }

    private static int longest(Histories histories, int chains, double each, double budget) {
        double looks = (Trajectory.looks(histories.recorded()) + 10) * (histories.size() + 1) * each;
        return (int) Math.max(SHORTEST, Math.min(LONGEST, budget / (chains * looks)));
    }

    /** Something that sweeps and has a chain of the posterior. */
    private sealed interface Sampler permits Plain, Tempered {
        void sweep();

        Chain chain();

        long arrivals();
    }

    private record Plain(Chain chain) implements Sampler {
        @Override
        public void sweep() {
            chain.sweep();
        }

        @Override
        public long arrivals() {
            return 0;
        }
    }

    private record Tempered(Ladder ladder) implements Sampler {
        @Override
        public void sweep() {
            ladder.sweep();
        }

        @Override
        public Chain chain() {
            return ladder.cold();
        }

        @Override
        public long arrivals() {
            return ladder.arrivals();
        }
    }

    private static Run grow(double[] prior, int count, IntFunction<Sampler> begin, int longest) {
        Sampler[] samplers = new Sampler[count];
        IntStream.range(0, count).parallel().forEach(number -> samplers[number] = begin.apply(number));
        double[][] dark = new double[count][0];
        double[][] beyond = new double[count][0];
        for (int length = Math.min(SHORTEST, longest); ; length *= 2) {
            extend(samplers, dark, beyond, length);
            Run run = kept(prior, samplers, dark, beyond, length);
            if (run.hasConverged() || run.isApart() || 2L * length > longest) {
                return run;
            }
        }
    }

    private static void extend(Sampler[] samplers, double[][] dark, double[][] beyond, int length) {
        IntStream.range(0, samplers.length).parallel().forEach(number -> {
            Sampler sampler = samplers[number];
            int from = dark[number].length;
            dark[number] = Arrays.copyOf(dark[number], length);
            beyond[number] = Arrays.copyOf(beyond[number], length);
            for (int sweep = from; sweep < length; sweep++) {
                sampler.sweep();
                dark[number][sweep] = sampler.chain().dark();
                beyond[number][sweep] = sampler.chain().shareBeyond(REACH);
            }
        });
    }

    private static Run kept(double[] prior, Sampler[] samplers, double[][] dark, double[][] beyond, int length) {
        double[][] draws = thinned(dark, length);
        long arrivals = Arrays.stream(samplers).mapToLong(Sampler::arrivals).sum();
        return new Run(draws, thinned(beyond, length), prior, Diagnostics.of(draws), length, arrivals);
    }

    private static double[][] thinned(double[][] traces, int length) {
        int thin = Math.max(1, length / KEPT);
        int from = length / 4;
        double[][] kept = new double[traces.length][(length - from) / thin];
        for (int chain = 0; chain < traces.length; chain++) {
            double[] trace = traces[chain];
            Arrays.setAll(kept[chain], i -> trace[from + (i + 1) * thin - 1]);
        }
        return kept;
    }

    /** The median of each chain's kept draws. */
    double[] medians() {
        return Arrays.stream(draws)
                .mapToDouble(chain -> Arrays.stream(chain).sorted().toArray()[chain.length / 2])
                .toArray();
    }

    int chains() {
        return draws.length;
    }

    boolean isTempered() {
        return draws.length == LADDERS;
    }

    boolean hasConverged() {
        return diagnostics.rhat() <= MOST_RHAT
                && Math.min(diagnostics.bulk(), diagnostics.tail()) >= LEAST_ESS
                && (!isTempered() || arrivals >= FEWEST_ARRIVALS);
    }

    private boolean isApart() {
        return sweeps >= FAIR_RUN && diagnostics.rhat() > APART_RHAT;
    }
}
