package org.cairn.casebook.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Event;
import org.cairn.casebook.exchange.CasePackage;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.cairn.link.value.Absent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person sealed on legal request. The canaries are words that must then be nowhere. */
class SealingTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);
    private static final List<String> CANARIES = List.of("Zyxwanna", "Qorthold", "Vexilmouth", "زقزوقة", "Umbracastle");

    @TempDir
    Path folder;

    @BeforeEach
    void lists() throws IOException {
        Files.createDirectories(folder.resolve("lists"));
        Files.writeString(folder.resolve("lists/hospital.csv"), """
                case_no;patient;age;sex;died;ward

                1;Zyxwanna Qorthold;34;f;2031-03-02;"Vexilmouth; north"
                2;Karim Saleh;51;m;2031-03-05;Old Port
                """);
        Files.writeString(folder.resolve("lists/press.json"), """
                [{"ref": "p1", "name": "زقزوقة Umbracastle", "y": 2031, "m": 3, "d": 2},
                 {"ref": "p2", "name": "Ines Duarte", "y": 2031, "m": 5, "d": 20}]""");
        Files.writeString(folder.resolve("cairn.yaml"), """
                project: Sealing
                lists:
                  hospital:
                    file: lists/hospital.csv
                    columns: { id: case_no, name: patient, age: age, sex: sex, died: died, place: ward }
                  press:
                    file: lists/press.json
                    columns: { id: ref, name: name, died: [y, m, d] }
                """);
    }

    private Work open() throws ProjectFault {
        return Work.open(folder, Optional.empty(), NOON, Progress.SILENT);
    }

    private static void fill(Work work) throws IOException {
        work.takeIn();
        RecordId hospital = new RecordId("hospital", "1");
        RecordId press = new RecordId("press", "p1");
        work.casebook()
                .nameIndividuals(
                        List.of(
                                List.of(hospital, press),
                                List.of(new RecordId("hospital", "2")),
                                List.of(new RecordId("press", "p2"))),
                        new Event.LinkageMade("i", "m".repeat(64), "p", java.util.Map.of("records", 4)));
        work.casebook().decide(new SamePerson(hospital, press), "her sister Zyxwanna said so");
    }

    /** Everything in the project but the person's own list files, as one heap of bytes. */
    private List<String> filesThatHold(String canary) throws IOException {
        List<String> holding = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String wanted = new String(canary.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                if (!file.startsWith(folder.resolve("lists")) && bytes.contains(wanted)) {
                    holding.add(folder.relativize(file).toString());
                }
            }
        }
        return holding;
    }

    @Test
    void whatIsSaidOfASealedPersonIsNowhereInTheCasebookAndTheLogStillHolds() throws Exception {
        try (Work work = open()) {
            fill(work);
        }
        for (String canary : CANARIES) {
            assertThat(filesThatHold(canary)).as(canary).isNotEmpty();
        }
        try (Work work = open()) {
            Sealing sealing = Sealing.of(work, List.of("P-0001"));
            assertThat(sealing.files()).hasSize(2);
            sealing.carryOut(work, "court order 12/2031");
        }
        for (String canary : CANARIES) {
            assertThat(filesThatHold(canary)).as(canary).isEmpty();
        }
        try (Work work = open()) {
            assertThat(work.casebook().faults()).isEmpty();
            assertThat(work.casebook().history())
                    .extracting(entry ->
                            entry.event().sentence() + " / " + entry.why().shown())
                    .anyMatch(line -> line.equals("sealed what is said of P-0001 / court order 12/2031"))
                    .anyMatch(line -> line.equals("hospital 1 and press p1: same person / sealed"));
            assertThat(work.asWritten(new RecordId("hospital", "1")).orElseThrow())
                    .containsEntry("case_no", "1")
                    .containsEntry("patient", "sealed")
                    .containsEntry("ward", "sealed");
            assertThat(work.asWritten(new RecordId("hospital", "2")).orElseThrow())
                    .containsEntry("patient", "Karim Saleh");
        }
    }

    @Test
    void asRecordsSealedPeopleCountAndTheirValuesAreWithheld() throws Exception {
        try (Work work = open()) {
            fill(work);
            Sealing.of(work, List.of("P-0001")).carryOut(work, "court order 12/2031");
            var records = work.records();
            assertThat(records.table().size()).isEqualTo(4);
            for (String field : List.of("name", "age", "sex", "died", "place")) {
                assertThat(records.table().column(field).at(0)).as(field).isEqualTo(Absent.WITHHELD);
            }
            assertThat(records.table().column("died").at(2)).isEqualTo(Absent.WITHHELD);
            assertThat(records.lists().get(0).reading().problems().all())
                    .noneMatch(problem -> problem.message().contains("sealed"));
        }
    }

    @Test
    void aListThatSaysItAgainIsTakenInWithoutIt() throws Exception {
        try (Work work = open()) {
            fill(work);
            Sealing.of(work, List.of("hospital", "1")).carryOut(work, "court order 12/2031");
            assertThat(work.takeIn()).allMatch(taken -> taken.kind() == TakenIn.Kind.UNCHANGED);
            Files.writeString(
                    folder.resolve("lists/hospital.csv"),
                    "3;Olena Kovalchuk;20;f;2031-04-01;Old Port\n",
                    java.nio.file.StandardOpenOption.APPEND);
            assertThat(work.takeIn().get(0).kind()).isEqualTo(TakenIn.Kind.CORRECTED);
            assertThat(work.asWritten(new RecordId("hospital", "1")).orElseThrow())
                    .containsEntry("patient", "sealed");
            assertThat(work.asWritten(new RecordId("hospital", "3")).orElseThrow())
                    .containsEntry("patient", "Olena Kovalchuk");
        }
        assertThat(filesThatHold("Qorthold")).isEmpty();
    }

    @Test
    void oneSealedAfterAnotherStaySealed() throws Exception {
        try (Work work = open()) {
            fill(work);
            Sealing.of(work, List.of("hospital", "2")).carryOut(work, "first");
            Sealing.of(work, List.of("hospital", "1")).carryOut(work, "second");
            assertThat(work.asWritten(new RecordId("hospital", "1")).orElseThrow())
                    .containsEntry("patient", "sealed");
            assertThat(work.asWritten(new RecordId("hospital", "2")).orElseThrow())
                    .containsEntry("patient", "sealed");
            assertThat(work.takeIn()).allMatch(taken -> taken.kind() == TakenIn.Kind.UNCHANGED);
            assertThat(work.casebook().faults()).isEmpty();
        }
    }

    @Test
    void nothingMoreIsWrittenAboutASealedPersonInWords() throws Exception {
        try (Work work = open()) {
            fill(work);
            Sealing.of(work, List.of("P-0001")).carryOut(work, "court order 12/2031");
            SamePerson same = new SamePerson(new RecordId("hospital", "1"), new RecordId("press", "p2"));
            assertThatThrownBy(() -> work.casebook().decide(same, "her aunt said so"))
                    .hasMessage(
                            "What is said of record hospital / 1 was sealed, so nothing more is kept about them in words. Nothing"
                                    + " was written.");
            work.casebook().decide(same, "");
            assertThatThrownBy(() -> Sealing.of(work, List.of("P-0001")))
                    .hasMessageStartingWith("Nothing that could be sealed is kept about “P-0001”.");
        }
    }

    @Test
    void aSealingCutShortIsEndedWhenTheCasebookIsNextOpened() throws Exception {
        try (Work work = open()) {
            fill(work);
            Path kept = Files.copy(folder.resolve("keys.db"), folder.resolve("lists/keys"));
            Sealing.of(work, List.of("P-0001")).carryOut(work, "court order 12/2031");
            Files.copy(kept, folder.resolve("keys.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Casebook.FILE));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE folded SET version = 0"); // as it stands while a sealing is under way
        }
        try (Work work = open()) {
            assertThat(work.casebook().history())
                    .anyMatch(entry -> entry.event() instanceof Event.PairDecided
                            && entry.why().isSealed());
        }
    }

    @Test
    void aPackageMadeAfterwardsHoldsNothingOfIt() throws Exception {
        try (Work work = open()) {
            fill(work);
            Sealing.of(work, List.of("P-0001")).carryOut(work, "court order 12/2031");
            CasePackage.write(folder, work.casebook(), true, folder.resolve("case"));
        }
        for (String canary : CANARIES) {
            assertThat(filesThatHold(canary)).as(canary).isEmpty();
        }
    }

    @Test
    void aFileCanBeTakenAwayAsAWhole() throws Exception {
        try (Work work = open()) {
            fill(work);
            String sha256 = work.casebook().editions("press").get(0).sha256();
            long number = work.casebook().sealOriginal(sha256, "court order 13/2031");
            assertThat(work.casebook().entry(number).orElseThrow().event().sentence())
                    .isEqualTo("took away the original %s…, which is sealed as a whole"
                            .formatted(sha256.substring(0, 12)));
            assertThat(work.casebook().faults()).isEmpty();
            assertThat(folder.resolve("originals").resolve(sha256)).doesNotExist();
        }
    }
}
