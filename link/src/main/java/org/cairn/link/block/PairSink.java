package org.cairn.link.block;

/** Takes candidate pairs as they are found, many at a time. */
public interface PairSink {

    /**
     * Takes pairs; the arrays are used again afterwards.
     *
     * @param rowsA one row of each pair
     * @param rowsB the other
     * @param size number of pairs
     */
    void take(int[] rowsA, int[] rowsB, int size);

    /** Called once, after the last pairs. */
    default void done() {}
}
