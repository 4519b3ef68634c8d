package org.cairn.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

/** {@code cairn-verify PACKAGE}: says whether an exported case is as it was written, and what that cannot show. */
public final class Verify {

    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int USAGE = 2;

    private static final String HELP = """
            cairn-verify – is this exported case as it was written?

            usage: java -jar cairn-verify.jar <package> [--checkpoint <file>]… [--key <public key>]

              <package>              what cairn export package wrote: a zip, or the folder it was unpacked to
              --checkpoint <file>    a checkpoint of this case that was kept elsewhere; may be given several times
              --key <public key>     the key its maker told you, 64 digits: checkpoints must be signed with it

            It reads only what you name, writes nothing and needs no network.
            Exit codes: 0 all holds, 1 something does not, 2 wrong usage.
            """;

    private final PrintStream out;
    private final List<Path> checkpoints = new ArrayList<>();
    private Optional<Path> subject = Optional.empty();
    private Optional<String> key = Optional.empty();

    private Verify(PrintStream out) {
        this.out = out;
    }

    /** Checks, and leaves with the exit code. */
    public static void main(String... arguments) {
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        int code = run(out, arguments);
        out.flush();
        System.exit(code);
    }

    /** Checks; gives the exit code: 0 all holds, 1 something does not, 2 wrong usage. */
    public static int run(PrintStream out, String... arguments) {
        Verify verify = new Verify(out);
        if (!verify.understands(arguments) || verify.subject.isEmpty()) {
            out.print(HELP);
            return USAGE;
        }
        try {
            return verify.check(verify.subject.get());
        } catch (ZipException e) {
            out.println("%s is not a zip, or is damaged.".formatted(verify.subject.get()));
        } catch (IOException e) {
            out.println("%s cannot be read.".formatted(e.getMessage()));
        }
        return DOES_NOT_HOLD;
    }

    private boolean understands(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean hasValue = i + 1 < arguments.length;
            if (arguments[i].equals("--checkpoint") && hasValue) {
                checkpoints.add(Path.of(arguments[++i]));
            } else if (arguments[i].equals("--key") && hasValue) {
                key = Optional.of(arguments[++i]);
            } else if (!arguments[i].startsWith("-") && subject.isEmpty()) {
                subject = Optional.of(Path.of(arguments[i]));
            } else {
                return false;
            }
        }
        return true;
    }

    private int check(Path path) throws IOException {
        Check.Outcome outcome;
        try (CaseFiles files = CaseFiles.of(path)) {
            outcome = Check.of(files);
        }
        List<String> faults = new ArrayList<>(outcome.faults());
        List<String> held = new ArrayList<>();
        for (Path checkpoint : checkpoints) {
            checkpoint(checkpoint, outcome.log(), outcome.orders(), faults, held);
        }
        faults.forEach(fault -> out.println("Does not hold: " + fault + "."));
        if (!faults.isEmpty()) {
            out.println("%d %s not hold.".formatted(faults.size(), faults.size() == 1 ? "thing does" : "things do"));
            return DOES_NOT_HOLD;
        }
        tell(outcome, held);
        return HOLDS;
    }

    private void checkpoint(
            Path file, Log log, Map<String, List<String>> orders, List<String> faults, List<String> held)
            throws IOException {
        Optional<Checkpoint> read = Checkpoint.parse(Files.readString(file));
        if (read.isEmpty()) {
            faults.add("%s is not a checkpoint as Cairn writes it".formatted(file));
            return;
        }
        Checkpoint checkpoint = read.get();
        Optional<String> against = checkpoint.against(log, orders);
        if (against.isPresent()) {
            faults.add("the checkpoint %s does not hold: %s".formatted(file, against.get()));
        } else if (key.isPresent() && !key.get().equalsIgnoreCase(checkpoint.key())) {
            faults.add("the checkpoint %s is signed with another key, %s".formatted(file, checkpoint.key()));
        } else {
            held.add(
                    "Since the checkpoint of %s, nothing among its %d entries was changed, dropped, moved or added. It is signed with the key %s%s"
                            .formatted(
                                    checkpoint.time(),
                                    checkpoint.size(),
                                    checkpoint.key(),
                                    key.isPresent()
                                            ? ", as you said."
                                            : ". Whose key that is, its owner must tell you."));
        }
    }

    private void tell(Check.Outcome outcome, List<String> held) {
        int entries = outcome.log().entries().size();
        out.println(
                "All holds: %d entries of the log follow one another as they were written, and %d files are those that were exported."
                        .formatted(entries, outcome.files()));
        out.println("Casebook %s, root %s."
                .formatted(outcome.log().casebook(), outcome.log().root(entries)));
        held.forEach(out::println);
        if (held.isEmpty()) {
            out.println(
                    "What this cannot show: whether entries were taken off the log's end, or the whole log was written anew, before it was"
                            + " exported. That takes a checkpoint kept elsewhere: --checkpoint.");
        }
        out.println(
                "A hash shows that nothing changed since it was made. It does not show that what was written is true, nor when it was"
                        + " written: the times are those of the writer's clock.");
    }
}
