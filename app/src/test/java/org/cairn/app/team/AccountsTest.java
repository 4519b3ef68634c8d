package org.cairn.app.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.cairn.casebook.work.NewProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come in. */
class AccountsTest {

    private static final String PASSWORD = "four invented words here";

    @TempDir
    Path folder;

    private Accounts accounts;

    @BeforeEach
    void open() throws IOException {
        NewProject.begin(folder.resolve("project"), "Harbour");
        accounts = opened();
    }

    private Accounts opened() throws IOException {
        return Accounts.of(folder.resolve("project"), folder.resolve("state"));
    }

    @Test
    void aNameAndItsPasswordOpenAndNothingElseDoes() throws IOException {
        accounts.add("سلمى حداد", Role.REVIEWER, PASSWORD);
        assertThat(accounts.enter("سلمى حداد", PASSWORD)).map(Account::role).contains(Role.REVIEWER);
        assertThat(accounts.enter("سلمى حداد", PASSWORD + " ")).isEmpty();
        assertThat(accounts.enter("سلمى", PASSWORD)).isEmpty();
        assertThat(accounts.enter("", "")).isEmpty();
    }

    @Test
    void capitalsAndTheWayLettersArePutTogetherMakeNoOtherName() throws IOException {
        accounts.add("Inés  Duarte", Role.READER, PASSWORD);
        assertThat(accounts.enter("INE\u0301S DUARTE", PASSWORD))
                .map(Account::name)
                .contains("Inés Duarte");
        assertThatThrownBy(() -> accounts.add("Ine\u0301s\u200D Duarte", Role.STEWARD, PASSWORD))
                .hasMessage("There is an account “Ine\u0301s\u200D Duarte” already. Nothing was changed."
                                .replace("Ine\u0301s", "Inés")
                        + " Choose another name, or change that account.");
    }

    @Test
    void theSameLettersAreTheSamePasswordHoweverTheyWereTyped() throws IOException {
        accounts.add("Ana", Role.READER, "contraseña larga");
        assertThat(accounts.enter("Ana", "contrasen\u0303a larga")).isPresent();
    }

    @Test
    void aPasswordIsKeptAsAnArgon2idHashOfItsOwnSalt() throws IOException {
        accounts.add("Ana", Role.READER, PASSWORD);
        accounts.add("Omar", Role.READER, PASSWORD);
        List<String> kept = accounts.all().stream()
                .map(account -> account.password().text())
                .toList();
        assertThat(kept).allMatch(text -> text.startsWith("$argon2id$v=19$m=47104,t=1,p=1$"));
        assertThat(kept.get(0)).isNotEqualTo(kept.get(1));
        assertThat(accounts.all().get(0)).asString().doesNotContain("argon2id");
    }

    /** RFC 9106, as the reference implementation writes it: {@code argon2id, m=65536, t=2, p=1, “password”, “somesalt”}. */
    @Test
    void aHashMadeElsewhereIsUnderstood() {
        PasswordHash reference = new PasswordHash(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(reference.isOf("password")).isTrue();
        assertThat(reference.isOf("Password")).isFalse();
    }

    @Test
    void theFileIsForItsOwnerAlone() throws IOException {
        accounts.add("Ana", Role.READER, PASSWORD);
        try (var files = Files.walk(folder.resolve("state"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------");
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                            .isEqualTo("rwx------");
                }
                assertThat(Files.readString(file)).contains("Ana").doesNotContain(PASSWORD);
            }
        }
    }

    @Test
    void nothingOfAnAccountIsInTheProject() throws IOException {
        accounts.add("Ana Invented", Role.READER, PASSWORD);
        try (var files = Files.walk(folder.resolve("project"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain("Ana Invented")
                        .doesNotContain("argon2id");
            }
        }
    }

    @Test
    void whatOneChangesAnotherSees() throws IOException {
        accounts.add("Ana", Role.READER, PASSWORD);
        accounts.add("Omar", Role.STEWARD, PASSWORD);
        Accounts others = opened();
        others.changeRole("ana", Role.EDITOR);
        others.changePassword("ana", "quite another password");
        assertThat(accounts.enter("Ana", PASSWORD)).isEmpty();
        assertThat(accounts.enter("Ana", "quite another password"))
                .map(Account::role)
                .contains(Role.EDITOR);
        others.remove("Ana");
        assertThat(accounts.all()).extracting(Account::name).containsExactly("Omar");
    }

    @Test
    void oneProjectsAccountsDoNotOpenAnother() throws IOException {
        accounts.add("Ana", Role.READER, PASSWORD);
        NewProject.begin(folder.resolve("other"), "Other");
        assertThat(Accounts.of(folder.resolve("other"), folder.resolve("state")).all())
                .isEmpty();
    }

    @Test
    void theOnlyStewardStaysOne() throws IOException {
        accounts.add("Ana", Role.STEWARD, PASSWORD);
        accounts.add("Omar", Role.EDITOR, PASSWORD);
        String only = "“Ana” is the only steward. Nothing was changed. Make someone else a steward first.";
        assertThatThrownBy(() -> accounts.remove("Ana")).hasMessage(only);
        assertThatThrownBy(() -> accounts.changeRole("Ana", Role.READER)).hasMessage(only);
        accounts.changeRole("Omar", Role.STEWARD);
        accounts.remove("Ana");
        assertThat(accounts.hasSteward()).isTrue();
    }

    @Test
    void whatCannotBeANameOrAPasswordIsSaid() throws IOException {
        for (String name : List.of("", "  ", "a\u202Eb", "a\u0000b", "x".repeat(61))) {
            assertThatThrownBy(() -> accounts.add(name, Role.READER, PASSWORD))
                    .hasMessage(
                            "“%s” cannot be the name of an account. Nothing was changed. A name has 1 to 60 letters, digits, signs or spaces, on one line."
                                    .formatted(name));
        }
        for (String password : List.of("", "short words", "a long-named person", "x".repeat(201))) {
            assertThatThrownBy(() -> accounts.add("A long-named Person", Role.READER, password))
                    .hasMessage(
                            "That cannot be the password of “A long-named Person”. Nothing was changed. A password has 12 to 200 characters and is not the name; several words make a good one.");
        }
        assertThatThrownBy(() -> accounts.remove("Nobody"))
                .hasMessage("There is no account “Nobody”. Nothing was changed. See them with: cairn account list");
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    void aDamagedFileLetsNoOneInAndIsSaid() throws IOException {
        accounts.add("Ana", Role.READER, PASSWORD);
        Path file;
        try (var files = Files.list(folder.resolve("state").resolve("accounts"))) {
            file = files.filter(one -> one.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(file, "{\"accounts\": [{\"name\": \"Ana\", \"role\": \"owner\"}]}");
        assertThatThrownBy(() -> accounts.enter("Ana", PASSWORD))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "The accounts in %s cannot be read. No one was let in, and nothing was changed. Put back a copy of the file, or delete it and make the accounts anew."
                                .formatted(file));
    }

    @Test
    void accountsMadeAtOnceAreAllThere() throws Exception {
        List<Thread> makers = List.of("Ana", "Omar", "Inés", "Karim").stream()
                .map(name -> new Thread(() -> add(name)))
                .toList();
        makers.forEach(Thread::start);
        for (Thread maker : makers) {
            maker.join();
        }
        assertThat(accounts.all()).hasSize(4);
    }

    private void add(String name) {
        try {
            opened().add(name, Role.READER, PASSWORD);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
