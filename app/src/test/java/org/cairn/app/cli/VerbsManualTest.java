package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The manual has a page of every verb, in the words of its own help. With -Dcairn.write it is written, not compared. */
class VerbsManualTest {

    private static final Path MANUAL = Path.of(System.getProperty("cairn.root"), "docs/manual/verbs.md");

    private static final String HEAD = """
            # Every verb

            What `cairn VERB --help` says, verb by verb. A test holds this page against the program. [a-case.md](a-case.md) shows them at work.
            """;

    @Test
    void everyVerbStandsInTheManualAsItsHelpHasIt() throws IOException {
        StringBuilder manual = new StringBuilder(HEAD);
        for (List<String> verb : verbs(Cairn.class, List.of())) {
            List<String> words = new ArrayList<>(verb);
            words.add("--help");
            Ran help = Ran.cairn(words.toArray());
            assertThat(help.code()).as(String.join(" ", verb)).isZero();
            manual.append("\n## cairn %s%n%n```text%n%s%n```%n"
                    .formatted(String.join(" ", verb), help.out().stripTrailing())
                    .replace("\r", ""));
        }
        if (Boolean.getBoolean("cairn.write")) {
            Files.writeString(MANUAL, manual);
        }
        assertThat(Files.readString(MANUAL))
                .as("docs/manual/verbs.md; -Dcairn.write=true writes it anew")
                .isEqualTo(manual.toString());
    }

    private static List<List<String>> verbs(Class<?> command, List<String> before) {
        List<List<String>> verbs = new ArrayList<>();
        for (Class<?> verb : command.getAnnotation(Command.class).subcommands()) {
            List<String> words = new ArrayList<>(before);
            words.add(verb.getAnnotation(Command.class).name());
            verbs.add(words);
            verbs.addAll(verbs(verb, words));
        }
        return verbs;
    }
}
