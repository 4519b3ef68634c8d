package org.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.app.simulate.Scripts;
import org.cairn.app.simulate.Settings;
import org.cairn.app.simulate.Simulation;
import org.cairn.app.team.Accounts;
import org.cairn.app.team.Role;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.cairn.casebook.work.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Several people at work on one project at once, on three lists of invented people. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TeamWorkTest {

    private static final String PASSWORD = "four invented words here";
    private static final int REVIEWERS = 50;
    private static final int ANSWERS_EACH = 6;

    @TempDir
    static Path folder;

    private static Accounts accounts;
    private static Workbench workbench;

    @BeforeAll
    static void open() throws Exception {
        Path project = folder.resolve("project");
        Simulation.write(project, new Settings(1_200, 3, 7, Scripts.MIXED));
        try (Work work = Work.open(project, Optional.empty(), Clock.systemUTC(), (step, done, total) -> {})) {
            work.takeIn();
        }
        accounts = Accounts.of(project, folder.resolve("state"));
        accounts.add("Stella Steward", Role.STEWARD, PASSWORD);
        accounts.add("Edda Editor", Role.EDITOR, PASSWORD);
        accounts.add("Ren Reviewer", Role.REVIEWER, PASSWORD);
        accounts.add("Rut Reviewer", Role.REVIEWER, PASSWORD);
        workbench = Workbench.start(
                        new Workbench.Opening(Optional.of(project), 0, Clock.systemUTC(), folder.resolve("state")),
                        new Team(accounts, Team.LOOPBACK, List.of(), Optional.empty()))
                .workbench()
                .orElseThrow();
    }

    @AfterAll
    static void close() throws IOException {
        workbench.close();
    }

    private static Visitor member(String name) throws IOException, InterruptedException {
        return Visitor.member(workbench.port(), name, PASSWORD);
    }

    private static Casebook casebook() {
        return workbench.desk().orElseThrow().casebook();
    }

    @Test
    @Order(1)
    void whatIsBegunIsInTheHistoryUnderTheNameOfTheAccount() throws Exception {
        Visitor editor = member("Edda Editor");
        editor.whenDone("/lists");
        editor.post("/link/run");
        editor.whenDone("/link");
        assertThat(casebook().latestEntry(Event.LinkageMade.class))
                .map(Entry::who)
                .contains("Edda Editor");
        Visitor steward = member("Stella Steward");
        steward.post("/report/write");
        steward.whenDone("/report");
        assertThat(casebook().latestEntry(Event.FiguresStated.class))
                .map(Entry::who)
                .contains("Stella Steward");
    }

    @Test
    @Order(2)
    void aReviewerWithdrawsTheirOwnAnswersAndAnEditorEverybodys() throws Exception {
        Visitor ren = member("Ren Reviewer");
        Visitor rut = member("Rut Reviewer");
        assertThat(ren.post("/review/answer", fields(ren.page("/review"))).statusCode())
                .isEqualTo(303);
        String number = Long.toString(casebook()
                .latestEntry(Event.PairDecided.class)
                .map(Entry::number)
                .orElseThrow());
        assertThat(ren.page("/history")).contains("action=\"/history/withdraw\"");
        assertThat(rut.page("/history")).doesNotContain("action=\"/history/withdraw\"");
        assertThat(rut.post("/history/withdraw", "number", number, "reason", "no")
                        .statusCode())
                .isEqualTo(403);
        assertThat(rut.post("/history/withdraw", "number", "nothing").statusCode())
                .isEqualTo(404);
        assertThat(casebook().withdrawn()).isEmpty();
        assertThat(ren.post("/history/withdraw", "number", number, "reason", "a slip")
                        .statusCode())
                .isEqualTo(303);
        assertThat(casebook().withdrawn()).hasSize(1);
        member("Edda Editor").post("/history/restore", "number", number, "reason", "it was right");
        assertThat(casebook().withdrawn()).isEmpty();
    }

    @Test
    @Order(3)
    void aReaderSeesNoButtonThatIsNotTheirs() throws Exception {
        accounts.add("Rana Reader", Role.READER, PASSWORD);
        Visitor reader = member("Rana Reader");
        for (String address : List.of("/lists", "/check", "/link", "/review", "/estimate", "/report", "/history")) {
            assertThat(reader.page(address))
                    .as(address)
                    .doesNotContain("action=\"/link/run\"")
                    .doesNotContain("action=\"/lists/")
                    .doesNotContain("action=\"/estimate/run\"")
                    .doesNotContain("action=\"/report/write\"")
                    .doesNotContain("action=\"/report/release")
                    .doesNotContain("action=\"/review/")
                    .doesNotContain("action=\"/history/");
        }
    }

    /** What a page asks about, and the answer that one form of it sends. */
    private static String[] fields(String page) {
        Matcher field = Pattern.compile("name=\"((?:left|right)\\.(?:list|record))\" value=\"([^\"]*)\"")
                .matcher(page);
        String[] fields = new String[10];
        for (int i = 0; i < 8; i += 2) {
            assertThat(field.find()).isTrue();
            fields[i] = field.group(1);
            fields[i + 1] = field.group(2);
        }
        fields[8] = "answer";
        fields[9] = "different";
        return fields;
    }

    /** An answer that the server said it had kept. */
    private record Kept(String who, Set<String> pair) {}

    @Test
    @Order(4)
    void fiftyReviewersAtOnceLoseNoAnswerAndDoubleNone() throws Exception {
        long before = casebook().length();
        List<Visitor> reviewers = new ArrayList<>();
        for (int i = 0; i < REVIEWERS; i++) {
            accounts.add("Reviewer %02d".formatted(i), Role.REVIEWER, PASSWORD);
            reviewers.add(member("Reviewer %02d".formatted(i)));
        }
        List<Kept> kept = new ArrayList<>();
        ExecutorService all = Executors.newFixedThreadPool(REVIEWERS);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<List<Kept>>> working = new ArrayList<>();
            for (int i = 0; i < REVIEWERS; i++) {
                String who = "Reviewer %02d".formatted(i);
                Visitor visitor = reviewers.get(i);
                working.add(all.submit(() -> {
                    start.await();
                    return answered(who, visitor);
                }));
            }
            start.countDown();
            for (Future<List<Kept>> one : working) {
                kept.addAll(one.get());
            }
        } finally {
            all.shutdownNow();
        }
        List<Kept> noted = casebook().ofKind(Event.PairDecided.class).stream()
                .filter(entry -> entry.number() > before)
                .map(TeamWorkTest::kept)
                .toList();
        assertThat(kept).hasSize(REVIEWERS * ANSWERS_EACH);
        assertThat(noted).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(new HashSet<>(noted))
                .as("nobody is asked about a pair twice")
                .hasSameSizeAs(noted);
        Set<Set<String>> pairs = new HashSet<>();
        noted.forEach(one -> pairs.add(one.pair()));
        assertThat(noted.size() - pairs.size())
                .as("pairs that a second person was asked about, which one in ten should be")
                .isLessThan(noted.size() / 4);
    }

    private static List<Kept> answered(String who, Visitor visitor) throws IOException, InterruptedException {
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < ANSWERS_EACH; i++) {
            String[] fields = fields(visitor.page("/review"));
            HttpResponse<String> answer = visitor.post("/review/answer", fields);
            if (i % 2 == 0) {
                visitor.post("/review/answer", fields); // a key held too long sends a form twice
            }
            if (answer.statusCode() == 303) {
                kept.add(
                        new Kept(who, new TreeSet<>(Set.of(fields[1] + " " + fields[3], fields[5] + " " + fields[7]))));
            }
        }
        return kept;
    }

    private static Kept kept(Entry entry) {
        Event.PairDecided decided = (Event.PairDecided) entry.event();
        return new Kept(
                entry.who(),
                new TreeSet<>(Set.of(decided.left().toString(), decided.right().toString())));
    }
}
