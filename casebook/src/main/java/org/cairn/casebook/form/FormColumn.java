package org.cairn.casebook.form;

/** What a column of a form can be for, beside the claims it holds. */
public enum FormColumn {
    /** Tells one row from all others, and stays the same in later exports. */
    ID("id"),
    /** What the row is called. */
    TITLE("title"),
    /** When the report was sent or published. */
    SENT("sent"),
    /** Where it can be found. */
    ADDRESS("address"),
    /** When its bytes were received. */
    RECEIVED("received"),
    /** Who wrote the answers down. */
    CODER("coder"),
    /** Which version of the form they were written into. */
    CODEBOOK("codebook"),
    /** The grade given by those who keep the form. */
    GRADE("grade"),
    /** What the source said, in its own words. */
    WORDS("words"),
    /** The id of the incident it tells of; without it, each row is an incident of its own. */
    INCIDENT("incident");

    private final String word;

    FormColumn(String word) {
        this.word = word;
    }

    /** As {@code cairn.yaml} writes it. */
    public String word() {
        return word;
    }
}
