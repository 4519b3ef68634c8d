package org.cairn.link.block;

/** Takes candidate pairs as they are found, many pairs of few records at a time. */
public interface PairSink {

    /**
     * The records that the pairs to come are made of, in place of those before.
     *
     * @param rows their rows; the array is used again afterwards
     * @param size how many they are
     * @param oneBlock whether they are of one block, so that most pairs of them will come
     */
    void rows(int[] rows, int size, boolean oneBlock);

    /**
     * Takes pairs; the arrays are used again afterwards.
     *
     * @param a the place of one record of each pair among those announced
     * @param b the place of the other
     * @param size number of pairs
     */
    void pairs(int[] a, int[] b, int size);

    /** Called once, after the last pairs. */
    default void done() {}
}
