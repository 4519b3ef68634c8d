package org.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cairn.app.YoursToMend;
import org.cairn.app.team.Accounts;
import org.cairn.app.team.Role;
import org.cairn.casebook.work.NewProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who of a team is let in, and to what. */
class TeamDoorTest {

    private static final String PASSWORD = "four invented words here";
    private static final String NOT_YOURS = "Your role here does not include that. Nothing was changed.";

    /** What each address takes. Whatever is not in it is not there. */
    private static final Map<String, Role> TAKES = new TreeMap<>();

    /** What is for whoever asks: where one comes in, and what that page looks like. */
    private static final Set<String> FOR_ALL = Set.of("GET /enter", "POST /enter", "GET /assets/{name}");

    static {
        for (String address : List.of(
                "/",
                "/start",
                "/work",
                "/lists",
                "/lists/of/{list}",
                "/lists/of/{list}/row/{row}",
                "/lists/map",
                "/check",
                "/records",
                "/link",
                "/review",
                "/people",
                "/people/names",
                "/person/{id}",
                "/person/{id}/written",
                "/table",
                "/estimate",
                "/justice",
                "/proceedings",
                "/claims",
                "/incidents",
                "/map",
                "/report",
                "/report/file/{name}",
                "/report/release/{release}/{name}",
                "/history",
                "/help",
                "/password")) {
            TAKES.put("GET " + address, Role.READER);
        }
        for (String address : List.of("/language", "/who", "/leave", "/password", "/report/check")) {
            TAKES.put("POST " + address, Role.READER);
        }
        for (String address : List.of("/review/answer", "/review/take-back", "/history/withdraw", "/history/restore")) {
            TAKES.put("POST " + address, Role.REVIEWER);
        }
        for (String address : List.of(
                "/lists/bring",
                "/lists/again",
                "/lists/take",
                "/link/run",
                "/link/lines",
                "/link/lines/learned",
                "/estimate/run",
                "/justice/take-in",
                "/report/write",
                "/report/release/preview",
                "/report/release/make",
                "/work/stop")) {
            TAKES.put("POST " + address, Role.EDITOR);
        }
        for (String address : List.of(
                "/start/open",
                "/start/new",
                "/start/example",
                "/accounts/add",
                "/accounts/role",
                "/accounts/password",
                "/accounts/remove")) {
            TAKES.put("POST " + address, Role.STEWARD);
        }
        TAKES.put("GET /accounts", Role.STEWARD);
    }

    @TempDir
    Path folder;

    private final Hand clock = new Hand();
    private Accounts accounts;
    private Workbench workbench;

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {
        private volatile Instant now = Instant.parse("2031-03-02T10:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void open() throws IOException {
        NewProject.begin(folder.resolve("project"), "Harbour");
        accounts = Accounts.of(folder.resolve("project"), folder.resolve("state"));
        accounts.add("Stella Steward", Role.STEWARD, PASSWORD);
        workbench = Workbench.start(opening(0), team()).workbench().orElseThrow();
    }

    private Workbench.Opening opening(int port) {
        return new Workbench.Opening(Optional.of(folder.resolve("project")), port, clock, folder.resolve("state"));
    }

    private Team team() {
        return new Team(accounts, Team.LOOPBACK, List.of("team.example"), Optional.empty());
    }

    @AfterEach
    void close() throws IOException {
        workbench.close();
    }

    private Visitor member(String name, Role role) throws Exception {
        if (accounts.of(name).isEmpty()) {
            accounts.add(name, role, PASSWORD);
        }
        return Visitor.member(workbench.port(), name, PASSWORD);
    }

    // ---- what each role may do -------------------------------------------------------------------------------------

    @Test
    void everyAddressIsInTheTable() {
        Set<String> there = new java.util.TreeSet<>(workbench.addresses());
        there.removeAll(FOR_ALL);
        assertThat(there).containsExactlyElementsOf(TAKES.keySet());
    }

    @Test
    void everyRoleMayDoAtEveryAddressWhatTheTableSaysAndNoMore() throws Exception {
        for (Role role : EnumSet.allOf(Role.class)) {
            Visitor visitor = member("A " + role.word(), role);
            for (Map.Entry<String, Role> one : TAKES.entrySet()) {
                if (!one.getKey().equals("POST /leave")) {
                    boolean isTurnedAway = isTurnedAway(ask(visitor, one.getKey()));
                    assertThat(isTurnedAway).as(role + " " + one.getKey()).isEqualTo(!role.includes(one.getValue()));
                }
            }
        }
    }

    private static HttpResponse<String> ask(Visitor visitor, String address) throws Exception {
        String path = address.substring(address.indexOf(' ') + 1).replaceAll("\\{[a-z]+}", "x");
        return address.startsWith("GET") ? visitor.get(path) : visitor.post(path);
    }

    private static boolean isTurnedAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isNotEqualTo(401);
        return answer.statusCode() == 403 && answer.body().contains(NOT_YOURS);
    }

    @Test
    void whoIsNotInIsToldNothingAtAnyAddressAndSentNowhere() throws Exception {
        Visitor stranger = Visitor.stranger(workbench.port());
        for (String address : TAKES.keySet()) {
            HttpResponse<String> answer = ask(stranger, address);
            assertThat(answer.statusCode()).as(address).isEqualTo(401);
            assertThat(answer.headers().firstValue("Location")).as(address).isEmpty();
            assertThat(answer.body())
                    .as(address)
                    .contains("name=\"password\"")
                    .doesNotContain("Harbour")
                    .doesNotContain("Stella")
                    .doesNotContain(folder.toString());
        }
        assertThat(stranger.get("/nowhere").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/?key=guess").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/assets/cairn.css").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/assets/cairn.js").statusCode()).isEqualTo(401);
    }

    // ---- coming in -------------------------------------------------------------------------------------------------

    @Test
    void aNameAndItsPasswordOpenTheAddressThatWasAskedFor() throws Exception {
        Visitor visitor = Visitor.stranger(workbench.port());
        HttpResponse<String> entered = visitor.enter("/check?list=a&page=2", "stella steward", PASSWORD);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains("/check?list=a&page=2");
        assertThat(entered.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("cairn-%d=".formatted(workbench.port()))
                .endsWith("; Path=/; HttpOnly; SameSite=Strict");
        assertThat(visitor.page("/lists"))
                .contains("Harbour")
                .contains("Working as <bdi dir=\"auto\">Stella Steward</bdi>");
    }

    @Test
    void aWrongPasswordAndAWrongNameAreToldInTheSameWords() throws Exception {
        Visitor visitor = Visitor.stranger(workbench.port());
        for (String name : List.of("Stella Steward", "Nobody", "")) {
            HttpResponse<String> answer = visitor.enter(name, "not the password");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .contains("This name and this password do not belong together. Nobody was let in. Type both again.")
                    .contains("name=\"name\" value=\"%s\"".formatted(name))
                    .doesNotContain("not the password");
        }
        assertThat(visitor.get("/lists").statusCode()).isEqualTo(401);
    }

    @Test
    void whoGuessesIsToldHowLongToWaitAndTheRightPasswordWaitsToo() throws Exception {
        Visitor visitor = Visitor.stranger(workbench.port());
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.enter("Stella Steward", "guess number " + i).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> early = visitor.enter("Stella Steward", PASSWORD);
        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(early.headers().firstValue("Retry-After")).contains("10");
        assertThat(early.body())
                .contains("There were too many attempts. Wait 10 seconds, then type your name and password again.");
        clock.forward(Duration.ofSeconds(10));
        assertThat(visitor.enter("Stella Steward", PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void aFormThatWasNotSentFromThePageLetsNoOneIn() throws Exception {
        Visitor visitor = Visitor.stranger(workbench.port());
        HttpResponse<String> sent =
                visitor.postWithout("/enter", "name", "Stella Steward", "password", PASSWORD, "form", "guess");
        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(sent.body()).contains("Nobody was let in.");
        assertThat(visitor.postFrom("http://evil.example", "/enter").statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/lists").statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsNotInCannotFillTheDiskAndWhoDoesNotEditSendsNoFile() throws Exception {
        Visitor stranger = Visitor.stranger(workbench.port());
        byte[] file = "id,name\n1,Ana\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        assertThat(stranger.send("/lists/bring", "list.csv", file).statusCode()).isEqualTo(401);
        assertThat(stranger.send("/enter", "list.csv", file).statusCode()).isEqualTo(413);
        assertThat(stranger.postWithout("/enter", "name", "x".repeat(20_000)).statusCode())
                .isEqualTo(413);
        HttpResponse<String> readers = member("Rana Reader", Role.READER).send("/lists/bring", "list.csv", file);
        assertThat(readers.statusCode()).isEqualTo(403);
        assertThat(readers.body()).contains(NOT_YOURS);
        assertThat(member("Edda Editor", Role.EDITOR)
                        .send("/lists/bring", "list.csv", file)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void comingInLeadsToNoOtherSite() throws Exception {
        Visitor visitor = Visitor.stranger(workbench.port());
        assertThat(visitor.enter("//evil.example/", "Stella Steward", PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .contains("/");
    }

    @Test
    void thePageIsInThreeLanguagesAndHoldsNoScriptOrStyleOfItsOwn() throws Exception {
        Visitor visitor = Visitor.stranger(workbench.port());
        assertThat(visitor.get("/lists", "Accept-Language", "es").body()).contains("<h1>Entrar</h1>");
        assertThat(visitor.get("/lists?language=ar").body())
                .contains("dir=\"rtl\"")
                .contains("<h1>تسجيل الدخول</h1>");
        assertThat(visitor.page("/enter"))
                .contains("<h1>Sign in</h1>")
                .doesNotContain("<script")
                .doesNotContain("<style")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=");
        Visitor arab = Visitor.stranger(workbench.port());
        arab.enter("/lists?language=ar", "Stella Steward", PASSWORD);
        assertThat(arab.page("/lists")).contains("dir=\"rtl\"");
    }

    @Test
    void theServerAnswersToItsNamesAndToNoOther() throws Exception {
        for (String host : List.of("team.example", "TEAM.example", "127.0.0.1", "localhost")) {
            assertThat(asked(host + ":" + workbench.port())).as(host).startsWith("HTTP/1.1 401");
        }
        for (String host : List.of("evil.example:" + workbench.port(), "team.example:1", "team.example")) {
            assertThat(asked(host)).as(host).startsWith("HTTP/1.1 403");
        }
    }

    private String asked(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), workbench.port())) {
            String request = "GET /lists HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    // ---- going out -------------------------------------------------------------------------------------------------

    @Test
    void whoDoesNothingForAnHourIsOut() throws Exception {
        Visitor visitor = member("Rana Reader", Role.READER);
        clock.forward(Duration.ofMinutes(59));
        assertThat(visitor.get("/lists").statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(61));
        assertThat(visitor.get("/lists").statusCode()).isEqualTo(401);
    }

    @Test
    void afterTwelveHoursOneHasToComeInAgain() throws Exception {
        Visitor visitor = member("Rana Reader", Role.READER);
        for (int half = 0; half < 24; half++) {
            assertThat(visitor.get("/help").statusCode()).isEqualTo(200);
            clock.forward(Duration.ofMinutes(30));
        }
        clock.forward(Duration.ofSeconds(1));
        assertThat(visitor.get("/help").statusCode()).isEqualTo(401);
    }

    @Test
    void whoLeavesIsOut() throws Exception {
        Visitor visitor = member("Rana Reader", Role.READER);
        assertThat(visitor.post("/leave").headers().firstValue("Location")).contains("/enter");
        assertThat(visitor.get("/lists").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherRoleAnotherPasswordOrNoAccountAnyMoreEndsTheSessionAtOnce() throws Exception {
        Visitor visitor = member("Edda Editor", Role.EDITOR);
        Accounts elsewhere = Accounts.of(folder.resolve("project"), folder.resolve("state"));
        elsewhere.changeRole("Edda Editor", Role.READER);
        assertThat(visitor.get("/lists").statusCode()).isEqualTo(401);
        Visitor again = member("Edda Editor", Role.READER);
        assertThat(again.post("/link/run").statusCode()).isEqualTo(403);
        elsewhere.changePassword("Edda Editor", "quite another password");
        assertThat(again.get("/lists").statusCode()).isEqualTo(401);
        Visitor last = Visitor.member(workbench.port(), "Edda Editor", "quite another password");
        elsewhere.remove("Edda Editor");
        assertThat(last.get("/lists").statusCode()).isEqualTo(401);
    }

    // ---- accounts --------------------------------------------------------------------------------------------------

    @Test
    void aStewardMakesChangesAndTakesAwayAccounts() throws Exception {
        Visitor steward = member("Stella Steward", Role.STEWARD);
        steward.post("/accounts/add", "name", "سلمى", "role", "reviewer", "password", PASSWORD);
        assertThat(steward.page("/accounts"))
                .contains("<bdi dir=\"auto\">سلمى</bdi> can come in.")
                .doesNotContain("argon2id");
        Visitor.member(workbench.port(), "سلمى", PASSWORD);
        steward.post("/accounts/role", "name", "سلمى", "role", "editor");
        steward.post("/accounts/password", "name", "سلمى", "password", "quite another password");
        assertThat(accounts.enter("سلمى", "quite another password"))
                .map(account -> account.role())
                .contains(Role.EDITOR);
        steward.post("/accounts/remove", "name", "سلمى");
        assertThat(accounts.of("سلمى")).isEmpty();
    }

    @Test
    void whatCannotBeAnAccountIsSaidInTheStewardsLanguage() throws Exception {
        Visitor steward = member("Stella Steward", Role.STEWARD);
        steward.post("/accounts/remove", "name", "Stella Steward");
        assertThat(steward.page("/accounts"))
                .contains("is the only steward. Nothing was changed. Make someone else a steward first.");
        steward.post("/language", "language", "es", "back", "/accounts");
        steward.post("/accounts/add", "name", "Ana", "role", "reader", "password", "corta");
        assertThat(steward.page("/accounts")).contains("Esa no puede ser la contraseña de");
        assertThat(steward.post("/accounts/add", "name", "Ana", "role", "owner", "password", PASSWORD)
                        .statusCode())
                .isEqualTo(422);
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void whoChangesTheirPasswordStaysInHereAndIsOutElsewhere() throws Exception {
        Visitor here = member("Rana Reader", Role.READER);
        Visitor elsewhere = member("Rana Reader", Role.READER);
        String other = "quite another password";
        here.post("/password", "password", "not it at all", "new", other, "again", other);
        assertThat(here.page("/password")).contains("That is not your password. Nothing was changed.");
        here.post("/password", "password", PASSWORD, "new", other, "again", "another one still");
        assertThat(here.page("/password")).contains("The two new passwords were not the same. Nothing was changed.");
        here.post("/password", "password", PASSWORD, "new", other, "again", other);
        assertThat(here.page("/password")).contains("Your password was changed.");
        assertThat(elsewhere.get("/lists").statusCode()).isEqualTo(401);
        Visitor.member(workbench.port(), "Rana Reader", other);
    }

    // ---- one project, safely ---------------------------------------------------------------------------------------

    @Test
    void aTeamSeesItsProjectAndNoFolderOfTheComputer() throws Exception {
        Visitor steward = member("Stella Steward", Role.STEWARD);
        assertThat(steward.get("/start").headers().firstValue("Location")).contains("/lists");
        assertThat(steward.page("/lists"))
                .contains("Harbour")
                .doesNotContain(folder.toString())
                .contains("Nothing leaves this computer but these pages, to those who have an account here.");
        NewProject.begin(folder.resolve("other"), "Other");
        HttpResponse<String> opened =
                steward.post("/start/open", "folder", folder.resolve("other").toString());
        assertThat(opened.statusCode()).isEqualTo(409);
        assertThat(opened.body()).contains("This workbench is open to a team, on this project alone.");
        steward.post(
                "/start/new", "title", "New", "folder", folder.resolve("new").toString());
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void nobodyWorksUnderAnotherName() throws Exception {
        Visitor visitor = member("Rana Reader", Role.READER);
        visitor.post("/who", "who", "Stella Steward", "back", "/lists");
        assertThat(visitor.page("/lists")).contains("Working as <bdi dir=\"auto\">Rana Reader</bdi>");
    }

    @Test
    void whoStartsAloneOnAProjectThatIsOpenToATeamIsToldWhereItIs() throws Exception {
        Workbench.Start alone = Workbench.start(opening(0));
        assertThat(alone.workbench()).isEmpty();
        assertThat(alone.address()).isEqualTo("http://team.example:%d/".formatted(workbench.port()));
        assertThatThrownBy(() -> Workbench.start(opening(0), team()))
                .isInstanceOf(YoursToMend.class)
                .hasMessage("Another workbench has %s open. Nothing was started. Stop that one first."
                        .formatted(folder.resolve("project")));
    }

    @Test
    void whatWouldNotBeSafeIsNotStarted() throws Exception {
        workbench.close();
        refused(
                new Team(accounts, "0.0.0.0", List.of("team.example"), Optional.empty()),
                "Without a certificate, names and passwords could be read by anyone on the way to 0.0.0.0. Nothing was started. Give one with --certificate, or leave --listen out: then only this computer can come in.");
        refused(
                new Team(accounts, "team.example", List.of(), Optional.empty()),
                "“team.example” is no address in numbers. Nothing was started. Give one of this computer's, as in --listen 192.168.1.5");
        NewProject.begin(folder.resolve("other"), "Other");
        refused(
                new Team(
                        Accounts.of(folder.resolve("other"), folder.resolve("state")),
                        Team.LOOPBACK,
                        List.of(),
                        Optional.empty()),
                "There is no steward yet, who says who may come in. Nothing was started. Make one first: cairn account add NAME --role steward");
        workbench = Workbench.start(opening(0), team()).workbench().orElseThrow();
    }

    private void refused(Team team, String words) {
        assertThatThrownBy(() -> Workbench.start(opening(0), team))
                .isInstanceOf(YoursToMend.class)
                .hasMessage(words);
    }

    @Test
    void aTakenPortIsSaidAndTheProjectIsLeftFree() throws Exception {
        workbench.close();
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Workbench.start(opening(busy.getLocalPort()), team()))
                    .isInstanceOf(YoursToMend.class)
                    .hasMessage(
                            "Cairn cannot listen at 127.0.0.1, port %d: it is taken by another program, or no address of this computer. Nothing was started. Name another with --port or --listen."
                                    .formatted(busy.getLocalPort()));
        }
        workbench = Workbench.start(opening(0), team()).workbench().orElseThrow();
        assertThat(Files.readString(folder.resolve("state").resolve("recent"))).contains("project");
    }
}
