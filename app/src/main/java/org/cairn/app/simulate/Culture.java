package org.cairn.app.simulate;

/** Where a person's name comes from, and so which parts it has and how it is noted inside this package. */
enum Culture {
    /** Given, father, grandfather, family; noted in sounds, see {@link ArabicSounds}. */
    ARABIC(Script.ARABIC),
    /** Given, patronymic, family; noted in Cyrillic letters, other forms after a slash. */
    SLAVIC(Script.CYRILLIC),
    /** Given and family; noted as written. */
    WESTERN(Script.LATIN);

    private final Script script;

    Culture(Script script) {
        this.script = script;
    }

    Script script() {
        return script;
    }
}
