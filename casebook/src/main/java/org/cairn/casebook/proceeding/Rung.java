package org.cairn.casebook.proceeding;

/** How far a death or an incident has come, from being on record to a judgment. */
public enum Rung {
    RECORDED("recorded"),
    IDENTIFIED("the incident is identified"),
    COMPLAINT("a complaint was filed"),
    INVESTIGATION("an investigation was opened"),
    CHARGE("someone was charged"),
    JUDGMENT("a court gave judgment");

    private final String words;

    Rung(String words) {
        this.words = words;
    }

    /** The rung as a table names it. */
    public String words() {
        return words;
    }
}
