package org.cairn.casebook.assess;

/** The four rules by which recorders come from claims to a conclusion (Every Casualty Worldwide, Standards, 2016). */
public enum AssessmentRule {
    /** From the least to the most that any standing claim allows. */
    RANGE("range"),
    /** What more than half of the sources say. */
    MAJORITY("majority"),
    /** What the highest kind of source says, by an order the project sets. */
    SOURCE_HIERARCHY("source hierarchy"),
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
