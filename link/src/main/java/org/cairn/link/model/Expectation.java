package org.cairn.link.model;

import java.util.Arrays;
import java.util.List;
import org.cairn.link.compare.FieldComparison;

/**
 * EM for m, λ and κ on pattern counts, u held fixed.
 *
 * <p>u is known from pairs at large, so candidates need not be like pairs at large: for a pattern γ that blocking meets with
 * the same probability whether or not the two records are one person, the odds λ m(γ) : (1 − λ) u(γ) hold among
 * candidates too. Where there are several lists, m is learned from pairs across them: within a list, records of
 * one person are rare, and namesakes and relatives would be taken for them. λ is the expected number of one-person pairs over <em>all</em> possible pairs, blocked or not.
 */
final class Expectation {

    private static final int MOST_ROUNDS = 200;
    private static final double REST = 1e-5;
    /** Pseudo-counts of one-person pairs behind the starting values of m. */
    private static final double PRIOR_PAIRS = 4;
    /** Pseudo-pairs that draw the λ of one pair of lists to the λ of all. */
    private static final double PRIOR_LAMBDA_PAIRS = 3;

    private final PatternCounts cells;
    private final ListPairs lists;
    private final List<FieldComparison.Part> parts;
    private final double[][] u;
    private double[][] m;
    private double[][] kin;
    private final double[][] start;
    private final double[][] kinStart;
    /** Pairs of lists that m is learned from. */
    private final boolean[] learnFrom;

    private double[] lambda;
    private double kappa;
    /** Probability that the pairs of a cell are one person. */
    final double[] same;
    /** Probability that they are relatives. */
    private final double[] relatives;

    Expectation(PatternCounts cells, FieldSet fields, ListPairs lists, Parameters from) {
        this.cells = cells;
        this.lists = lists;
        this.parts = fields.parts();
        this.u = from.u();
        this.m = from.m();
        this.kin = from.kin().clone();
        this.start = start(fields);
        this.kinStart = kinStart(fields, from.u());
        this.lambda = from.lambda().clone();
        this.kappa = from.kappa();
        this.learnFrom = lists.learnFrom();
        this.same = new double[cells.size()];
        this.relatives = new double[cells.size()];
    }

    /** Starting values of m: most agree closely, fewer at each further level. */
    static double[][] start(FieldSet fields) {
        double[][] m = new double[fields.parts().size()][];
        for (int part = 0; part < m.length; part++) {
            int levels = fields.parts().get(part).levels().size();
            m[part] = new double[levels];
            double left = 1;
            for (int level = 1; level < levels - 1; level++) {
                m[part][level] = left * (level == 1 ? 0.75 : 0.5);
                left -= m[part][level];
            }
            m[part][levels - 1] = left;
        }
        return m;
    }

    /** Starting values for relatives: any level alike on what they share, as strangers on the rest. */
    static double[][] kinStart(FieldSet fields, double[][] u) {
        double[][] kin = new double[u.length][];
        for (int part = 0; part < u.length; part++) {
            kin[part] = u[part].clone();
            if (fields.parts().get(part).sharedByKin()) {
                Arrays.fill(kin[part], 1.0 / (kin[part].length - 1));
            }
        }
        return kin;
    }

    Parameters run(double[][] log2Common) {
        int round = 0;
        double moved = 1;
        while (round < MOST_ROUNDS && moved > REST) {
            moved = round();
            round++;
        }
        expect();
        return new Parameters(m, u, kin, log2Common, lambda, kappa, round, moved <= REST);
    }

    private double round() {
        double kin = expect();
        kappa = Math.max(1e-12, Math.min(0.01, kin / Math.max(1, (double) lists.possible())));
        maximiseLambda();
        return maximiseM();
    }

    /** Fills {@link #same} and {@link #relatives}; gives the expected number of pairs that are relatives. */
    private double expect() {
        double kinPairs = 0;
        for (int cell = 0; cell < same.length; cell++) {
            double bits = cells.ownFrequency[cell] + cells.kinFrequency[cell];
            double kinBits = cells.kinFrequency[cell];
            for (int part = 0; part < parts.size(); part++) {
                int level = cells.level[part][cell];
                bits += level == 0 ? 0 : bitsOf[part][level];
                kinBits += level == 0 ? 0 : kinBitsOf[part][level];
            }
            double share = lambda[cells.listPair[cell]];
            double one = share * Parameters.exp2(Math.min(300, bits));
            double kinsfolk = kappa * Parameters.exp2(Math.min(300, kinBits));
            double all = one + kinsfolk + Math.max(0, 1 - share - kappa);
            same[cell] = one / all;
            relatives[cell] = kinsfolk / all;
            kinPairs += cells.counts[cell] * relatives[cell];
        }
        return kinPairs;
    }

    private void maximiseLambda() {
        double[] pairs = new double[lambda.length];
        for (int cell = 0; cell < same.length; cell++) {
            pairs[cells.listPair[cell]] += same[cell] * cells.counts[cell];
        }
        double overall = Arrays.stream(pairs).sum() / Math.max(1, (double) lists.possible());
        for (int i = 0; i < lambda.length; i++) {
            double possible = (double) lists.possible(i);
            double weight = overall > 0 ? PRIOR_LAMBDA_PAIRS / overall : PRIOR_LAMBDA_PAIRS;
            double share = (pairs[i] + overall * Math.min(weight, possible * 0.01))
                    / (possible + Math.min(weight, possible * 0.01));
            lambda[i] = possible == 0 ? 1e-9 : Math.max(1e-12, Math.min(0.5, share));
        }
    }

    private double maximiseM() {
        double[][] next = new double[m.length][];
        double moved = 0;
        for (int part = 0; part < m.length; part++) {
            next[part] = levelShares(part, same, start[part]);
            for (int level = 1; level < next[part].length; level++) {
                moved = Math.max(moved, Math.abs(next[part][level] - m[part][level]));
            }
            if (parts.get(part).sharedByKin()) {
                kin[part] = levelShares(part, relatives, kinStart[part]);
            }
        }
        m = next;
        prepare();
        return moved;
    }

    private double[] levelShares(int part, double[] probability, double[] prior) {
        double[] shares = new double[m[part].length];
        double total = 0;
        for (int level = 1; level < shares.length; level++) {
            shares[level] = PRIOR_PAIRS * prior[level];
            total += shares[level];
        }
        for (int cell = 0; cell < probability.length; cell++) {
            int level = cells.level[part][cell];
            if (level > 0 && learnFrom[cells.listPair[cell]]) {
                shares[level] += probability[cell] * cells.counts[cell];
                total += probability[cell] * cells.counts[cell];
            }
        }
        for (int level = 1; level < shares.length; level++) {
            shares[level] /= total;
        }
        return shares;
    }

    private double[][] bitsOf = {};
    private double[][] kinBitsOf = {};

    private Expectation prepare() {
        bitsOf = bitsOf(m);
        kinBitsOf = bitsOf(kin);
        return this;
    }

    private double[][] bitsOf(double[][] share) {
        double[][] bits = new double[share.length][];
        for (int part = 0; part < share.length; part++) {
            bits[part] = new double[share[part].length];
            for (int level = 1; level < bits[part].length; level++) {
                bits[part][level] = Parameters.log2(share[part][level] / u[part][level]);
            }
        }
        return bits;
    }

    /** Ready to run. */
    Expectation prepared() {
        return prepare();
    }
}
