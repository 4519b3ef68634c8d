package org.cairn.estimate.latent;

import java.util.Arrays;
import org.cairn.estimate.math.Chance;

/**
 * Parallel tempering: chains at heats from the posterior down to the prior, neighbours of which trade places.
 *
 * <p>At heat 0 every sweep is a fresh draw from the prior; what climbs from there to the posterior has chosen its level of N
 * afresh. Modes of the posterior that no single chain leaves are so visited in proportion to what they hold. Even and odd
 * pairs of neighbours take turns, which makes places travel straight up and down; heats are spaced so that all pairs refuse
 * about equally often, from the refusals of rounds that grow (Syed et al. 2022).
 *
 * <p>S. Syed, A. Bouchard-Côté, G. Deligiannidis and A. Doucet (2022), Non-reversible parallel tempering: a scalable highly parallel MCMC
 * scheme, J. Royal Statistical Society B 84:321–350.
 */
final class Ladder {

    private static final int RUNGS = 18;
    private static final int ROUNDS = 4;
    private static final int FIRST_ROUND = 50;

    private final Chance chance;
    private final Chain[] rungs;
    private final double[] refusals = new double[RUNGS - 1];
    private final int[] places = new int[RUNGS];
    private final boolean[] fresh = new boolean[RUNGS];
    private long round;
    private long arrivals;

    /**
     * @param histories the table
     * @param seed seed of all chance
     * @param number the ladder's number
     */
    Ladder(Histories histories, long seed, int number) {
        this.chance = Chance.stream(seed, 3, number);
        this.rungs = new Chain[RUNGS];
        for (int rung = 0; rung < RUNGS; rung++) {
            double heat = rung == RUNGS - 1 ? 0 : StrictMath.pow(10 * histories.recorded(), -rung / (RUNGS - 2.0));
            rungs[rung] = Chain.heated(histories, Chance.stream(seed, 4, (long) number * RUNGS + rung), heat);
            places[rung] = rung;
        }
        for (int time = 0; time < ROUNDS; time++) {
            Arrays.fill(refusals, 0);
            int sweeps = FIRST_ROUND << time;
            for (int sweep = 0; sweep < sweeps; sweep++) {
                sweep();
            }
            respace(sweeps);
        }
        arrivals = 0;
    }

    /** One sweep of every chain, and a trade of every second pair. */
    void sweep() {
        for (Chain rung : rungs) {
            rung.sweep();
        }
        double[] logs = Arrays.stream(rungs).mapToDouble(Chain::logLikelihood).toArray();
        for (int rung = (int) (round % 2); rung + 1 < RUNGS; rung += 2) {
            double gain = (rungs[rung].heat() - rungs[rung + 1].heat()) * (logs[rung + 1] - logs[rung]);
            refusals[rung] += 1 - Math.min(1, StrictMath.exp(Math.min(0, gain)));
            if (chance.uniform() < StrictMath.exp(Math.min(0, gain))) {
                trade(rung);
            }
        }
        round++;
        fresh[places[RUNGS - 1]] = true;
        if (fresh[places[0]]) {
            arrivals++;
            fresh[places[0]] = false;
        }
    }

    private void trade(int rung) {
        rungs[rung].exchange(rungs[rung + 1]);
        int kept = places[rung];
        places[rung] = places[rung + 1];
        places[rung + 1] = kept;
    }

    /** Spaces the heats so that the refusals so far would be shared equally. */
    private void respace(int sweeps) {
        double[] heats = heats();
        double[] climbed = new double[RUNGS];
        for (int rung = 1; rung < RUNGS; rung++) {
            climbed[rung] = climbed[rung - 1] + 2 * refusals[rung - 1] / sweeps + 1e-3;
        }
        for (int rung = 1; rung < RUNGS - 1; rung++) {
            double wanted = climbed[RUNGS - 1] * rung / (RUNGS - 1);
            int after = 1;
            while (climbed[after] < wanted) {
                after++;
            }
            double part = (wanted - climbed[after - 1]) / (climbed[after] - climbed[after - 1]);
            rungs[rung] = rungs[rung].at(heats[after - 1] + part * (heats[after] - heats[after - 1]));
        }
    }

    /** The heats, from 1 down to 0. */
    double[] heats() {
        return Arrays.stream(rungs).mapToDouble(Chain::heat).toArray();
    }

    /** The chain of the posterior. */
    Chain cold() {
        return rungs[0];
    }

    /** How often a place that came from the prior has arrived at the posterior since the heats were set. */
    long arrivals() {
        return arrivals;
    }
}
