package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.exchange.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies a project while it is in use. */
@Command(
        name = "backup",
        description =
                "Copies the whole project, of one moment, even while others work on it, and checks the copy. The copy is a"
                        + " project itself. It holds what the project holds: keep it as safe.")
final class MakeBackup extends Verb.OfCasebook {

    @Parameters(paramLabel = "<folder>", description = "where the copy goes; must not be there yet")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    int work(Casebook casebook) throws IOException {
        Backup.make(project(), casebook, folder, Clock.systemUTC());
        console().say("%s", folder);
        return DONE;
    }
}
