package org.cairn.app.cli;

import org.cairn.casebook.Casebook;
import org.cairn.casebook.Entry;

/** Says what was just written to the log, in the words that the history has for it. */
final class Told {

    private Told() {}

    static int done(Casebook casebook, long number, Verb.OfCasebook verb) {
        Entry entry = casebook.entry(number).orElseThrow();
        if (verb.inJson()) {
            Json.print(History.json(entry, false), verb.console());
        } else {
            verb.console()
                    .say("Entry %d: %s %s.", number, entry.who(), entry.event().sentence());
        }
        return Verb.DONE;
    }
}
