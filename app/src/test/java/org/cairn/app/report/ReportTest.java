package org.cairn.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.casebook.work.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Assets NONE = new Assets("", List.of());

    @TempDir
    private Path folder;

    @Test
    void everyFileOfTheReportIsWrittenAndNothingElse() throws IOException {
        Report.write(InventedFindings.harbour(), folder.resolve("report"));
        assertThat(names(folder)).containsExactly("report");
        assertThat(names(folder.resolve("report")))
                .containsExactly(
                        "capture_table.csv",
                        "datapackage.json",
                        "figures.csv",
                        "lists.csv",
                        "match_weights.csv",
                        "pairs_by_weight.csv",
                        "report.html");
    }

    @Test
    void writingAgainGivesTheSameBytesInAnyLocale() throws IOException {
        Locale before = Locale.getDefault();
        Report.write(InventedFindings.harbour(), folder.resolve("one"));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Report.write(InventedFindings.harbour(), folder.resolve("two"));
        } finally {
            Locale.setDefault(before);
        }
        for (String name : names(folder.resolve("one"))) {
            assertThat(folder.resolve("two").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
        }
    }

    @Test
    void otherFilesInTheFolderAreLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("report"));
        Files.writeString(folder.resolve("report/notes.txt"), "mine");
        Report.write(InventedFindings.harbour(), folder.resolve("report"));
        assertThat(folder.resolve("report/notes.txt")).hasContent("mine");
    }

    @Test
    void pageSaysWhatItSaidBefore() throws IOException {
        Path golden = Path.of("src/test/resources/org/cairn/app/report/harbour.html");
        String page = ReportPage.of(InventedFindings.harbour(), NONE);
        if (Boolean.getBoolean("cairn.golden")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, page);
        }
        assertThat(page)
                .as(
                        "the page changed; to accept it, run with -Dcairn.testJvmArgs=-Dcairn.golden=true and read the difference")
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void answerIsOneSentence() {
        assertThat(text(InventedFindings.harbour()))
                .contains(
                        "What is the number of people killed in Harbour District",
                        "Between about 2,040 and 3,020; 1,398 of them are on a list.",
                        "Of every ten, between about 5 and 7 are on a list; the others are on none.");
    }

    @Test
    void nothingAListHoldsCanActOnThePage() {
        String page = ReportPage.of(InventedFindings.hostile(), NONE);
        assertThat(page).doesNotContain("<script>", "<img", "onerror=alert(1)>", "<!--", "\u0000");
        assertThat(page).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        assertThat(Pattern.compile("</script").matcher(page).results().count())
                .isEqualTo(Pattern.compile("<script").matcher(page).results().count());
    }

    @Test
    void everyValueThatCanTurnTheDirectionIsIsolated() {
        String page = ReportPage.of(InventedFindings.harbour(), NONE);
        assertThat(page).contains("<bdi dir=\"auto\">ياسمين حدّاد</bdi>", "<bdi dir=\"auto\">Олег Бережний</bdi>");
    }

    @Test
    void pageAsksNothingOfAnyNetwork() {
        assertThat(Assets.load().contentSecurityPolicy())
                .startsWith("default-src 'none'; script-src 'sha256-")
                .doesNotContain("unsafe-eval", "http", "*");
        assertThat(Pattern.compile("(src|href|action)=\"(?!#)")
                        .matcher(ReportPage.of(InventedFindings.harbour(), NONE))
                        .find())
                .isFalse();
        assertThat(Assets.load().style()).doesNotContain("url(http", "@import");
        assertThat(Assets.load().scripts()).noneMatch(script -> script.contains("sourceMappingURL"));
    }

    @Test
    void everyDrawingHasASentenceATableAndASource() {
        String page = ReportPage.of(InventedFindings.harbour(), NONE);
        List<String> figures = List.of(page.split("<figure ")).subList(1, 7);
        assertThat(figures)
                .allSatisfy(figure -> assertThat(figure)
                        .contains(
                                "<h3>",
                                "class=\"answer\"",
                                "role=\"img\"",
                                "aria-label=",
                                "<table>",
                                "class=\"reading\"",
                                "<figcaption>"));
    }

    private static String text(Findings findings) {
        return ReportPage.of(findings, NONE).replaceAll("<[^>]*>", "");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void vendoredFilesAreTheOnesThatWereVendored() {
        for (String line : Assets.text("vendor/SHA256SUMS").lines().toList()) {
            String[] parts = line.split(" +");
            assertThat(Hashes.sha256Hex(Assets.bytes("vendor/" + parts[1])))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
        }
        assertThat(new String(Assets.bytes("vendor/SHA256SUMS"), StandardCharsets.UTF_8))
                .contains("vega.min.js");
    }
}
