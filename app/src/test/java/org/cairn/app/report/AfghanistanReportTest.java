package org.cairn.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.sheet.DossierReading;
import org.cairn.casebook.sheet.Sheets;
import org.cairn.casebook.work.CaseFindings;
import org.junit.jupiter.api.Test;

/** The report of the public record: every party everywhere, every edition, no measure mixed, no verdict. */
class AfghanistanReportTest {

    private static final CaseFindings FINDINGS = read();
    private static final String PAGE = CasePage.of(FINDINGS, new Assets("", List.of()));
    private static final List<String> PARTIES =
            FINDINGS.dossier().parties().all().stream().map(Party::name).toList();

    private static CaseFindings read() {
        try {
            Project project = Project.read(Path.of(System.getProperty("cairn.root"), "examples/afghanistan"));
            DossierReading reading = DossierReading.of(
                    Sheets.read(project.cases()).rows(), project.cases().rules());
            assertThat(reading.faults()).isEmpty();
            return CaseFindings.of(
                    project.title(),
                    project.counts().orElseThrow(),
                    reading.dossier(),
                    new CaseFindings.Recipe("test", "0".repeat(64), "1".repeat(64)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** What stands between the start of an element with this id and the end of its kind. */
    private static String part(String tag, String id) {
        String[] parts = PAGE.split("<" + tag + "[^>]* id=\"" + id + "\">|<" + tag + " id=\"" + id + "\">", -1);
        assertThat(parts).as(id).hasSize(2);
        return parts[1].substring(0, parts[1].indexOf("</" + tag + ">"));
    }

    @Test
    void everyPartyAndNotAttributedAreInEveryChartAndTableByParty() {
        List<String> figures = List.of("counts-killed", "counts-injured", "counts-casualties", "ladder");
        for (String figure : figures) {
            String html = part("figure", figure);
            String specification = html.substring(html.indexOf("<script"), html.indexOf("</script>"));
            String table = text(html.substring(html.indexOf("<table>")));
            for (String party : PARTIES) {
                assertThat(specification).as("the chart %s", figure).contains(party);
                assertThat(table)
                        .as("the table of %s", figure)
                        .contains(figure.equals("ladder") ? ladder(party) : party);
            }
        }
        String narrowing = text(part("section", "narrowing"));
        String parties = text(part("section", "parties"));
        assertThat(PARTIES)
                .contains("not attributed")
                .allSatisfy(party -> assertThat(narrowing).contains(party));
        assertThat(PARTIES).allSatisfy(party -> assertThat(parties).contains(party));
    }

    /** A larger party stands in the table of clocks through the proceedings about its parts. */
    private static String ladder(String party) {
        return party.contains("UNAMA") || party.equals("international forces") ? "Situation in Afghanistan" : party;
    }

    @Test
    void partiesWithoutProceedingsAreSaidToBeWithoutThem() {
        String parties = text(part("section", "parties"));
        for (String party : List.of("Afghan forces", "other “anti-government elements”", "not attributed")) {
            assertThat(parties.lines())
                    .as(party)
                    .anyMatch(line -> line.startsWith(party) && line.endsWith("no proceedings in this file"));
        }
        assertThat(text(part("section", "incidents"))).contains("What followed: no proceedings in this file.");
    }

    @Test
    void noTableAndNoChartMixesMeasures() {
        assertThat(text(part("figure", "counts-killed"))).doesNotContain("injured", "% of casualties");
        assertThat(text(part("figure", "counts-injured")).replace("killed and injured", ""))
                .doesNotContain("killed");
        assertThat(part("figure", "counts-killed")).doesNotContain("\"title\":\"injured\"", "\"title\":\"casualties\"");
        assertThat(text(part("figure", "counts-casualties"))).contains("63 % of casualties", "6,871 to 6,980");
    }

    @Test
    void everyEditionStandsBesideTheOneThatIsLatest() {
        String differences = text(part("section", "differences"));
        assertThat(differences)
                .containsSubsequence("2,777 killed", "earlier", "2,790 killed", "earlier", "2,794 killed", "stands");
        assertThat(differences).containsSubsequence("3,021 killed", "3,131 killed", "3,133 killed");
        assertThat(differences).contains("37 injured", "at least 30 injured", "Jan 2021", "late 2020 (Sep–Dec 2020)");
    }

    @Test
    void measureThatTurnsTheRankingAroundIsPointedOut() {
        assertThat(text(part("section", "counts")))
                .contains(
                        "Jan–Jun 2019: more “pro-government forces” (UNAMA’s group) than “anti-government elements” (UNAMA’s group)");
    }

    @Test
    void clocksAreReadOnAStatedDay() {
        assertThat(text(part("figure", "ladder")))
                .contains(
                        "as at 31 December 2025",
                        "1,017 days",
                        "176 days",
                        "no dates in this file",
                        "no dated act in this file");
    }

    @Test
    void secondaryPartisanSourceIsKeptAsExactlyThat() {
        assertThat(text(part("section", "sources")))
                .contains(
                        "secondary, partisan, not verified",
                        "Attributed to The Guardian by the source; kept as exactly that");
    }

    @Test
    void threeIncidentsGetNoCurve() {
        assertThat(text(part("section", "narrowing")))
                .contains(
                        "Until an investigation was opened: 3 with dates is too few for a curve; at least 10 are needed.");
        assertThat(PAGE).doesNotContain("id=\"waiting-");
    }

    @Test
    void everyClaimHasASourceOnThePage() {
        long claims = FINDINGS.dossier().claims().all().size();
        String table = part("section", "sources");
        String first = table.substring(0, table.indexOf("</table>"));
        assertThat(Pattern.compile("<tr>").matcher(first).results().count()).isEqualTo(claims + 1);
    }

    @Test
    void onlyAddressesOfTheRecordAreNamedAndNoneIsALink() {
        assertThat(PAGE).doesNotContain("href=\"http");
        List<String> addresses = new ArrayList<>();
        Pattern.compile("https://[^<\"\\s]+")
                .matcher(text(PAGE))
                .results()
                .forEach(found -> addresses.add(found.group()));
        assertThat(addresses)
                .isNotEmpty()
                .allMatch(address -> address.startsWith("https://aph.gov.au/")
                        || address.startsWith("https://www.gov.uk/")
                        || address.startsWith("https://www.iia.independent-inquiry.uk/")
                        || address.startsWith("https://www.icc-cpi.int/")
                        || address.startsWith("https://vega.github.io/schema/"));
    }

    @Test
    void figuresAndDataStandBesideThePage() {
        Map<String, byte[]> files = Report.files(Optional.empty(), Optional.of(FINDINGS));
        assertThat(files.keySet())
                .containsExactly(
                        "claims.csv", "datapackage.json", "figures.csv", "report.html", "sources.csv", "stages.csv");
        String figures = new String(files.get("figures.csv"), StandardCharsets.UTF_8);
        assertThat(figures)
                .contains(
                        ",casualties,period=2018; party=age,\"the share, of 10,993 casualties, by the claims of unama-first-2018\",,6871,6980,",
                        ",\"incidents, an investigation was opened\",,count,2,",
                        ",days since the last movement,proceeding=icc,clock,176,");
        assertThat(Report.files(Optional.empty(), Optional.of(FINDINGS)).get("report.html"))
                .isEqualTo(files.get("report.html"));
    }
}
