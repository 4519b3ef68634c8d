package org.cairn.link;

import java.util.List;

/**
 * What is known about any two rows of one table, whether or not blocking met them. Rows are numbered from 0; weights are in
 * bits. Safe to share between threads.
 */
public interface PairWeights {

    /** Match weight of two rows: log₂ prior odds + Σ log₂(m/u), frequency included; 0 is even odds. */
    double weightBits(int rowA, int rowB);

    /**
     * The part of {@link #weightBits} that is known before looking: log₂ λ/(1−λ) for records of these two lists.
     *
     * @param listA index of a list
     * @param listB index of the other, or of the same
     */
    double priorBits(int listA, int listB);

    /** Match weight of a row against a perfect copy of itself: the most it could ever have. */
    double mostBits(int row);

    /** What each field says about two rows. With the model's prior the bits add up to {@link #weightBits}. */
    List<Evidence> evidence(int rowA, int rowB);
}
