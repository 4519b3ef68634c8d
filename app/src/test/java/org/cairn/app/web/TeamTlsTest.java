package org.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.app.team.Accounts;
import org.cairn.app.team.InventedCertificate;
import org.cairn.app.team.Role;
import org.cairn.app.team.ServerCertificate;
import org.cairn.casebook.work.NewProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team beyond this computer comes in by https alone. */
class TeamTlsTest {

    private static final String PASSWORD = "four invented words here";

    @TempDir
    Path folder;

    @Test
    void withACertificateTheWorkbenchIsReachedByHttpsUnderItsNamesAndNotOtherwise() throws Exception {
        InventedCertificate invented = InventedCertificate.make(folder.resolve("keys"), "EC", 3);
        NewProject.begin(folder.resolve("project"), "Harbour");
        Accounts accounts = Accounts.of(folder.resolve("project"), folder.resolve("state"));
        accounts.add("Stella Steward", Role.STEWARD, PASSWORD);
        ServerCertificate certificate = ServerCertificate.pem(invented.chain(), invented.key(), Instant.now());
        Team team = new Team(accounts, "0.0.0.0", List.of("team.example"), Optional.of(certificate));
        Workbench.Start start = Workbench.start(
                new Workbench.Opening(
                        Optional.of(folder.resolve("project")), 0, Clock.systemUTC(), folder.resolve("state")),
                team);
        try (Workbench workbench = start.workbench().orElseThrow()) {
            assertThat(start.address()).isEqualTo("https://team.example:%d/".formatted(workbench.port()));
            Visitor visitor = Visitor.stranger("https://127.0.0.1:" + workbench.port(), invented.trusting());
            HttpResponse<String> entered = visitor.enter("Stella Steward", PASSWORD);
            assertThat(entered.statusCode()).isEqualTo(303);
            assertThat(entered.headers().firstValue("Set-Cookie").orElse("")).endsWith("; SameSite=Strict; Secure");
            assertThat(visitor.page("/lists")).contains("Harbour");
            assertThatThrownBy(() -> Visitor.stranger(workbench.port()).get("/lists"))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aWorkbenchThatEveryNameReachesNeedsToBeToldItsOwn() throws Exception {
        InventedCertificate invented = InventedCertificate.make(folder.resolve("keys"), "EC", 3);
        NewProject.begin(folder.resolve("project"), "Harbour");
        Accounts accounts = Accounts.of(folder.resolve("project"), folder.resolve("state"));
        accounts.add("Stella Steward", Role.STEWARD, PASSWORD);
        Team team = new Team(
                accounts,
                "0.0.0.0",
                List.of(),
                Optional.of(ServerCertificate.pkcs12(invented.pkcs12(), InventedCertificate.PASSWORD, Instant.now())));
        assertThatThrownBy(() -> Workbench.start(
                        new Workbench.Opening(
                                Optional.of(folder.resolve("project")), 0, Clock.systemUTC(), folder.resolve("state")),
                        team))
                .hasMessage(
                        "At 0.0.0.0 Cairn is reached under every name of this computer. Nothing was started. Say with --host by which names your browsers will call it.");
    }
}
