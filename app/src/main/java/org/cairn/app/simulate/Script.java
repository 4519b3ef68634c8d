package org.cairn.app.simulate;

/** The script in which a list writes its names. */
enum Script {
    LATIN,
    ARABIC,
    CYRILLIC,
    /** Each name in the script it comes from. */
    OWN;

    /** The script in which a name of this culture is written on such a list. */
    Script of(Culture culture) {
        return this == OWN ? culture.script() : this;
    }
}
