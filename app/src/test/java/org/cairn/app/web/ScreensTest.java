package org.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.app.simulate.Scripts;
import org.cairn.app.simulate.Settings;
import org.cairn.app.simulate.Simulation;
import org.cairn.casebook.work.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the work, in their order, on three lists of invented people. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreensTest {

    static final List<String> ADDRESSES = List.of(
            "/lists",
            "/check",
            "/link",
            "/review",
            "/people",
            "/table",
            "/estimate",
            "/justice",
            "/claims",
            "/incidents",
            "/proceedings",
            "/report",
            "/map",
            "/history",
            "/help");

    @TempDir
    static Path folder;

    private static Workbench workbench;
    private static Visitor visitor;

    @BeforeAll
    static void open() throws Exception {
        Path project = folder.resolve("project");
        Simulation.write(project, new Settings(1_200, 3, 7, Scripts.MIXED));
        try (Work work = Work.open(project, Optional.empty(), Clock.systemUTC(), (step, done, total) -> {})) {
            work.takeIn();
        }
        Workbench.Start start = Workbench.start(
                new Workbench.Opening(Optional.of(project), 0, Clock.systemUTC(), folder.resolve("state")));
        workbench = start.workbench().orElseThrow();
        visitor = Visitor.by(start.address());
    }

    @AfterAll
    static void close() throws IOException {
        workbench.close();
    }

    @Test
    @Order(1)
    void everyScreenSaysWhatToDoBeforeThereIsAnythingToShow() throws Exception {
        visitor.whenDone("/lists");
        assertThat(visitor.page("/link")).contains("Nothing is linked yet.").contains("Link the records");
        assertThat(visitor.page("/table")).contains("There is no table yet.");
        assertThat(visitor.page("/estimate")).contains("There is no estimate yet.");
        assertThat(visitor.page("/review")).contains("There is nothing to review yet.");
        assertThat(visitor.page("/report")).contains("No report was written yet.");
        assertThat(visitor.page("/justice")).contains("This project has no claims or proceedings.");
    }

    @Test
    @Order(2)
    void linkedRecordsAreShownWithWhatEachAgreementIsWorth() throws Exception {
        visitor.post("/link/run");
        assertThat(visitor.whenDone("/link"))
                .contains("What is each agreement worth?")
                .contains("How clear is the line between same and different?");
        assertThat(visitor.page("/link?line=99&review=98")).contains("0 pairs would be linked");
    }

    @Test
    @Order(3)
    void everyNumberOfTheTableOpensIntoThePeopleItCounts() throws Exception {
        Matcher row = Pattern.compile("href=\"(/people\\?history=[01]+&amp;period=counted)\">([0-9,]+)</a>")
                .matcher(visitor.page("/table"));
        int rows = 0;
        while (row.find()) {
            String people = visitor.page(row.group(1).replace("&amp;", "&"));
            String count = row.group(2).equals("1") ? "1 person." : row.group(2) + " people.";
            assertThat(people).as(row.group(1)).contains(count);
            rows++;
        }
        assertThat(rows).isGreaterThan(3);
    }

    @Test
    @Order(4)
    void aPairIsAskedWithoutAWordOfWhatTheRuleThinks() throws Exception {
        String page = visitor.page("/review");
        assertThat(page)
                .contains("Are these the same person?")
                .doesNotContain(" bits")
                .doesNotContain("What the rule makes");
        assertThat(page).contains("data-key=\"Digit1\"").contains("data-key=\"Digit3\"");
    }

    @Test
    @Order(5)
    void anAnswerIsKeptAtOnceAndCanBeTakenBack() throws Exception {
        String page = visitor.page("/review");
        HttpResponse<String> answered = visitor.post("/review/answer", answer(page, "different"));
        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(visitor.page("/review")).contains("Your last answers").contains("What the rule makes of this pair");
        assertThat(visitor.page("/history")).contains("are different people");
        visitor.post("/review/take-back");
        assertThat(visitor.page("/review")).contains("Taken back").contains("0 different");
        assertThat(visitor.page("/history")).contains("withdrawn");
    }

    /** The fields of the first answer form of a page. */
    private static String[] answer(String page, String answer) {
        Matcher field = Pattern.compile("name=\"((?:left|right)\\.(?:list|record))\" value=\"([^\"]*)\"")
                .matcher(page);
        String[] fields = new String[10];
        for (int i = 0; i < 8; i += 2) {
            assertThat(field.find()).isTrue();
            fields[i] = field.group(1);
            fields[i + 1] = field.group(2);
        }
        fields[8] = "answer";
        fields[9] = answer;
        return fields;
    }

    @Test
    @Order(6)
    void aDecisionIsWithdrawnWithAReasonAndRestored() throws Exception {
        visitor.post("/review/answer", answer(visitor.page("/review"), "cannot-tell"));
        Matcher number = Pattern.compile("name=\"number\" value=\"([0-9]+)\"").matcher(visitor.page("/history"));
        assertThat(number.find()).isTrue();
        visitor.post("/history/withdraw", "number", number.group(1), "reason", "seen wrongly");
        assertThat(visitor.page("/history")).contains("seen wrongly").contains("no longer counts");
        visitor.post("/history/restore", "number", number.group(1), "reason", "seen rightly after all");
        assertThat(visitor.page("/history")).contains("seen rightly after all").contains("counts again");
    }

    @Test
    @Order(7)
    void anEstimateIsShownWithItsMethodsAndChecks() throws Exception {
        visitor.whenDone("/link");
        visitor.post("/link/run");
        visitor.whenDone("/link");
        visitor.post("/estimate/run");
        assertThat(visitor.whenDone("/estimate"))
                .contains("How many were never recorded")
                .contains("Do the methods agree?")
                .contains("What it rests on");
    }

    @Test
    @Order(8)
    void aReportIsWrittenServedUnderItsOwnPolicyAndHolds() throws Exception {
        visitor.post("/report/write");
        assertThat(visitor.whenDone("/report")).contains("Open the report").contains("figures.csv");
        HttpResponse<String> report = visitor.get("/report/file/report.html");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("script-src 'unsafe-inline'");
        visitor.post("/report/check");
        assertThat(visitor.whenDone("/report")).contains("All holds:");
        assertThat(visitor.get("/report/file/..%2Fcairn.yaml").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    @Order(10)
    void aReleaseIsShownBeforeItIsMadeAndMadeOnce() throws Exception {
        assertThat(visitor.page("/report")).contains("No release was made yet.").contains("Show what would leave");
        visitor.post("/report/release/preview");
        assertThat(visitor.whenDone("/report")).contains("cairn.yaml allows nothing");
        Path yaml = folder.resolve("project/cairn.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "\nreport:\n  publish: [counts]\n");
        visitor.whenDone("/report");
        visitor.post("/report/release/preview");
        assertThat(visitor.whenDone("/report")).contains("Leaves:").contains("individuals.name");
        visitor.post("/report/release/make", "name", "first");
        assertThat(visitor.whenDone("/report")).contains("/report/release/first/release.html");
        assertThat(visitor.get("/report/release/first/release.html").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/report/release/first/..%2F..%2Fcairn.yaml").statusCode())
                .isGreaterThanOrEqualTo(400);
        visitor.post("/report/release/make", "name", "first");
        assertThat(visitor.whenDone("/report")).contains("There is a release first already");
    }

    @Test
    @Order(11)
    void linesThatWereTriedAreKeptInTheProjectFileAndTakenOutAgain() throws Exception {
        Path yaml = folder.resolve("project/cairn.yaml");
        String before = Files.readString(yaml);
        assertThat(visitor.page("/link")).contains("are linked, and").doesNotContain("Let Cairn find the lines again");
        assertThat(visitor.page("/link?line=21&review=12")).contains("Keep these lines (21 and 12) and link again");
        visitor.post("/link/lines", "line", "12", "review", "21");
        assertThat(visitor.page("/link")).contains("the review line is not above the link line. Nothing was changed.");
        assertThat(Files.readString(yaml)).isEqualTo(before);
        visitor.post("/link/lines", "line", "21", "review", "12");
        assertThat(visitor.whenDone("/link"))
                .contains("Let Cairn find the lines again")
                .contains("name=\"line\" min=\"-99\" max=\"99\" required value=\"21\"");
        assertThat(Files.readString(yaml)).contains("link from: 21", "review from: 12");
        visitor.post("/link/lines/learned");
        assertThat(visitor.whenDone("/link")).doesNotContain("Let Cairn find the lines again");
        assertThat(Files.readString(yaml)).doesNotContain("link from", "review from");
    }

    @Test
    @Order(9)
    void everyScreenIsThereInEveryLanguage() throws Exception {
        for (String tag : List.of("ar", "es", "en")) {
            visitor.post("/language", "language", tag, "back", "/lists");
            for (String address : ADDRESSES) {
                assertThat(visitor.page(address)).as(address).contains("<html lang=\"" + tag + "\"");
            }
        }
    }
}
