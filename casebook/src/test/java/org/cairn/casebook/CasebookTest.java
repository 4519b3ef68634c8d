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
            assertThat(casebook.latest(Long.MAX_VALUE, 1)).singleElement().satisfies(entry -> {
                assertThat(entry.number()).isEqualTo(2);
                assertThat(entry.who()).isEqualTo("Amal K.");
                assertThat(entry.at()).isEqualTo("2031-05-04T12:00:00Z");
                assertThat(entry.event().sentence()).isEqualTo("hospital 1 and families 2: same person");
                assertThat(entry.why().shown()).isEqualTo("same grave");
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
            assertThat(casebook.history())
                    .extracting(each -> each.event().sentence())
                    .containsExactly(
                            "began the casebook",
                            "hospital 1 and families 2: same person",
                            "withdrew “hospital 1 and families 2: same person”");
            assertThatThrownBy(() -> casebook.withdraw(entry, "again"))
                    .hasMessage("Entry 2 is withdrawn already. Nothing was changed.");
        }
    }

    @Test
    void aWithdrawnDecisionCanBeRestoredByItsOwnNumberOrByThatOfItsWithdrawal() {
        try (Casebook casebook = open()) {
            long entry = casebook.decide(new SamePerson(A, B), "");
            long withdrawal = casebook.withdraw(entry, "");
            casebook.restore(withdrawal, "the fathers are brothers");
            assertThat(casebook.decisions()).containsExactly(new SamePerson(A, B));
            casebook.withdraw(entry, "");
            casebook.restore(entry, "");
            assertThat(casebook.decisions()).containsExactly(new SamePerson(A, B));
            assertThatThrownBy(() -> casebook.restore(entry, ""))
                    .hasMessage("Entry 2 is not withdrawn, so there is nothing to restore.");
        }
    }

    @Test
    void onlyWhatSomeoneDecidedCanBeWithdrawn() {
        try (Casebook casebook = open()) {
            assertThatThrownBy(() -> casebook.withdraw(1, ""))
                    .hasMessage("Entry 1 (“began the casebook”) cannot be withdrawn: it says what happened, not what"
                            + " someone decided. Nothing was changed.");
            assertThatThrownBy(() -> casebook.withdraw(7, ""))
                    .hasMessage("The log has no entry 7; its last is 1. Nothing was changed.");
        }
    }

    @Test
    void eventsNotedTogetherAreWrittenTogetherOrNotAtAll() {
        try (Casebook casebook = open()) {
            List<Event> events = List.of(
                    new Event.PairDecided(A, B, "same person"),
                    new Event.PairDecided(A, new RecordId("hospital", "half a character: \uD83D"), "same person"));
            assertThatThrownBy(() -> casebook.noteAll(events))
                    .hasMessage("a text holds half a character, which no file can keep");
            assertThat(casebook.length()).isEqualTo(1);
            assertThat(casebook.decisions()).isEmpty();
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
    void anIndividualKeepsItsAddressWhenTheRecordThatCarriedItIsOnNoListAnyMore() throws IOException {
        try (Casebook casebook = open()) {
            casebook.nameIndividuals(List.of(List.of(A), List.of(B), List.of(C)), linkage("1"));
            casebook.nameIndividuals(List.of(List.of(A, B), List.of(C)), linkage("2"));
            assertThat(casebook.nameIndividuals(List.of(List.of(B), List.of(C)), linkage("3")))
                    .extracting(Object::toString)
                    .containsExactly("P-0001", "P-0003");
            assertThat(casebook.current(new IndividualId(1))).contains(new IndividualId(1));
            assertThat(casebook.current(new IndividualId(2))).contains(new IndividualId(1));

            assertThat(casebook.nameIndividuals(List.of(List.of(A), List.of(B)), linkage("4")))
                    .extracting(Object::toString)
                    .containsExactly("P-0004", "P-0001");
            assertThat(casebook.current(new IndividualId(3))).isEmpty();
            assertThat(casebook.faults()).isEmpty();
        }
    }

    @Test
    void theSameBytesAreTakenInOnce() throws IOException {
        Path list = Files.writeString(folder.resolve("hospital.csv"), "id,name\n1,Yasmin\n");
        try (Casebook casebook = open()) {
            assertThat(casebook.receive("hospital", list, false, copy -> List.of())
                            .isNew())
                    .isTrue();
            assertThat(casebook.receive("hospital", list, false, copy -> List.of())
                            .isNew())
                    .isFalse();
            assertThat(casebook.editions("hospital")).hasSize(1);
        }
    }

    @Test
    void anEarlierEditionIsKeptUnlessItIsReplaced() throws IOException {
        Path list = folder.resolve("hospital.csv");
        try (Casebook casebook = open()) {
            Files.writeString(list, "id,name\n1,Yasmin\n");
            casebook.receive("hospital", list, false, copy -> List.of());
            Files.writeString(list, "id,name\n1,Yasmine\n");
            casebook.receive("hospital", list, false, copy -> List.of());
            assertThat(casebook.editions("hospital")).hasSize(2);
            assertThat(Files.readString(casebook.editions("hospital").get(0).path()))
                    .contains("Yasmine");
            Files.writeString(list, "id,name\n2,Karim\n");
            casebook.receive("hospital", list, true, copy -> List.of());
            assertThat(casebook.editions("hospital")).hasSize(1);
            assertThat(casebook.faults()).isEmpty();
        }
    }

    @Test
    void aChangedOriginalIsNoticed() throws IOException {
        Path list = Files.writeString(folder.resolve("hospital.csv"), "id,name\n1,Yasmin\n");
        try (Casebook casebook = open()) {
            casebook.receive("hospital", list, false, copy -> List.of());
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
            assertThatThrownBy(() -> statement.execute("UPDATE event SET text = '{}'"))
                    .hasMessageContaining("an event is never changed");
            assertThatThrownBy(() -> statement.execute("DELETE FROM event"))
                    .hasMessageContaining("an event is never removed");
            assertThatThrownBy(() -> statement.execute(
                            "INSERT OR REPLACE INTO event (number, text, hash)" + " VALUES (1, '{}', 'a')"))
                    .hasMessageContaining("an event is added at the end of the log, and nowhere else");
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
                    "UPDATE event SET text = replace(text, 'same person', 'different people') WHERE number = 2");
        }
        try (Casebook casebook = open()) {
            assertThat(casebook.faults()).containsExactly("entry 2 of the log is not as it was written");
        }
    }

    @Test
    void aTableChangedBehindTheCasebooksBackIsNoticedAndFoldedAnew() throws Exception {
        try (Casebook casebook = open()) {
            casebook.nameIndividuals(List.of(List.of(A, B), List.of(C)), linkage("1"));
            casebook.decide(new SamePerson(A, B), "");
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Casebook.FILE));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE membership SET individual = 1");
        }
        try (Casebook casebook = open()) {
            assertThat(casebook.faults())
                    .containsExactly(
                            "the table membership is not what the log adds up to; the log is what counts, and cairn"
                                    + " verify --mend folds it anew");
            casebook.mend();
            assertThat(casebook.faults()).isEmpty();
            assertThat(casebook.individualOf(C)).contains(new IndividualId(2));
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
