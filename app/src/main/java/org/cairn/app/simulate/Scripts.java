package org.cairn.app.simulate;

/** In which scripts the lists are written. */
public enum Scripts {
    /** Every list in Latin script. */
    LATIN,
    /** Every list in Arabic script. */
    ARABIC,
    /** Every list in Cyrillic script. */
    CYRILLIC,
    /** Arabic and Latin lists of the same people, romanised by several conventions, and some people in Cyrillic. */
    MIXED
}
