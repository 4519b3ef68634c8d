package org.cairn.link;

import java.util.List;

/** A model that can weigh pairs of records: one that was learned from the records, or one that was brought along. */
public interface ScoringModel {

    /** Each part of each comparison with its levels and their weights. */
    List<ComparisonModel> comparisons();

    /** Share of all possible pairs that are expected to be one person. */
    double lambda();

    /** Rounds of EM taken; 0 for a model that was not learned here. */
    int rounds();

    /** Whether EM came to rest within the rounds it had. */
    boolean converged();

    /** What a person should know before relying on the linkage, in sentences, the gravest first. */
    List<String> warnings();

    /** At or above this weight two records are linked. */
    double linkFromBits();

    /** At or above this weight, and below {@link #linkFromBits}, a person should look. */
    double reviewFromBits();

    /** How many pairs blocking kept, and by which rule. */
    BlockingCounts blocking();

    /** SHA-256, in hexadecimal, of everything that determines weights. */
    String fingerprint();

    /**
     * Weighs the candidate pairs of records.
     *
     * @param keepFromBits pairs at or above this weight are kept; the others are only counted
     */
    ScoredPairs score(RecordTable records, double keepFromBits);
}
