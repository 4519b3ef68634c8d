package org.cairn.app.web.words;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;

/** A name in Latin letters, for readers of those. It is ours, and is said to be. */
public final class Letters {

    /** Loading the tables takes a second; so it is done when the first name needs it, and not at the start. */
    private static final class Loaded {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; NFC; Title");
    }

    private Letters() {}

    /** Whether a text has no letter but Latin ones. */
    public static boolean isLatin(String text) {
        return text.codePoints()
                .map(UScript::getScript)
                .allMatch(script -> script == UScript.LATIN || script == UScript.COMMON || script == UScript.INHERITED);
    }

    /** The text in Latin letters, as far as its scripts are known. */
    public static String latin(String text) {
        synchronized (Loaded.TO_LATIN) {
            return Loaded.TO_LATIN.transliterate(text);
        }
    }
}
