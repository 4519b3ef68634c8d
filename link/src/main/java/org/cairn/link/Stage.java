package org.cairn.link;

/** The stages of a linkage, in the order in which they are first entered; some are entered more than once. */
public enum Stage {
    /** Lists are read, and each distinct name is understood. */
    READING,
    /** Agreement by chance is counted, and m, λ and κ are learned. */
    TRAINING,
    /** Rules are learned where none are given, and the pairs they meet are found. */
    BLOCKING,
    /** Candidate pairs are compared, field by field. */
    COMPARING,
    /** Pairs are weighed. */
    SCORING,
    /** Records are grouped into people. */
    CLUSTERING
}
