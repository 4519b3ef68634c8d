package org.cairn.app.team;

import java.util.Locale;

/** What someone may do. Alone on one's own computer one is the steward of everything. */
public enum Role {
    /** Look, and search. */
    READER,
    /** Also answer pairs that need a person, and take one's answers back. */
    REVIEWER,
    /** Also take in lists, change rules, link, estimate, and write the report. */
    EDITOR,
    /** Also say who may come in, and as what. */
    STEWARD;

    /** Whether whoever has this role may do what takes that one. */
    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** Its word, as it is typed and shown: {@code reviewer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
