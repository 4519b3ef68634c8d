package org.cairn.casebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Event;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.work.Progress;
import org.cairn.casebook.work.SheetsTakenIn;
import org.cairn.casebook.work.Work;
import org.cairn.link.DifferentPeople;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole case going out and coming back. */
class CasePackageTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);
    private static final RecordId A = new RecordId("hospital", "1");
    private static final RecordId B = new RecordId("families", "2\tبيت");
    private static final RecordId C = new RecordId("press", "3");

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void aProject() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        Files.createDirectory(project.resolve("lists"));
        Path list = Files.writeString(project.resolve("lists/hospital.csv"), "id,name\n1,Yasmin\n");
        Files.writeString(project.resolve("cairn.yaml"), """
                project: Harbour
                lists:
                  hospital: { file: lists/hospital.csv, columns: { id: id, name: name } }
                """);
        try (Casebook casebook = open(project)) {
            casebook.receive("hospital", list, false, copy -> List.of());
            casebook.nameIndividuals(
                    List.of(List.of(A, B), List.of(C)),
                    new Event.LinkageMade(
                            "i", "m".repeat(64), "p", Map.of("records", 3, "individuals", 2, "λ", 0.0001)));
            long decision = casebook.decide(new SamePerson(A, C), "نفس القبر");
            casebook.decide(new DifferentPeople(B, C), "");
            casebook.withdraw(decision, "a slip 😀");
        }
    }

    private static Casebook open(Path project) {
        return Casebook.open(project, NOON, "Amal K.");
    }

    private static void export(Path project, Path target) throws IOException {
        try (Casebook casebook = open(project)) {
            CasePackage.write(project, casebook, true, target);
        }
    }

    @Test
    void whatGoesOutComesBackAsTheSameCaseWithTheSameLogToTheByte() throws IOException {
        Path out = folder.resolve("case.zip");
        export(project, out);
        Path back = folder.resolve("back");
        CaseImport.make(out, back, NOON);
        export(project, folder.resolve("first"));
        export(back, folder.resolve("second"));
        assertThat(folder.resolve("second/log.jsonl")).hasSameBinaryContentAs(folder.resolve("first/log.jsonl"));
        assertThat(folder.resolve("second/SHA256SUMS")).hasSameBinaryContentAs(folder.resolve("first/SHA256SUMS"));
        assertThat(back.resolve("lists/hospital.csv")).hasContent("id,name\n1,Yasmin\n");
        try (Casebook casebook = open(back);
                Casebook original = open(project)) {
            assertThat(casebook.faults()).isEmpty();
            assertThat(casebook.history()).isEqualTo(original.history());
            assertThat(casebook.decisions()).containsExactly(new DifferentPeople(B, C));
            assertThat(casebook.individuals()).isEqualTo(original.individuals());
            assertThat(casebook.entry(5).orElseThrow().why().shown()).isEqualTo("نفس القبر");
        }
    }

    @Test
    void wordsWithSeparatorsOfLinesComeBackAsTheyWere() throws IOException {
        try (Casebook casebook = open(project)) {
            casebook.note(new Event.RowsMapped("a\u2028b\u2029c\u0085d", "t", 1, Map.of()));
        }
        export(project, folder.resolve("out"));
        Path back = folder.resolve("back");
        CaseImport.make(folder.resolve("out"), back, NOON);
        export(back, folder.resolve("again"));
        assertThat(folder.resolve("again/log.jsonl")).hasSameBinaryContentAs(folder.resolve("out/log.jsonl"));
    }

    @Test
    void aCaseThatCameBackIsWorkedWithAsItStandsUntilItsSheetsArePutBack() throws IOException, ProjectFault {
        Files.writeString(project.resolve("cairn.yaml"), """
                sources: sources.csv
                claims: claims.csv
                forms:
                  - file: field.csv
                    publisher: Example Field Team
                    columns: { id: no }
                    claims: { killed: dead }
                """, StandardOpenOption.APPEND);
        Files.writeString(project.resolve("sources.csv"), "id,publisher,file\nS-1,Example Monitor,statement.txt\n");
        Files.writeString(project.resolve("statement.txt"), "At least 3 people were killed.");
        Files.writeString(project.resolve("claims.csv"), """
                id,about,field,measure,value,words,source
                C-1,,count,killed,at least 3,At least 3 people were killed,S-1
                """);
        Files.writeString(project.resolve("field.csv"), "no,day,dead\n7,2031-05-01,2\n");
        SheetsTakenIn first = takeIn(project);
        assertThat(first.faults()).isEmpty();
        export(project, folder.resolve("case.zip"));
        Path back = folder.resolve("back");
        CaseImport.make(folder.resolve("case.zip"), back, NOON);

        SheetsTakenIn second = takeIn(back);
        assertThat(second.sentences())
                .containsExactly(
                        "claims.csv is not there; the 1 row taken from it before stands. To correct them there, put the file back.",
                        "field.csv is not there; the 3 rows taken from it before stand. To correct them there, put the file back.",
                        "sources.csv is not there; the 1 row taken from it before stands. To correct them there, put the file back.");
        assertThat(second.needsAttention()).isFalse();
        for (String sheet : List.of("sources.csv", "claims.csv", "field.csv")) {
            Files.copy(project.resolve(sheet), back.resolve(sheet));
        }
        assertThat(takeIn(back).sentences()).isEmpty();
        export(back, folder.resolve("again.zip"));
        assertThat(folder.resolve("again.zip")).hasSameBinaryContentAs(folder.resolve("case.zip"));
    }

    private static SheetsTakenIn takeIn(Path project) throws IOException, ProjectFault {
        try (Work work = Work.open(project, Optional.empty(), NOON, Progress.SILENT)) {
            return work.cases().takeIn();
        }
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws IOException {
        export(project, folder.resolve("one.zip"));
        export(project, folder.resolve("two.zip"));
        assertThat(folder.resolve("two.zip")).hasSameBinaryContentAs(folder.resolve("one.zip"));
    }

    @Test
    void withoutItsKeysWordsAboutPeopleStayClosed() throws IOException {
        Path out = folder.resolve("case");
        try (Casebook casebook = open(project)) {
            CasePackage.write(project, casebook, false, out);
        }
        Path back = folder.resolve("back");
        CaseImport.make(out, back, NOON);
        try (Casebook casebook = open(back)) {
            assertThat(casebook.entry(5).orElseThrow().why().isSealed()).isTrue();
            assertThat(casebook.faults()).isEmpty();
        }
    }

    @Test
    void aPackageChangedAfterItsExportIsRefusedWithEveryReason() throws IOException {
        Path out = folder.resolve("case");
        export(project, out);
        Files.writeString(out.resolve("cairn.yaml"), "project: Another\n");
        Files.delete(out.resolve("tables/links.csv"));
        Files.writeString(out.resolve("tables/more.csv"), "a\n");
        assertThatThrownBy(() -> CaseImport.make(out, folder.resolve("back"), NOON))
                .hasMessage("""
                        %s is not as it was exported; nothing was taken in:
                          cairn.yaml is not the file that was exported
                          tables/links.csv is missing
                          tables/more.csv was not part of what was exported""".formatted(out));
        assertThat(folder.resolve("back")).doesNotExist();
    }

    @Test
    void aPathThatClimbsOutOfThePackageIsNotFollowed() throws IOException {
        for (String name :
                List.of("../escaped.txt", "/escaped.txt", "a/../../escaped.txt", "C:\\escaped.txt", "a\\..\\b")) {
            Path zip = folder.resolve("climbing.zip");
            try (OutputStream file = Files.newOutputStream(zip);
                    ZipOutputStream out = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
                for (String each : List.of("log.jsonl", "SHA256SUMS", name)) {
                    out.putNextEntry(new ZipEntry(each));
                    out.closeEntry();
                }
            }
            assertThatThrownBy(() -> CaseImport.make(zip, folder.resolve("back"), NOON))
                    .hasMessageContaining("it has a file named “%s”, which climbs out of the package", name);
            assertThat(folder.resolve("back")).doesNotExist();
            assertThat(folder.getParent().resolve("escaped.txt")).doesNotExist();
        }
    }

    @Test
    void aLogWhoseSumsWereMadeAnewIsStillRefused() throws IOException {
        Path out = folder.resolve("case");
        export(project, out);
        Path log = out.resolve("log.jsonl");
        Files.writeString(log, Files.readString(log).replace("different people", "same person"));
        Path sums = out.resolve("SHA256SUMS");
        Files.writeString(
                sums,
                Files.readString(sums)
                        .replaceFirst(
                                "[0-9a-f]{64}  log.jsonl",
                                org.cairn.casebook.store.Sha256.of(Files.readAllBytes(log)) + "  log.jsonl"));
        assertThatThrownBy(() -> CaseImport.make(out, folder.resolve("back"), NOON))
                .hasMessage("Entry 6 of the log is not as it was written. Nothing was taken in.");
        assertThat(folder.resolve("back")).doesNotExist();
    }

    @Test
    void whatIsNoPackageIsRefusedInWords() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "some notes of mine");
        assertThatThrownBy(() -> CaseImport.make(notes, folder.resolve("back"), NOON))
                .hasMessage(
                        "%s is not a package: it is neither a folder nor a zip, or it is damaged. Nothing was taken in."
                                .formatted(notes));
        assertThatThrownBy(() -> CaseImport.make(project, folder.resolve("back"), NOON))
                .hasMessage(
                        "%s is not a package that Cairn exported: it has no SHA256SUMS, or no log.jsonl. Nothing was taken in."
                                .formatted(project));
        assertThatThrownBy(() -> CaseImport.make(notes, project, NOON))
                .hasMessage("%s holds something already. Nothing was taken in; name another place.".formatted(project));
    }
}
