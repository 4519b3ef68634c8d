package org.cairn.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cairn.link.DifferentPeople;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasebookTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);
    private static final RecordId A = new RecordId("hospital", "1");
    private static final RecordId B = new RecordId("families", "2");
    private static final RecordId C = new RecordId("press", "3");

    @TempDir
    Path folder;

    private Casebook open() {
        return Casebook.open(folder, NOON, "Amal K.");
    }

    private static Event.LinkageMade linkage(String inputs) {
        return new Event.LinkageMade(inputs, "m".repeat(64), "p".repeat(64), Map.of("records", 3, "individuals", 2));
    }

    @Test
    void remembersWhatWasDoneAfterClosing() {
        try (Casebook casebook = open()) {
            casebook.decide(new SamePerson(A, B), "same grave");
        }
        try (Casebook casebook = open()) {
            assertThat(casebook.history()).singleElement().satisfies(entry -> {
                assertThat(entry.who()).isEqualTo("Amal K.");
                assertThat(entry.at()).isEqualTo("2031-05-04T12:00:00Z");
                assertThat(entry.event().sentence()).isEqualTo("hospital 1 and families 2: same person");
            });
            assertThat(casebook.decisions()).containsExactly(new SamePerson(A, B));
        }
    }

    @Test
    void withdrawnDecisionStaysInTheHistory() {
        try (Casebook casebook = open()) {
            long entry = casebook.decide(new SamePerson(A, B), "");
            casebook.withdraw(entry, "another person of that name");
            assertThat(casebook.decisions()).isEmpty();
            assertThat(casebook.history()).hasSize(2);
            assertThatThrownBy(() -> casebook.withdraw(entry, "again"))
                    .hasMessage("entry 1 of the log is not a decision that stands");
        }
    }

    @Test
    void theLatestAnswerAboutAPairCounts() {
        try (Casebook casebook = open()) {
            casebook.decide(new SamePerson(A, B), "");
            casebook.decide(new DifferentPeople(B, A), "");
            assertThat(casebook.decisions()).containsExactly(new DifferentPeople(B, A));
        }
    }

    @Test
    void anIndividualKeepsItsAddressWhenPeopleAreJoinedAndPartedAgain() {
        try (Casebook casebook = open()) {
            assertThat(casebook.nameIndividuals(List.of(List.of(A), List.of(B), List.of(C)), linkage("1")))
                    .extracting(Object::toString)
                    .containsExactly("P-0001", "P-0002", "P-0003");
            assertThat(casebook.nameIndividuals(List.of(List.of(C, B), List.of(A)), linkage("2")))
                    .extracting(Object::toString)
                    .containsExactly("P-0002", "P-0001");
            assertThat(casebook.current(new IndividualId(3))).contains(new IndividualId(2));
            assertThat(casebook.recordsOf(new IndividualId(3))).containsExactlyInAnyOrder(B, C);
            assertThat(casebook.nameIndividuals(List.of(List.of(A, B), List.of(C)), linkage("3")))
                    .extracting(Object::toString)
                    .containsExactly("P-0001", "P-0003");
        }
    }

    @Test
    void theSameBytesAreTakenInOnce() throws IOException {
        Path list = Files.writeString(folder.resolve("hospital.csv"), "id,name\n1,Yasmin\n");
        try (Casebook casebook = open()) {
            assertThat(casebook.receive("hospital", list, false)).isTrue();
            assertThat(casebook.receive("hospital", list, false)).isFalse();
            assertThat(casebook.editions("hospital")).hasSize(1);
        }
    }

    @Test
    void anEarlierEditionIsKeptUnlessItIsReplaced() throws IOException {
        Path list = folder.resolve("hospital.csv");
        try (Casebook casebook = open()) {
            Files.writeString(list, "id,name\n1,Yasmin\n");
            casebook.receive("hospital", list, false);
            Files.writeString(list, "id,name\n1,Yasmine\n");
            casebook.receive("hospital", list, false);
            assertThat(casebook.editions("hospital")).hasSize(2);
            assertThat(Files.readString(casebook.editions("hospital").get(0).path()))
                    .contains("Yasmine");
            Files.writeString(list, "id,name\n2,Karim\n");
            casebook.receive("hospital", list, true);
            assertThat(casebook.editions("hospital")).hasSize(1);
            assertThat(casebook.faults()).isEmpty();
        }
    }

    @Test
    void aChangedOriginalIsNoticed() throws IOException {
        Path list = Files.writeString(folder.resolve("hospital.csv"), "id,name\n1,Yasmin\n");
        try (Casebook casebook = open()) {
            casebook.receive("hospital", list, false);
            Path kept = casebook.editions("hospital").get(0).path();
            Files.writeString(kept, "id,name\n1,Karim\n");
            assertThat(casebook.faults())
                    .containsExactly(
                            "originals/%s, taken in as hospital.csv of hospital, is gone or is not the file that was taken in"
                                    .formatted(kept.getFileName()));
        }
    }

    @Test
    void theLogRefusesToBeChanged() throws Exception {
        try (Casebook casebook = open()) {
            casebook.decide(new SamePerson(A, B), "");
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Casebook.FILE));
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE event SET who = 'someone else'"))
                    .hasMessageContaining("an event is never changed");
            assertThatThrownBy(() -> statement.execute("DELETE FROM event"))
                    .hasMessageContaining("an event is never removed");
        }
    }

    @Test
    void aLogChangedBehindTheCasebooksBackIsNoticed() throws Exception {
        try (Casebook casebook = open()) {
            casebook.decide(new SamePerson(A, B), "");
            casebook.decide(new SamePerson(B, C), "");
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Casebook.FILE));
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER event_is_never_changed");
            statement.execute(
                    "UPDATE event SET body = replace(body, 'same person', 'different people') WHERE number = 1");
        }
        try (Casebook casebook = open()) {
            assertThat(casebook.faults()).containsExactly("entry 1 of the log is not as it was written");
        }
    }

    @Test
    void aFileThatIsNoCasebookIsRefusedAndLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve(Casebook.FILE), "this is not a database, but some notes of mine");
        assertThatThrownBy(this::open)
                .hasMessage(("%s is not a casebook, or is damaged. Nothing was changed. Put back a copy of"
                                + " it, or move it away: the lists can be taken in again, but decisions live only there.")
                        .formatted(file));
        assertThat(file).hasContent("this is not a database, but some notes of mine");
    }
}
