package org.cairn.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cairn.app.team.Accounts;
import org.cairn.app.team.Role;
import org.cairn.app.web.Team;
import org.cairn.app.web.Workbench;
import org.cairn.casebook.work.NewProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Someone of a team signs in, works and leaves. */
class TeamTest {

    private static final String PASSWORD = "four invented words here";

    @TempDir
    Path folder;

    private Workbench workbench;
    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        Browser.assumeAtHand();
        NewProject.begin(folder.resolve("project"), "Harbour");
        Accounts accounts = Accounts.of(folder.resolve("project"), folder.resolve("state"));
        accounts.add("Stella Steward", Role.STEWARD, PASSWORD);
        Workbench.Start start = Workbench.start(
                new Workbench.Opening(
                        Optional.of(folder.resolve("project")), 0, Clock.systemUTC(), folder.resolve("state")),
                new Team(accounts, Team.LOOPBACK, List.of(), Optional.empty()));
        workbench = start.workbench().orElseThrow();
        browser = Browser.open(start.address(), true);
    }

    @AfterEach
    void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (workbench != null) {
            workbench.close();
        }
    }

    private void signIn(String name, String password) {
        browser.fill("#name", name);
        browser.fill("#password", password);
        browser.press("form.fields button");
    }

    @Test
    void whoSignsInComesToTheWorkAndWhoLeavesIsAskedAgain() throws IOException {
        browser.go("/check");
        signIn("Stella Steward", "not the password");
        assertThat(browser.find("[role=alert]").getText())
                .isEqualTo("This name and this password do not belong together. Nobody was let in. Type both again.");
        signIn("Stella Steward", PASSWORD);
        browser.whenAt("/check");
        browser.press("details.me summary");
        browser.press("form[action='/leave'] button");
        browser.whenAt("/enter");
        browser.go("/lists");
        assertThat(browser.text()).contains("Sign in");
    }

    @Test
    void everyPageOfATeamKeepsTheRulesInBothDirectionsAndNarrow() throws IOException {
        for (String language : List.of("en", "ar")) {
            browser.go("/enter?language=" + language);
            sound("enter-" + language);
        }
        browser.go("/enter");
        signIn("Stella Steward", PASSWORD);
        browser.whenAt("/");
        for (String language : List.of("ar", "en")) {
            browser.press("details.me summary");
            browser.press("button[lang=" + language + "]");
            for (String page : List.of("accounts", "password")) {
                browser.go("/" + page);
                sound(page + "-" + language);
            }
        }
    }

    private void sound(String picture) throws IOException {
        assertThat(browser.violations()).as(picture).isEmpty();
        assertThat(browser.complaints()).as(picture).noneMatch(line -> line.contains("Content Security Policy"));
        shoot(picture);
        browser.viewport(320);
        Object overflow =
                browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as(picture + ", 320 pixels wide").isEqualTo(0L);
        browser.wholeViewport();
    }

    private void shoot(String name) throws IOException {
        String to = System.getProperty("cairn.screenshots");
        if (to != null) {
            browser.shoot(Path.of(to, name + ".png"));
        }
    }
}
