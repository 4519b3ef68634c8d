package org.cairn.app.cli;

import org.cairn.casebook.Casebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a withdrawal back. */
@Command(
        name = "restore",
        description = "Lets a withdrawn entry count again: name it, or its withdrawal, by its number in cairn history.")
final class Restore extends Verb.OfCasebook {

    @Parameters(paramLabel = "<n>", description = "number of the withdrawn entry, or of its withdrawal")
    private long number;

    @Option(names = "--reason", paramLabel = "<words>", description = "why", defaultValue = "")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Override
    int work(Casebook casebook) {
        return Told.done(casebook, casebook.restore(number, reason), this);
    }
}
