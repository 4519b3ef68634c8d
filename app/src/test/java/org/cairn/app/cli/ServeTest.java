package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.app.team.Accounts;
import org.cairn.app.team.Role;
import org.cairn.app.web.Team;
import org.cairn.app.web.Workbench;
import org.cairn.casebook.work.NewProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a workbench for a team before it is started. */
class ServeTest {

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        NewProject.begin(folder.resolve("project"), "Harbour");
    }

    private Ran serve(Object... words) {
        List<Object> all = new ArrayList<>(List.of("serve", "--no-open", "--state", folder.resolve("state")));
        all.addAll(List.of(words));
        return Ran.cairn(all.toArray());
    }

    private Ran team(Object... words) {
        List<Object> all = new ArrayList<>(List.of("--team", "--project", folder.resolve("project")));
        all.addAll(List.of(words));
        return serve(all.toArray());
    }

    @Test
    void whatIsForATeamIsRefusedWithoutOne() {
        assertThat(serve("--project", folder.resolve("project"), "--listen", "0.0.0.0"))
                .isEqualTo(
                        new Ran(
                                Verb.USAGE,
                                "",
                                "--listen, --host, --certificate and --key are for a team, with accounts. Nothing was started. Add --team, or leave them out.\n"));
    }

    @Test
    void aTeamNeedsAStewardFirst() {
        assertThat(team())
                .isEqualTo(
                        new Ran(
                                Verb.ATTENTION,
                                "",
                                "There is no steward yet, who says who may come in. Nothing was started. Make one first: cairn account add NAME --role steward\n"));
    }

    @Test
    void beyondThisComputerATeamNeedsACertificate() throws IOException {
        Accounts.of(folder.resolve("project"), folder.resolve("state"))
                .add("Stella Steward", Role.STEWARD, "four invented words here");
        assertThat(team("--listen", "192.0.2.1"))
                .isEqualTo(
                        new Ran(
                                Verb.ATTENTION,
                                "",
                                "Without a certificate, names and passwords could be read by anyone on the way to 192.0.2.1. Nothing was started. Give one with --certificate, or leave --listen out: then only this computer can come in.\n"));
        assertThat(team("--listen", "192.0.2.1", "--certificate", folder.resolve("gone.pem")))
                .isEqualTo(new Ran(
                        Verb.ATTENTION,
                        "",
                        "There is no file %s. Nothing was started. Name the certificate's file.\n"
                                .formatted(folder.resolve("gone.pem"))));
    }

    @Test
    void whoStartsAloneOnAProjectThatATeamHasOpenIsToldWhereItIsAndForWhom() throws IOException {
        Path project = folder.resolve("project");
        Accounts accounts = Accounts.of(project, folder.resolve("state"));
        accounts.add("Stella Steward", Role.STEWARD, "four invented words here");
        Workbench.Start open = Workbench.start(
                new Workbench.Opening(Optional.of(project), 0, Clock.systemUTC(), folder.resolve("state")),
                new Team(accounts, Team.LOOPBACK, List.of(), Optional.empty()));
        try (Workbench workbench = open.workbench().orElseThrow()) {
            assertThat(serve("--project", project).out()).isEqualTo("""
                            Cairn is open at http://127.0.0.1:%d/     (to whoever has an account, from this computer only)
                            Your project is in %s
                            It was open already. Stop it where it was started.
                            """.formatted(workbench.port(), project));
            assertThat(team())
                    .isEqualTo(new Ran(
                            Verb.ATTENTION,
                            "",
                            "Another workbench has %s open. Nothing was started. Stop that one first.\n"
                                    .formatted(project)));
        }
    }
}
