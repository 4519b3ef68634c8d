package org.cairn.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cairn.app.web.Workbench;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer's whole way: an empty folder, three messy files, a printed report. Everybody in them is invented. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewcomerTest {

    static final List<String> SCREENS = List.of(
            "lists",
            "check",
            "link",
            "review",
            "people",
            "table",
            "estimate",
            "justice",
            "claims",
            "incidents",
            "report",
            "history",
            "help");

    private static final String[][] GIVEN = {
        {"Yasmin", "ياسمين"},
        {"Samir", "سمير"},
        {"Nour", "نور"},
        {"Karim", "كريم"},
        {"Layla", "ليلى"},
        {"Hassan", "حسن"},
        {"Rania", "رانيا"},
        {"Tariq", "طارق"},
        {"Salma", "سلمى"},
        {"Omar", "عمر"},
        {"Dalia", "داليا"},
        {"Ziad", "زياد"}
    };
    private static final String[][] FAMILY = {
        {"Haddad", "حداد"},
        {"Qadri", "قادري"},
        {"Mansour", "منصور"},
        {"Najjar", "نجار"},
        {"Khoury", "خوري"},
        {"Saleh", "صالح"},
        {"Darwish", "درويش"},
        {"Aziz", "عزيز"},
        {"Farah", "فرح"},
        {"Jaber", "جابر"}
    };

    @TempDir
    static Path folder;

    private static Workbench workbench;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        Browser.assumeAtHand();
        write();
        Workbench.Start start =
                Workbench.start(new Workbench.Opening(Optional.empty(), 0, Clock.systemUTC(), folder.resolve("state")));
        workbench = start.workbench().orElseThrow();
        browser = Browser.open(start.address(), true);
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (workbench != null) {
            workbench.close();
        }
    }

    /** Three files about the same 240 people: a CSV with a stray column and an unreadable age, an XLSX, and one with Arabic headers. */
    private static void write() throws IOException {
        SplittableRandom chance = new SplittableRandom(20310630L);
        StringBuilder csv = new StringBuilder("case_no;patient;age;sex;date_of_death;quarter;remarks\n");
        StringBuilder arabic = new StringBuilder("الرقم,الاسم,الجنس,تاريخ الوفاة,المكان\n");
        try (OutputStream out = Files.newOutputStream(folder.resolve("families.xlsx"));
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("families");
            List<String> header = List.of("id", "name", "sex", "died", "place");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            int row = 1;
            for (int person = 0; person < 240; person++) {
                String[] given = GIVEN[chance.nextInt(GIVEN.length)];
                String[] family = FAMILY[chance.nextInt(FAMILY.length)];
                String[] father = GIVEN[chance.nextInt(GIVEN.length)];
                String day = "2031-%02d-%02d".formatted(1 + chance.nextInt(6), 1 + chance.nextInt(28));
                String place = chance.nextBoolean() ? "Old Port" : "Mill Hill";
                if (chance.nextInt(10) < 5) {
                    csv.append("%d;%s %s %s;%s;%s;%s;%s;\n"
                            .formatted(
                                    person,
                                    given[0],
                                    father[0],
                                    family[0],
                                    person == 3 ? "4O" : 20 + person % 50,
                                    person % 2 == 0 ? "F" : "M",
                                    day,
                                    place));
                }
                if (chance.nextInt(10) < 6) {
                    List<String> cells = List.of(
                            "F-" + person,
                            given[0] + " " + father[0] + " " + family[0],
                            person % 2 == 0 ? "f" : "m",
                            day,
                            place);
                    for (int column = 0; column < cells.size(); column++) {
                        sheet.value(row, column, cells.get(column));
                    }
                    row++;
                }
                if (chance.nextInt(10) < 4) {
                    arabic.append("%d,%s %s %s,%s,%s,%s\n"
                            .formatted(
                                    person,
                                    given[1],
                                    father[1],
                                    family[1],
                                    person % 2 == 0 ? "أنثى" : "ذكر",
                                    day,
                                    place));
                }
            }
        }
        Files.writeString(folder.resolve("clinic.csv"), csv, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("relief.csv"), arabic, StandardCharsets.UTF_8);
    }

    @Test
    @Order(1)
    void aProjectIsBegun() {
        browser.go("/start");
        browser.fill("form[action='/start/new'] input[name=title]", "Harbour");
        browser.fill(
                "form[action='/start/new'] input[name=folder]",
                folder.resolve("project").toString());
        browser.press("form[action='/start/new'] button");
        browser.whenDone("/lists");
        assertThat(browser.text()).contains("Bring a list");
        browser.script(
                "document.querySelector('#who').value = 'N. Reader'; document.querySelector('#who').form.submit()");
        browser.whenDone("/lists");
        assertThat(browser.text()).contains("Working as N. Reader");
    }

    @Test
    @Order(2)
    void threeMessyFilesAreBroughtAndTakenInAsGuessed() {
        for (String file : List.of("clinic.csv", "families.xlsx", "relief.csv")) {
            browser.go("/lists");
            browser.find("input[type=file]").sendKeys(folder.resolve(file).toString());
            browser.press("form[action='/lists/bring'] button");
            browser.whenAt("/lists/map");
            browser.press("button[formaction='/lists/take']");
            browser.whenAt("/lists/of/");
            browser.whenDone("/lists");
        }
        assertThat(browser.text())
                .contains("clinic")
                .contains("families")
                .contains("relief")
                .contains("1 cell or row");
        assertThat(browser.all("main table tbody tr")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    @Order(3)
    void theRecordsAreLinkedAndTheChartsAreDrawn() {
        browser.whenDone("/check");
        browser.go("/link");
        browser.press("form[action='/link/run'] button");
        browser.whenDone("/link");
        browser.whenDrawn();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.all(".drawing svg")).hasSize(2);
    }

    @Test
    @Order(4)
    void pairsAreAnsweredWithoutTheMouse() {
        browser.go("/review");
        int answered = 0;
        while (answered < 100 && !browser.all("form.answers").isEmpty()) {
            browser.strike(answered % 3 == 2 ? "3" : "2");
            Browser.pause(60);
            answered++;
        }
        assertThat(answered).isPositive();
        browser.go("/review");
        assertThat(browser.text()).contains("Your last answers");
        browser.strike("z");
        Browser.pause(200);
        browser.go("/history");
        assertThat(browser.text()).contains("withdrawn");
    }

    @Test
    @Order(5)
    void theEstimateAndTheReportAreMadeAndTheReportPrints() throws IOException {
        browser.go("/link");
        browser.press("form[action='/link/run'] button");
        browser.whenDone("/link");
        browser.go("/estimate");
        browser.press("form[action='/estimate/run'] button");
        browser.whenDone("/estimate");
        browser.whenDrawn();
        assertThat(browser.all(".drawing svg")).isNotEmpty();
        assertThat(browser.complaints()).isEmpty();
        browser.go("/report");
        browser.press("form[action='/report/write'] button");
        browser.whenDone("/report");
        browser.press("form[action='/report/check'] button");
        browser.whenDone("/report");
        assertThat(browser.text()).contains("All holds:");
        browser.go("/report/file/report.html");
        browser.whenDrawn();
        assertThat(browser.all(".drawing svg")).isNotEmpty();
        assertThat(browser.complaints()).isEmpty();
        byte[] pdf = browser.print();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Path shots = shots();
        if (shots != null) {
            Files.createDirectories(shots);
            Files.write(shots.resolve("report.pdf"), pdf);
        }
    }

    private static Path shots() {
        String to = System.getProperty("cairn.screenshots");
        return to == null ? null : Path.of(to);
    }

    @Test
    @Order(6)
    void noScreenBreaksARuleOfAccessibilityInEitherDirection() throws IOException {
        StringBuilder broken = new StringBuilder();
        for (String tag : List.of("en", "ar")) {
            speak(tag);
            for (String screen : SCREENS) {
                browser.go("/" + screen);
                browser.whenDrawn();
                for (String violation : browser.violations()) {
                    broken.append(tag)
                            .append(" /")
                            .append(screen)
                            .append(": ")
                            .append(violation)
                            .append('\n');
                }
                if (shots() != null) {
                    browser.shoot(shots().resolve("%s-%s.png".formatted(screen, tag)));
                }
            }
        }
        speak("en");
        assertThat(broken).isEmpty();
    }

    private static void speak(String tag) {
        browser.go("/help");
        browser.script("document.querySelector('form[action=\"/language\"] button[value=\"" + tag + "\"]').click()");
        Browser.pause(300);
    }

    @Test
    @Order(7)
    void noScreenIsWiderThanAPhone() {
        StringBuilder wide = new StringBuilder();
        browser.viewport(320);
        for (String screen : SCREENS) {
            browser.go("/" + screen);
            browser.whenDrawn();
            long width = (Long) browser.script("return document.documentElement.scrollWidth");
            if (width > 320) {
                wide.append("/%s is %d wide%n".formatted(screen, width));
            }
        }
        browser.wholeViewport();
        assertThat(wide).isEmpty();
    }

    @Test
    @Order(8)
    void everythingCanBeReadWithoutScripts() throws Exception {
        Workbench.Start again = Workbench.start(new Workbench.Opening(
                Optional.of(folder.resolve("project")), 0, Clock.systemUTC(), folder.resolve("state")));
        assertThat(again.workbench()).isEmpty();
        try (Browser plain = Browser.open(again.address(), false)) {
            for (String screen : SCREENS) {
                plain.go("/" + screen);
                assertThat(plain.text()).as(screen).contains("Nothing leaves this computer");
            }
            plain.go("/estimate");
            assertThat(plain.text()).contains("How many were never recorded").contains("The numbers");
        }
    }
}
