package org.cairn.casebook.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.sheet.DossierReading;
import org.cairn.casebook.sheet.SheetFault;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.sheet.SheetRow;
import org.cairn.casebook.sheet.SheetRules;
import org.cairn.casebook.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of other programs become sources, incidents and claims, each with its own words; what cannot be read is said. */
class FormTest {

    private static final String KOBO = """
            start;end;"event/Date of incident";event/province;event/district;event/people_killed;event/injured;event/who;event/what happened;_id;_uuid;_submission_time;_validation_status;_submitted_by;__version__;_index
            2031-05-04T10:00:00.000+03:00;2031-05-04T10:20:00.000+03:00;2031-05-02;Harbour;Old Town;at least 3;n/a;the guard;"Three were carried out, more lay inside.";11;aaaa-1;2031-05-04T07:21:00;Approved;field1;vA;1
            2031-05-05T10:00:00.000+03:00;2031-05-05T10:20:00.000+03:00;2031-05-02;Harbour;Old Town;5;2;armed men;;12;bbbb-2;2031-05-05T07:21:00;;field2;vA;2
            """;

    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Sheets read(String yaml) throws IOException, ProjectFault {
        write("cairn.yaml", "project: Harbour\n" + yaml);
        return Sheets.read(Project.read(folder).cases());
    }

    private Dossier dossier(Sheets sheets) {
        assertThat(sheets.faults()).isEmpty();
        DossierReading reading = DossierReading.of(sheets.rows(), SheetRules.DEFAULT);
        assertThat(reading.faults()).isEmpty();
        return reading.dossier();
    }

    private static List<SheetRow> rows(Sheets sheets, SheetKind kind) {
        return sheets.rows().stream().filter(row -> row.kind() == kind).toList();
    }

    private static final String KOBO_SETTINGS = """
            parties: parties.csv
            forms:
              - file: submissions.csv
                publisher: Harbour Field Team
                language: en
                precision: 3
                columns: { words: what happened }
                claims:
                  killed: people_killed
                  injured: injured
                  date: Date of incident
                  place: [province, district]
                  perpetrator: who
                parties: { the guard: guard }
                not answered: [n/a]
            """;

    @Test
    void koboSubmissionsBecomeSourcesIncidentsAndClaims() throws IOException, ProjectFault {
        write("submissions.csv", KOBO);
        write("parties.csv", "party,what,value\nguard,name,The Guard\n");
        Sheets sheets = read(KOBO_SETTINGS);
        Dossier dossier = dossier(sheets);
        assertThat(dossier.incidents()).extracting(one -> one.id()).containsExactly("kobo-aaaa-1", "kobo-bbbb-2");
        assertThat(dossier.claims().sources())
                .extracting(one -> one.id() + " " + one.citation())
                .containsExactly(
                        "kobo-aaaa-1 Harbour Field Team, 2031-05-04", "kobo-bbbb-2 Harbour Field Team, 2031-05-05");
        assertThat(dossier.claims().all().stream()
                        .map(claim -> "%s %s: %s"
                                .formatted(
                                        claim.question().subject().id(),
                                        claim.question().field()
                                                + claim.question()
                                                        .measure()
                                                        .map(measure -> " " + measure.word())
                                                        .orElse(""),
                                        claim.value().sentence()))
                        .toList())
                .containsExactlyInAnyOrder(
                        "kobo-aaaa-1 count killed: at least 3",
                        "kobo-aaaa-1 date: 2031-05-02",
                        "kobo-aaaa-1 place: Harbour, Old Town (second-order division)",
                        "kobo-aaaa-1 attribution: reported: guard",
                        "kobo-bbbb-2 count killed: 5",
                        "kobo-bbbb-2 count injured: 2",
                        "kobo-bbbb-2 date: 2031-05-02",
                        "kobo-bbbb-2 place: Harbour, Old Town (second-order division)",
                        "kobo-bbbb-2 perpetrator: armed men");
        Claim first = dossier.claims().all().stream()
                .filter(claim -> claim.source().equals("kobo-aaaa-1")
                        && claim.question().measure().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(first.words()).isEqualTo("Three were carried out, more lay inside.");
        assertThat(List.of(first.coder(), first.codebook(), first.grade(), first.locator(), first.language()))
                .containsExactly("field1", "vA", "Approved", "people_killed", "en");
    }

    @Test
    void laterExportGivesTheSameIdsInAnyOrderOfRowsAndColumns() throws IOException, ProjectFault {
        write("parties.csv", "party,what,value\nguard,name,The Guard\n");
        write("submissions.csv", KOBO);
        List<String> before = ids(read(KOBO_SETTINGS));
        List<String> lines = KOBO.lines().collect(Collectors.toList());
        write("submissions.csv", String.join("\n", lines.get(0), lines.get(2), lines.get(1)) + "\n");
        assertThat(ids(read(KOBO_SETTINGS))).containsExactlyInAnyOrderElementsOf(before);
    }

    private static List<String> ids(Sheets sheets) {
        return sheets.rows().stream()
                .map(row -> row.kind().word() + " " + row.id())
                .toList();
    }

    @Test
    void countThatCannotBeReadIsNamedByItsCellInTheForm() throws IOException, ProjectFault {
        write("parties.csv", "party,what,value\nguard,name,The Guard\n");
        write("submissions.csv", KOBO.replace("at least 3", "a lot"));
        Sheets sheets = read(KOBO_SETTINGS);
        assertThat(DossierReading.of(sheets.rows(), SheetRules.DEFAULT).faults())
                .extracting(SheetFault::message)
                .singleElement()
                .asString()
                .startsWith("submissions.csv, row 2, column “people_killed”: “a lot” is not a count Cairn can read.");
    }

    @Test
    void odkKeysBecomeIdsAndTheReviewStateAGrade() throws IOException, ProjectFault {
        write("odk.csv", """
                SubmissionDate,g1-killed,KEY,SubmitterID,SubmitterName,AttachmentsPresent,AttachmentsExpected,Status,ReviewState,DeviceID,Edits,FormVersion
                2031-05-04T07:21:00.000Z,7,uuid:one,5,coder a,0,0,,approved,,0,2
                """);
        Sheets sheets = read("""
                forms: { file: odk.csv, publisher: Harbour Field Team, claims: { killed: g1-killed } }
                """);
        SheetRow claim = rows(sheets, SheetKind.CLAIMS).get(0);
        assertThat(claim.text("source")).isEqualTo("odk-uuid:one");
        assertThat(claim.text("grade") + claim.text("coder") + claim.text("codebook"))
                .isEqualTo("approvedcoder a2");
        assertThat(dossier(sheets).claims().all()).hasSize(1);
    }

    @Test
    void uwaziEntityHasNoTitleInItsIdAndItsRangeOfDaysIsARange() throws IOException, ProjectFault {
        write("uwazi.csv", """
                Title,Date added,Template,Victims killed,When,Geolocation,Documents,Attachments,Published
                Raid on the mill,2031-06-01,Event,about 20,2031-05-01~2031-05-03,34.5|69.2,,,Published
                """);
        Sheets sheets = read("""
                forms:
                  file: uwazi.csv
                  publisher: Harbour Archive
                  claims: { killed: Victims killed, date: When, coordinates: Geolocation }
                """);
        Dossier dossier = dossier(sheets);
        assertThat(dossier.incidents().get(0).name()).isEqualTo("Raid on the mill");
        assertThat(dossier.incidents().get(0).id()).matches("uwazi-[0-9a-f]{16}");
        assertThat(dossier.when(dossier.incidents().get(0)).orElseThrow().toString())
                .contains(String.valueOf(LocalDate.of(2031, 5, 1).toEpochDay()));
        assertThat(dossier.claims().all())
                .extracting(claim -> claim.value().sentence())
                .contains("about 20 (18 to 22)", "34.5|69.2");
    }

    @Test
    void uwaziEntitiesOfOneTitleAndDayAreNeverMixed() throws IOException, ProjectFault {
        write("uwazi.csv", """
                Title,Date added,Template,Victims killed,When,Documents,Attachments,Published
                Raid,2031-06-01,Event,20,,,,Published
                Raid,2031-06-01,Event,20,,,,Published
                Raid,2031-06-01,Event,,2031-05-03,,,Published
                """);
        assertThat(read("""
                forms:
                  file: uwazi.csv
                  publisher: Harbour Archive
                  claims: { killed: Victims killed, date: When }
                """).faults()).extracting(SheetFault::message).containsExactly("""
                        uwazi.csv, row 4: it has the same title and day as row 2, and the two differ.
                          Nothing was taken in. Name a column that tells them apart under forms › columns, as  id: case_no.""");
    }

    @Test
    void atlosIncidentRestsOnEachOfItsAddresses() throws IOException, ProjectFault {
        write("atlos.csv", """
                slug,project,inserted_at,updated_at,latitude,longitude,description,sensitive,date,status,source_1,source_2
                AB12,Harbour,2031-06-01T10:00:00,2031-06-02T10:00:00,34.5,69.2,A strike on the mill,,2031-05-01,Completed,https://www.example.org/a,https://video.example.net/b
                """);
        Sheets sheets = read("""
                forms:
                  file: atlos.csv
                  publisher: Harbour Investigators
                  claims: { date: date, coordinates: [latitude, longitude] }
                """);
        assertThat(rows(sheets, SheetKind.SOURCES).stream()
                        .map(row -> "%s %s %s".formatted(row.id(), row.text("publisher"), row.text("address")))
                        .toList())
                .containsExactly(
                        "atlos-AB12 Harbour Investigators ",
                        "atlos-AB12-source_1 example.org https://www.example.org/a",
                        "atlos-AB12-source_2 video.example.net https://video.example.net/b");
        assertThat(rows(sheets, SheetKind.CLAIMS))
                .extracting(row -> row.text("words") + "|" + row.text("value"))
                .containsExactly("A strike on the mill|2031-05-01", "A strike on the mill|34.5, 69.2");
    }

    @Test
    void archivedPagesBecomeSourcesWithTheirHashAndNoIncident() throws IOException, ProjectFault {
        write("pages.csv", """
                Link,Archive status,Destination folder,Archive location,Archive date,Upload timestamp,Upload title,Text content,Hash
                https://www.example.org/post/1,success,,https://archive.example.net/1.html,2031-05-05T08:00:00+00:00,2031-05-04T21:00:00+00:00,Smoke over the harbour,They hit the mill,SHA-256:ab12
                """);
        Sheets sheets = read("forms: { file: pages.csv }\n");
        assertThat(sheets.faults()).isEmpty();
        assertThat(sheets.rows()).singleElement().satisfies(row -> {
            assertThat(row.text("publisher")).isEqualTo("example.org");
            assertThat(row.text("published")).isEqualTo("2031-05-04");
            assertThat(row.text("received on")).isEqualTo("2031-05-05");
            assertThat(row.text("note"))
                    .isEqualTo("archive status: success; archive location: https://archive.example.net/1.html;"
                            + " hash: SHA-256:ab12");
        });
        assertThat(dossier(sheets).incidents()).isEmpty();
    }

    @Test
    void columnThatIsNotThereAndAFormWithoutAPublisherAreRefusedTogether() throws IOException, ProjectFault {
        write("submissions.csv", KOBO);
        Sheets sheets = read("forms: { file: submissions.csv, claims: { killed: peple_killed } }\n");
        assertThat(sheets.rows()).isEmpty();
        assertThat(sheets.faults()).extracting(SheetFault::message).containsExactly("""
                submissions.csv: no column “peple_killed”.
                  Nothing was taken in. Correct it in cairn.yaml under forms. Did you mean “event/people_killed”?""", """
                submissions.csv: cairn.yaml does not say who says what it holds.
                  Nothing was taken in. Name them under forms, as  publisher: Example Field Team""");
    }

    @Test
    void fileOfNoKnownProgramNeedsAnIdentifierForEachRow() throws IOException, ProjectFault {
        write("reports.csv", "case_no,killed\n7,3\n,4\n");
        assertThat(read("forms: { file: reports.csv, publisher: Watch, claims: { killed: killed } }\n")
                        .faults())
                .extracting(SheetFault::message)
                .containsExactly("""
                        reports.csv: nothing tells one of its rows from another.
                          Nothing was taken in. Name the column of its identifiers under forms › columns, as  id: case_no.""");
        assertThat(read("forms: { file: reports.csv, name: watch, publisher: Watch, columns: { id: case_no }, claims: {"
                                + " killed: killed } }\n")
                        .faults())
                .extracting(SheetFault::message)
                .containsExactly("""
                        reports.csv, row 3: the report has no identifier.
                          Nothing was taken in. Write one in the column of identifiers.""");
    }

    @Test
    void proposalNamesTheProgramTheClaimsAndWhatIsLeft() {
        FormGuess guess = FormGuess.of(List.of(
                "start",
                "event/Date of incident",
                "event/province",
                "event/people_killed",
                "event/colour of smoke",
                "_uuid",
                "_submission_time"));
        assertThat(guess.kind()).isEqualTo(FormKind.KOBO);
        assertThat(guess.yaml("submissions.csv")).isEqualTo("""
                forms:
                  - file: submissions.csv
                    from: kobo
                    publisher: who says what the submissions say
                    claims:
                      killed: event/people_killed
                      date: event/Date of incident
                      place: event/province
                """);
        assertThat(guess.unused(List.of("start", "event/people_killed", "event/colour of smoke", "_uuid")))
                .containsExactly("event/colour of smoke");
    }

    @Test
    void proposalReadsArabicAndSpanishHeaders() {
        assertThat(FormGuess.of(List.of("عدد القتلى", "الجرحى", "المحافظة")).claims())
                .containsOnlyKeys("killed", "injured", "place");
        assertThat(FormGuess.of(List.of("folio", "Número de muertos", "Fecha del hecho", "Presunto autor"))
                        .claims())
                .containsOnlyKeys("killed", "date", "perpetrator");
    }
}
