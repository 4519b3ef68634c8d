package org.cairn.casebook.project;

/** Whose names a report may show. */
public enum Names {
    /** Nobody's. */
    WITHHELD("withheld"),
    /** Those of people known to be 18 or older. */
    ADULTS("adults"),
    /** Everybody's. */
    ALL("all");

    private final String word;

    Names(String word) {
        this.word = word;
    }

    /** The word that stands for it in {@code cairn.yaml}. */
    public String word() {
        return word;
    }
}
