package org.cairn.estimate.latent;

import org.cairn.estimate.math.Chance;

/** Draws from the model itself, by none of the chain's own moves: parameters from their prior, tables from the parameters. */
final class Model {

    static final int LISTS = 3;

    private static final int[] PATTERNS = {1, 2, 3, 4, 5, 6, 7};

    private Model() {}

    /** Parameters, α and a number never recorded from the prior, given that n people are recorded. */
    record Draw(Classes classes, double alpha, double dark) {}

    static Draw prior(double recorded, Chance chance) {
        Classes classes = new Classes(LISTS);
        while (true) {
            double alpha = Math.max(1e-60, 4 * chance.anyGamma(0.25));
            classes.drawShares(new double[Classes.COUNT], alpha, chance);
            classes.drawChances(new double[Classes.COUNT], new double[Classes.COUNT][LISTS], chance);
            double dark = chance.negativeBinomial(recorded, unseen(classes));
            if (dark <= Chain.CAP * recorded) {
                return new Draw(classes, alpha, dark);
            }
        }
    }

    static double unseen(Classes classes) {
        return Math.min(1 - 1e-9, classes.weigh(0, new double[Classes.COUNT]));
    }

    /** A table of n recorded people. */
    static Histories table(Classes classes, long recorded, Chance chance) {
        double[] counts = new double[PATTERNS.length];
        double rest = 1 - unseen(classes);
        long left = recorded;
        for (int i = 0; i < PATTERNS.length - 1; i++) {
            double share = classes.weigh(PATTERNS[i], new double[Classes.COUNT]);
            long people = chance.binomial(left, Math.min(1, share / rest));
            counts[i] = (double) people;
            left -= people;
            rest -= share;
        }
        counts[PATTERNS.length - 1] = (double) left;
        return new Histories(LISTS, PATTERNS, counts, (double) recorded);
    }
}
