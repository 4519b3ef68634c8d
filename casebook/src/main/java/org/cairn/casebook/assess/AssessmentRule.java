package org.cairn.casebook.assess;

/**
 * The rules by which recorders come from claims to a conclusion: four of Every Casualty Worldwide (Standards, 2016), and two that
 * put a whole together from its parts.
 */
public enum AssessmentRule {
    /** From the least to the most that any standing claim allows. */
    RANGE("range"),
    /** What more than half of the sources say. */
    MAJORITY("majority"),
    /** What the highest kind of source says, by an order the project sets. */
    SOURCE_HIERARCHY("source hierarchy"),
    /** What parts that share nobody come to together. */
    SUM("sum of parts"),
    /** What parts come to together that may share people. */
    OVERLAP("parts that may overlap"),
    /** What people agreed on after talking, with their reasons. */
    DISCUSSION("discussion");

    private final String word;

    AssessmentRule(String word) {
        this.word = word;
    }

    /** The rule as files write it: {@code source hierarchy}. */
    public String word() {
        return word;
    }
}
