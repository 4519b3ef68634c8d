package org.cairn.casebook.claim.count;

/** How exactly a source states a count. */
public enum Form {
    /** One number. */
    EXACT("exact"),
    /** A number or more: "at least 30", "more than 700". */
    AT_LEAST("at least"),
    /** A number or fewer: "up to 10". */
    AT_MOST("at most"),
    /** Near a number: "about 80". How near is the project's rule. */
    ABOUT("about"),
    /** From one number to another: "between 40 and 50". */
    BETWEEN("between"),
    /** More than two, fewer than many. */
    SEVERAL("several"),
    DOZENS("dozens"),
    SCORES("scores"),
    HUNDREDS("hundreds"),
    /** The source knows of none, which is not that there were none. */
    NONE_KNOWN("none known"),
    /** The source says that it does not know how many. */
    UNKNOWN("unknown");

    private final String word;

    Form(String word) {
        this.word = word;
    }

    /** The form as files write it: {@code at least}. */
    public String word() {
        return word;
    }
}
