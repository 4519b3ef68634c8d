package org.cairn.app.cli;

import java.util.Optional;
import org.cairn.app.Trouble;

/** Tells a person what went wrong: theirs to mend in their words, ours with what a developer needs and no names. */
final class Faults {

    private Faults() {}

    /** Tells, and gives the exit code. */
    static int tell(Exception fault, Console console) {
        console.clear();
        Optional<String> yours = Trouble.yours(fault);
        if (yours.isPresent()) {
            console.warn(yours.get());
            return Verb.ATTENTION;
        }
        console.warn(
                "Cairn failed. This is a fault in Cairn, not in your data. Everything saved before this step is kept.");
        console.warn("The lines below hold no names and can be passed on:");
        Trouble.trace(fault).forEach(line -> console.warn("  " + line));
        if (Boolean.getBoolean("cairn.debug")) {
            fault.printStackTrace(console.err());
        }
        return Verb.FAULT;
    }
}
