package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.app.cli.Ran.cairn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.cairn.casebook.Casebook;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The verbs that work on the log. */
class LogVerbsTest {

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void aProjectWithADecision() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("a.csv"), "id,name\n1,Yasmin Haddad\n2,Karim Saleh\n");
        Files.writeString(project.resolve("cairn.yaml"), """
                project: Small
                lists:
                  a: { file: a.csv, columns: { id: id, name: name } }
                """);
        try (Casebook casebook = Casebook.open(project, Clock.systemUTC(), "Noor S.")) {
            casebook.decide(new SamePerson(new RecordId("a", "1"), new RecordId("a", "2")), "same grave");
        }
    }

    @Test
    void whatIsWithdrawnStaysInTheHistoryAndCanBeRestored() {
        Ran withdrawn = cairn(
                "history", "--withdraw", 2, "--reason", "the fathers differ", "--by", "Amal K.", "--project", project);
        assertThat(withdrawn.out()).isEqualTo("Entry 3: Amal K. withdrew “a 1 and a 2: same person”.\n");
        String history = cairn("history", "--project", project).out();
        assertThat(history.lines().map(line -> line.replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{5}", "when")))
                .containsExactly(
                        "     3  when  Amal K.: withdrew “a 1 and a 2: same person”",
                        "                          reason: \u2068the fathers differ\u2069",
                        "     2  when  Noor S.: a 1 and a 2: same person – withdrawn",
                        "                          reason: \u2068same grave\u2069",
                        "     1  when  Noor S.: began the casebook");
        Ran restored = cairn("restore", 3, "--by", "Amal K.", "--project", project);
        assertThat(restored.out()).isEqualTo("Entry 4: Amal K. restored “a 1 and a 2: same person”.\n");
        assertThat(cairn("history", "--latest", 1, "--project", project).out())
                .endsWith("and 3 before: cairn history --all\n");
    }

    @Test
    void whatCannotBeWithdrawnSaysSoInWords() {
        Ran ran = cairn("history", "--withdraw", 1, "--project", project);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualTo("Entry 1 (“began the casebook”) cannot be withdrawn: it says what happened, not what someone"
                        + " decided. Nothing was changed.\n");
        assertThat(cairn("history", "--project", folder).err())
                .isEqualTo("There is no casebook in %s. Name the project's folder with --project.\n".formatted(folder));
    }

    @Test
    void theHistoryIsReadByPrograms() {
        var latest = JsonMapper.shared()
                .readTree(cairn("history", "--json", "--latest", 1, "--project", project)
                        .out())
                .get(0);
        assertThat(latest.get("number").intValue()).isEqualTo(2);
        assertThat(latest.get("kind").stringValue()).isEqualTo("PairDecided");
        assertThat(latest.get("why").stringValue()).isEqualTo("same grave");
    }

    @Test
    void aRollBackIsCaughtAgainstACheckpointThatWasKept() throws IOException {
        Path earlier = Files.copy(project.resolve(Casebook.FILE), folder.resolve("earlier.db"));
        cairn("history", "--withdraw", 2, "--project", project);
        Path kept = folder.resolve("kept.json");
        Ran made = cairn("checkpoint", "--out", kept, "--project", project);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).startsWith(kept + "\n3 entries, root ");
        assertThat(cairn("verify", "--checkpoint", kept, "--project", project).out())
                .contains("Nothing among the 3 entries of the checkpoint of ");
        Files.copy(earlier, project.resolve(Casebook.FILE), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Ran without = cairn("verify", "--project", project);
        assertThat(without.code()).isZero();
        assertThat(without.out())
                .contains(
                        "What this cannot know: whether entries were taken off the log's end, or all of it was written anew.");
        Ran with = cairn("verify", "--checkpoint", kept, "--project", project);
        assertThat(with.code()).isEqualTo(1);
        assertThat(with.out())
                .isEqualTo(
                        "The checkpoint %s does not hold: it is of 3 entries and the log has 2: entries were taken away, the log was rolled back.\n"
                                .formatted(kept));
    }

    @Test
    void aWholeCaseGoesOutAndBecomesAProjectAgain() {
        Path zip = folder.resolve("case.zip");
        Ran out = cairn("export", "package", "--out", zip, "--project", project);
        assertThat(out.code()).as(out.err()).isZero();
        assertThat(out.err()).isEqualTo("It holds the whole case, names included. To publish, use a release.\n");
        Path again = folder.resolve("again");
        Ran in = cairn("new", again, "--from", zip);
        assertThat(in.code()).as(in.err()).isZero();
        assertThat(cairn("history", "--json", "--project", again).out())
                .isEqualTo(cairn("history", "--json", "--project", project).out());
    }

    @Test
    void sealingSaysWhatItWouldDoBeforeItDoesIt() {
        cairn("add", "--project", project, project.resolve("a.csv"));
        Ran asked = cairn("seal", "a", "1", "--reason", "court order 12/2031", "--project", project);
        assertThat(asked.code()).as(asked.err()).isEqualTo(1);
        assertThat(asked.out())
                .startsWith("Sealing a 1 would make unreadable, for good:\n  what a says of them: originals/")
                .contains("%s, the file you keep yourself, still says it.".formatted(project.resolve("a.csv")))
                .endsWith("Nothing was changed. To do it, say it again with --yes.\n");
        Ran done = cairn("seal", "a", "1", "--reason", "court order 12/2031", "--yes", "--project", project);
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains(": sealed what is said of a 1.\nWhat this could not reach:\n");
        assertThat(cairn("seal", "a", "9", "--reason", "x", "--project", project)
                        .err())
                .startsWith("Nothing that could be sealed is kept about “a 9”.");
    }

    @Test
    void copiesThatPartedAreMergedAndWhatTheySayDifferentlyIsAsked() {
        Path copy = folder.resolve("copy");
        assertThat(cairn("backup", copy, "--project", project).out()).isEqualTo(copy + "\n");
        cairn("history", "--withdraw", 2, "--by", "Noor S.", "--project", copy);
        try (Casebook casebook = Casebook.open(project, Clock.systemUTC(), "Amal K.")) {
            casebook.withdraw(2, "");
            casebook.restore(2, "");
        }
        Ran merged = cairn("merge", copy, "--project", project);
        assertThat(merged.code()).as(merged.err()).isEqualTo(1);
        assertThat(merged.out()).isEqualTo("""
                Both copies begin with the same 2 entries.
                1 entries of the other were taken in, beside 2 of this copy's own.
                1 thing is to be settled by a person; until then, the later one counts:
                  whether “a 1 and a 2: same person” counts: here “restored “a 1 and a 2: same person”” (entry 4, Amal K.), there “withdrew “a 1 and a 2: same person”” (entry 6, Noor S.)
                Withdraw what is not right, and the other stands: cairn history --withdraw <n>. Or say what is right.
                """);
        cairn("restore", 2, "--project", project);
        assertThat(cairn("merge", "--project", project).out()).isEqualTo("Nothing is left to be settled.\n");
    }
}
