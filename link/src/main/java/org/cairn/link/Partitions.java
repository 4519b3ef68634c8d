package org.cairn.link;

/** Partitions of the records of a table into people, drawn so that each is as often there as it is likely. */
public interface Partitions {

    /**
     * Weight, in bits, from which pairs hold records together: below it two records are one person in fewer than 1 of 65 cases,
     * and what only such pairs would join is apart in every draw.
     */
    double FROM_BITS = -6;

    /** How many there are. */
    int draws();

    /**
     * One of them: for each row, a number that the rows of its person have in common, from 0 and below the number of rows.
     *
     * @param draw which, from 0
     * @throws IndexOutOfBoundsException if there is no such draw
     */
    int[] personOfRow(int draw);
}
