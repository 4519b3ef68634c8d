package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.cairn.app.YoursToMend;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Checkpoint;
import org.cairn.casebook.store.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Signs what the log is now. */
@Command(
        name = "checkpoint",
        description =
                "Signs what the log is now. Keep the file elsewhere – with a lawyer, in print, with a partner: later it shows"
                        + " whether anything up to this moment was changed, dropped or rolled back (cairn verify --checkpoint).")
final class MakeCheckpoint extends Verb.OfCasebook {

    @Option(
            names = "--key",
            paramLabel = "<file>",
            description = "sign with this key (default: the project's signing.key, made where there is none)")
    private @Nullable Path key;

    @Option(
            names = "--out",
            paramLabel = "<file>",
            description = "write there (default: checkpoint-<entries>.json in the project's folder)")
    private @Nullable Path out;

    @Override
    int work(Casebook casebook) throws IOException {
        SigningKey with =
                key == null ? SigningKey.readOrMake(project().resolve(SigningKey.FILE)) : SigningKey.read(key);
        Checkpoint checkpoint = casebook.checkpoint(with);
        Path file = out == null ? project().resolve("checkpoint-%d.json".formatted(checkpoint.size())) : out;
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new YoursToMend("There is no folder %s. Nothing was written.".formatted(folder));
        }
        Files.writeString(file, checkpoint.text(), StandardOpenOption.CREATE_NEW);
        if (inJson()) {
            console().say("%s", checkpoint.text().strip());
            return DONE;
        }
        console().say("%s", file);
        console().say("%,d entries, root %s", checkpoint.size(), checkpoint.root());
        console().say("Signed with the public key %s", checkpoint.key());
        console()
                .say(
                        "Keep the file elsewhere, and tell whoever will check it that key. Kept only beside the casebook, it proves"
                                + " nothing: whoever can change the one can change the other.");
        return DONE;
    }
}
