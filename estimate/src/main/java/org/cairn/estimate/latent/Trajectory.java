package org.cairn.estimate.latent;

import org.cairn.estimate.math.Chance;
import org.cairn.estimate.math.Elementary;

/**
 * Hamiltonian moves over the {@link Surface}: the parameters are given a random push and roll along the gradient for a
 * while.
 *
 * <p>What the data do not say, how many of a class were missed, takes a Gibbs sampler hundreds of small random steps to
 * change, since it holds the number never recorded and everyone's class fixed while it moves. Here both are taken out, and a
 * roll goes straight: measured on Kosovo, one independent number never recorded comes from 2 to 4 rolls instead of over a
 * hundred sweeps (docs/decisions, “A sampler for latent classes”).
 *
 * <p>The steepest directions have a standard deviation of about 1/√n; steps are {@value #STEP}/√n of the heated n, with
 * chance ± 60 %, and never above {@value #LONGEST_STEP}. A roll has a random length around {@value #ROLL}, which crosses the flat
 * directions, whose priors are logistic. The move is accepted as Metropolis would; an accepted one draws n₀ anew and is
 * taken back if that exceeds the cap, so that the cut-off posterior is kept exactly.
 *
 * <p>S. Duane, A. D. Kennedy, B. J. Pendleton and D. Roweth (1987), Hybrid Monte Carlo, Physics Letters B 195:216–222; R. M. Neal
 * (2011), MCMC using Hamiltonian dynamics.
 */
final class Trajectory {

    private static final double STEP = 2;
    private static final double LONGEST_STEP = 0.4;
    private static final double ROLL = 1.3;
    private static final int MOST_STEPS = 700;
    private static final double FORGOTTEN = 1e-250;
    private static final double FARTHEST = 1e6;

    private final Histories histories;
    private final Classes classes;
    private final Chance chance;
    private final double heat;
    private final Surface surface;
    private final double[] place;
    private final double[] push;
    private final double step;
    private final int steps;

    Trajectory(Histories histories, Classes classes, Chance chance, double heat) {
        this.histories = histories;
        this.classes = classes;
        this.chance = chance;
        this.heat = heat;
        this.surface = new Surface(histories);
        this.place = new double[surface.dimension()];
        this.push = new double[place.length];
        this.step = Math.min(LONGEST_STEP, STEP / Math.sqrt(1 + heat * histories.recorded()));
        this.steps = (int) Math.max(4, Math.min(MOST_STEPS, ROLL / step));
    }

    /** How many times the surface is looked at in a move, in the mean. */
    static double looks(double recorded) {
        return Math.min(MOST_STEPS, ROLL / Math.min(LONGEST_STEP, STEP / Math.sqrt(1 + recorded)));
    }

    /** Whether a roll of full length would take too many steps: with more than about a million recorded. */
    static boolean isCutShort(double recorded) {
        return looks(recorded) >= MOST_STEPS;
    }

    /** Moves the parameters; gives the number never recorded that belongs to them afterwards. */
    double move(double alpha, double dark) {
        if (!begin(alpha)) {
            return dark;
        }
        double before = surface.height(place, alpha, heat);
        if (before == Double.NEGATIVE_INFINITY) {
            return dark;
        }
        double energy = before - push();
        double after = roll(alpha);
        if (!(Elementary.log(chance.uniform()) < after - energy)) {
            return dark;
        }
        if (heat == 0) {
            keep();
            return dark;
        }
        double drawn = chance.negativeBinomial(histories.recorded(), surface.unseen());
        if (drawn > Chain.CAP * histories.recorded()) {
            return dark;
        }
        keep();
        return drawn;
    }

    /** Σ_k log(1 − V_k) of the classes as they are. */
    double logLeft(double alpha) {
        begin(alpha);
        surface.height(place, alpha, 0);
        return surface.logLeft();
    }

    /**
     * Reads the place off the classes. Sticks beyond the smallest double have no members and no part in the likelihood;
     * they are drawn anew from their prior.
     */
    private boolean begin(double alpha) {
        int lists = classes.lists;
        for (int k = 0; k < Classes.COUNT; k++) {
            for (int list = 0; list < lists; list++) {
                place[k * lists + list] = Elementary.log(classes.on[list][k] / classes.off[list][k]);
            }
            if (k < Classes.COUNT - 1) {
                double odds = classes.rest[k + 1] > FORGOTTEN
                        ? Elementary.log(classes.share[k] / classes.rest[k + 1])
                        : priorOdds(alpha);
                if (!(Math.abs(odds) < FARTHEST)) {
                    return false;
                }
                place[Classes.COUNT * lists + k] = odds;
            }
        }
        return true;
    }

    /** The log odds of V ~ Beta(1, α): 1 − V is a uniform variate to the power 1/α. */
    private double priorOdds(double alpha) {
        double logOff = Elementary.log(chance.uniform()) / alpha;
        return logOff < -30 ? Math.min(-logOff, FARTHEST / 2) : Elementary.log(Elementary.exp(-logOff) - 1);
    }

    /** Draws a push; gives its energy. */
    private double push() {
        double energy = 0;
        for (int i = 0; i < push.length; i++) {
            push[i] = chance.normal();
            energy += push[i] * push[i];
        }
        return energy / 2;
    }

    /** Rolls; gives the log density less the energy at the end. */
    private double roll(double alpha) {
        double length = step * (0.4 + 1.2 * chance.uniform());
        int count = 1 + (int) (chance.uniform() * 2 * steps);
        double height = 0;
        for (int i = 0; i < count; i++) {
            advance(length);
            height = surface.height(place, alpha, heat);
            if (height == Double.NEGATIVE_INFINITY) {
                return height;
            }
            lean(length / 2);
        }
        double energy = 0;
        for (double speed : push) {
            energy += speed * speed;
        }
        return height - energy / 2;
    }

    private void advance(double length) {
        lean(length / 2);
        for (int i = 0; i < place.length; i++) {
            place[i] += length * push[i];
        }
    }

    private void lean(double length) {
        double[] gradient = surface.gradient;
        for (int i = 0; i < push.length; i++) {
            push[i] += length * gradient[i];
        }
    }

    private void keep() {
        for (int list = 0; list < classes.lists; list++) {
            for (int k = 0; k < Classes.COUNT; k++) {
                classes.setChance(list, k, surface.on[list][k]);
            }
        }
        System.arraycopy(surface.share, 0, classes.share, 0, Classes.COUNT);
        System.arraycopy(surface.rest, 0, classes.rest, 0, Classes.COUNT);
    }
}
