package org.cairn.app.cli;

import java.io.IOException;
import java.util.List;
import org.cairn.casebook.work.Sealing;
import org.cairn.casebook.work.Work;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Seals a person's data on legal request. */
@Command(
        name = "seal",
        description =
                "Makes what is said of a person unreadable for good, on legal request. The log still verifies. It cannot be"
                        + " undone, so without --yes it only says what would be done, and what it cannot reach.")
final class Seal extends Verb.OfProject {

    @Parameters(
            arity = "0..2",
            paramLabel = "<id>",
            description = "a person (P-0214), a record (its list, then its id), or a pseudonym (S-1)")
    private List<String> id = List.of();

    @Option(names = "--original", paramLabel = "<sha-256>", description = "take this whole file away instead")
    private @Nullable String original;

    @Option(
            names = "--reason",
            paramLabel = "<words>",
            required = true,
            description = "the legal ground, such as the court and its number; no name in it, since it stays")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Option(names = "--yes", description = "do it")
    private boolean yes;

    @Override
    int work(Work work) throws IOException {
        if (original != null && id.isEmpty()) {
            return whole(work, original);
        }
        if (id.isEmpty() || original != null) {
            console().warn("Say who, or which file with --original, and not both. Nothing was done.");
            return USAGE;
        }
        Sealing sealing = Sealing.of(work, id);
        if (!yes) {
            console().say("Sealing %s would make unreadable, for good:", sealing.person());
            sealing.files()
                    .forEach(file -> console()
                            .say(
                                    "  what %s says of them: originals/%s would be replaced by a copy in which they read “sealed”",
                                    file.list().name(), file.sha256()));
            console().say("  the words about them in the log: reasons of decisions, and what claims say of them");
            return outOfReach(sealing.outOfReach(work));
        }
        long number = sealing.carryOut(work, reason);
        console()
                .say(
                        "Entry %d: %s.",
                        number,
                        work.casebook().entry(number).orElseThrow().event().sentence());
        tell("What this could not reach:", sealing.outOfReach(work));
        return DONE;
    }

    private int whole(Work work, String sha256) {
        if (!yes) {
            console().say("originals/%s would be taken away for good; its hash stays in the log.", sha256);
            console().say("Nothing was changed. To do it, say it again with --yes.");
            return ATTENTION;
        }
        try {
            long number = work.casebook().sealOriginal(sha256, reason);
            console()
                    .say(
                            "Entry %d: %s.",
                            number,
                            work.casebook().entry(number).orElseThrow().event().sentence());
            return DONE;
        } catch (IllegalArgumentException e) {
            console().warn(String.valueOf(e.getMessage()));
            return ATTENTION;
        }
    }

    private int outOfReach(List<String> sentences) {
        tell("It would not reach:", sentences);
        console().say("Nothing was changed. To do it, say it again with --yes.");
        return ATTENTION;
    }

    private void tell(String heading, List<String> sentences) {
        console().say("%s", heading);
        sentences.forEach(sentence -> console().say("  %s", sentence));
    }
}
