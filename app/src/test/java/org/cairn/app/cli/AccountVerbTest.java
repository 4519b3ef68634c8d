package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.casebook.work.NewProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts, from the command line. */
class AccountVerbTest {

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        NewProject.begin(folder.resolve("project"), "Harbour");
    }

    private Ran account(String input, Object... words) {
        List<Object> all = new ArrayList<>(List.of("account"));
        all.addAll(List.of(words));
        all.addAll(List.of("--project", folder.resolve("project"), "--state", folder.resolve("state")));
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            return Ran.cairn(all.toArray());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void accountsAreMadeListedChangedAndTakenAway() {
        assertThat(account("four invented words here\n", "add", "Ana Invented", "--role", "steward"))
                .isEqualTo(new Ran(0, "Ana Invented can come in as a steward.\n", ""));
        assertThat(account("كلمة سر طويلة مخترعة\n", "add", "سلمى"))
                .isEqualTo(new Ran(0, "سلمى can come in as a reviewer.\n", ""));
        assertThat(account("", "role", "سلمى", "editor")).isEqualTo(new Ran(0, "سلمى can come in as an editor.\n", ""));
        assertThat(account("another invented password\n", "password", "سلمى"))
                .isEqualTo(new Ran(0, "سلمى has a new password.\n", ""));
        assertThat(account("", "list").out()).isEqualTo("steward   Ana Invented\neditor    سلمى\n");
        assertThat(account("", "list", "--json").json().toString())
                .isEqualTo(
                        "[{\"name\":\"Ana Invented\",\"role\":\"steward\"},{\"name\":\"سلمى\",\"role\":\"editor\"}]");
        assertThat(account("", "remove", "سلمى")).isEqualTo(new Ran(0, "سلمى can no longer come in.\n", ""));
        assertThat(account("", "list").out()).isEqualTo("steward   Ana Invented\n");
    }

    @Test
    void beforeThereIsOneTheWayToMakeOneIsSaid() {
        assertThat(account("", "list").out())
                .isEqualTo("There are no accounts. Make one with: cairn account add NAME --role steward\n");
    }

    @Test
    void aPasswordIsNoWordOfTheCommand() {
        Ran ran = account("", "add", "Ana", "--password", "four invented words here");
        assertThat(ran.code()).isEqualTo(Verb.USAGE);
        assertThat(ran.err()).contains("Nothing was done.");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsChanged() {
        assertThat(account("", "add", "Ana"))
                .isEqualTo(
                        new Ran(
                                Verb.ATTENTION,
                                "",
                                "No password came on standard input. Nothing was changed. Type it at a terminal, or send it as a line.\n"));
        assertThat(account("short\n", "add", "Ana").err())
                .isEqualTo(
                        "That cannot be the password of “Ana”. Nothing was changed. A password has 12 to 200 characters and is not the name; several words make a good one.\n");
        assertThat(account("", "role", "Ana", "owner").code()).isEqualTo(Verb.USAGE);
        assertThat(account("", "list", "--json").json()).isEmpty();
        Ran none = Ran.cairn("account", "list", "--project", folder);
        assertThat(none)
                .isEqualTo(new Ran(
                        Verb.ATTENTION,
                        "",
                        "There is no cairn.yaml in %s. Nothing was done. Name the project's folder with --project.\n"
                                .formatted(folder)));
    }
}
