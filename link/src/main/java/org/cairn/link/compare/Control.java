package org.cairn.link.compare;

/**
 * A simpler comparison of one part of a field, of which it is known exactly how often strangers come to each level. What a sample
 * then has to tell is only how far the part's own levels differ from it: the control variate of sampling theory.
 */
public interface Control {

    /** The part of the field. */
    int part();

    /** The level of two records; 0 where either does not state what is compared. */
    int level(int rowA, int rowB);

    /** Of all pairs of records that state it, the share at each level: exact. */
    double[] shares();
}
