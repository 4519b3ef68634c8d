package org.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.app.HostileValues;
import org.cairn.casebook.work.Progress;
import org.cairn.casebook.work.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that would be commands to a browser, or turn a line around, on every page that one can come to. */
class HostileValuesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"(/[^\"#]*)");
    private static final int MOST_PAGES = 400;

    @TempDir
    static Path folder;

    private static Workbench workbench;
    private static Visitor visitor;

    @BeforeAll
    static void open() throws Exception {
        Path project = HostileValues.write(folder.resolve("project"));
        try (Work work = Work.open(project, Optional.empty(), Clock.systemUTC(), Progress.SILENT)) {
            work.takeIn();
            work.cases().takeIn();
        }
        Workbench.Start start = Workbench.start(
                new Workbench.Opening(Optional.of(project), 0, Clock.systemUTC(), folder.resolve("state")));
        workbench = start.workbench().orElseThrow();
        visitor = Visitor.by(start.address());
        visitor.whenDone("/lists");
        visitor.post("/link/run");
        visitor.whenDone("/link");
        visitor.post("/estimate/run");
        visitor.whenDone("/estimate");
        visitor.post("/report/write");
        visitor.whenDone("/report");
    }

    @AfterAll
    static void close() throws IOException {
        workbench.close();
    }

    /** Every page that links lead to from the screens, by its address. */
    private static List<Seen> pages() throws IOException, InterruptedException {
        Deque<String> toSee = new ArrayDeque<>(ScreensTest.ADDRESSES);
        toSee.addAll(List.of("/start", "/report/file/report.html"));
        Set<String> known = new HashSet<>(toSee);
        List<Seen> seen = new ArrayList<>();
        while (!toSee.isEmpty() && seen.size() < MOST_PAGES) {
            String address = toSee.poll();
            HttpResponse<String> response = visitor.get(address);
            boolean isPage = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("text/html"))
                    .isPresent();
            if (response.statusCode() != 200 || !isPage) {
                continue;
            }
            seen.add(new Seen(address, response.body()));
            Matcher links = LINK.matcher(response.body());
            while (links.find()) {
                String next = links.group(1).replace("&amp;", "&");
                if (!next.startsWith("/assets") && known.add(next)) {
                    toSee.add(next);
                }
            }
        }
        return seen;
    }

    private record Seen(String address, String page) {}

    @Test
    void noValueIsACommandAndNoneTurnsALineAround() throws Exception {
        List<Seen> pages = pages();
        assertThat(pages).extracting(Seen::address).hasSizeGreaterThan(40).anyMatch(one -> one.startsWith("/person/"));
        for (Seen seen : pages) {
            assertThat(HostileValues.harmIn(seen.page())).as(seen.address()).isEmpty();
        }
        assertThat(String.join("", pages.stream().map(Seen::page).toList()))
                .contains(
                        "&lt;script&gt;planted(1)&lt;/script&gt;",
                        "javascript:planted(9)",
                        "&lt;!--planted(11)",
                        "planted(7)");
    }

    @Test
    void valuesInAddressesAndFormsAreValuesToo() throws Exception {
        for (String value : HostileValues.VALUES) {
            String sent = java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
            if (sent.length() > 4_000) {
                continue;
            }
            for (String address :
                    List.of("/people?q=", "/person/", "/lists?list=", "/history?before=", "/table?by=", "/map?area=")) {
                String page = visitor.get(address + sent).body();
                assertThat(HostileValues.harmIn(page)).as(address + value).isEmpty();
            }
        }
        Matcher number = Pattern.compile("name=\"number\" value=\"([0-9]+)\"").matcher(visitor.page("/history"));
        if (number.find()) {
            visitor.post("/history/withdraw", "number", number.group(1), "reason", HostileValues.VALUES.get(0));
            assertThat(HostileValues.harmIn(visitor.page("/history"))).isEmpty();
        }
    }

    @Test
    void theReportAsAFileHoldsNoCommandEither() throws IOException {
        assertThat(HostileValues.harmIn(Files.readString(folder.resolve("project/report/report.html"))))
                .isEmpty();
    }
}
