package org.cairn.casebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Checkpoint;
import org.cairn.casebook.Disagreement;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.Joining;
import org.cairn.casebook.sheet.NamesInWords;
import org.cairn.casebook.sheet.SheetEvents;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.store.SigningKey;
import org.cairn.link.DifferentPeople;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of one case that went each their own way, and backups. */
class CaseMergeTest {

    private static final long SEED = Long.getLong("cairn.seed", new Random().nextLong());
    private static final Clock NOON = Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);
    private static final RecordId A = new RecordId("hospital", "1");
    private static final RecordId B = new RecordId("families", "2");
    private static final RecordId C = new RecordId("press", "3");
    private static final RecordId D = new RecordId("press", "4");

    @TempDir
    Path folder;

    private Path here;
    private Path there;

    private static Casebook open(Path project, String who) {
        return Casebook.open(project, NOON, who);
    }

    private static Event.LinkageMade linkage() {
        return new Event.LinkageMade("i", "m".repeat(64), "p", Map.of("records", 3));
    }

    @BeforeEach
    void twoCopies() throws IOException {
        here = Files.createDirectory(folder.resolve("here"));
        there = folder.resolve("there");
        try (Casebook casebook = open(here, "Amal K.")) {
            casebook.nameIndividuals(List.of(List.of(A), List.of(B)), linkage());
            casebook.decide(new SamePerson(A, B), "same grave");
            Backup.make(here, casebook, there, NOON);
        }
    }

    private Joining merge() throws IOException {
        return merge(here, there);
    }

    private static Joining merge(Path into, Path from) throws IOException {
        try (Casebook casebook = open(into, "Amal K.")) {
            return CaseMerge.take(into, casebook, from, NOON);
        }
    }

    @Test
    void aBackupIsTheSameProject() throws IOException {
        try (Casebook one = open(here, "Amal K.");
                Casebook other = open(there, "Amal K.")) {
            assertThat(other.history()).isEqualTo(one.history());
            assertThat(other.faults()).isEmpty();
            assertThatThrownBy(() -> Backup.make(here, one, there, NOON))
                    .hasMessage("%s is there already. Nothing was copied; name another place.".formatted(there));
            assertThatThrownBy(() -> Backup.make(here, one, here.resolve("copy"), NOON))
                    .hasMessage(
                            "%s lies within the project, and would be lost with it. Nothing was copied; name another place."
                                    .formatted(here.resolve("copy")));
        }
    }

    @Test
    void aCopyThatOnlyTheOtherWorkedOnIsFollowedEntryByEntry() throws IOException {
        try (Casebook casebook = open(there, "Noor S.")) {
            casebook.decide(new DifferentPeople(B, C), "the fathers differ");
        }
        assertThat(merge()).isEqualTo(new Joining(4, 0, 1));
        try (Casebook one = open(here, "Amal K.");
                Casebook other = open(there, "Amal K.")) {
            assertThat(one.history()).isEqualTo(other.history());
            assertThat(one.entry(5).orElseThrow().why().shown()).isEqualTo("the fathers differ");
        }
        assertThat(merge()).isEqualTo(new Joining(5, 0, 0));
    }

    @Test
    void eventsOfBothAreUnitedByTheirIdsAndNothingIsTakenInTwice() throws IOException {
        try (Casebook casebook = open(here, "Amal K.")) {
            casebook.decide(new SamePerson(A, D), "");
        }
        try (Casebook casebook = open(there, "Noor S.")) {
            long slip = casebook.decide(new DifferentPeople(B, C), "the fathers differ");
            casebook.withdraw(slip, "a slip");
        }
        assertThat(merge()).isEqualTo(new Joining(4, 1, 2));
        assertThat(merge()).isEqualTo(new Joining(4, 2, 0));
        assertThat(merge(there, here).taken()).isEqualTo(2);
        assertThat(merge(here, there).taken()).isZero();
        try (Casebook one = open(here, "Amal K.");
                Casebook other = open(there, "Amal K.")) {
            assertThat(ids(one)).containsAll(ids(other));
            assertThat(one.decisions()).hasSameElementsAs(other.decisions());
            assertThat(one.faults()).isEmpty();
            assertThat(other.faults()).isEmpty();
            assertThat(one.entry(7).orElseThrow().why().shown()).isEqualTo("the fathers differ");
        }
    }

    /** The ids of all that was done but for taking in the other copy. */
    private static List<String> ids(Casebook casebook) {
        return casebook.history().stream()
                .filter(entry -> !(entry.event() instanceof Event.CopyMerged))
                .map(Entry::id)
                .toList();
    }

    @Test
    void whatBothSaidDifferentlyIsListedUntilAPersonSettlesIt() throws IOException {
        Path list = Files.writeString(folder.resolve("hospital.csv"), "id,name\n1,Yasmin\n");
        try (Casebook casebook = open(here, "Amal K.")) {
            casebook.decide(new SamePerson(A, C), "");
            casebook.decide(new SamePerson(A, D), "");
            casebook.receive("hospital", list, false, copy -> List.of());
        }
        Files.writeString(list, "id,name\n1,Yasmine\n");
        try (Casebook casebook = open(there, "Noor S.")) {
            casebook.decide(new DifferentPeople(C, A), "");
            casebook.decide(new SamePerson(A, D), "");
            casebook.receive("hospital", list, false, copy -> List.of());
        }
        merge();
        try (Casebook casebook = open(here, "Amal K.")) {
            assertThat(casebook.disagreements())
                    .extracting(Disagreement::sentence)
                    .satisfiesExactly(
                            pair -> assertThat(pair)
                                    .isEqualTo(
                                            "hospital 1 and press 3: here “hospital 1 and press 3: same person” (entry 5, Amal K.), there"
                                                    + " “press 3 and hospital 1: different people” (entry 9, Noor S.)"),
                            editions -> assertThat(editions)
                                    .startsWith("the editions of hospital: here “hospital: took in"));
            assertThat(casebook.editions("hospital")).hasSize(2);
            assertThat(casebook.faults()).isEmpty();
            casebook.decide(new SamePerson(A, C), "looked at again");
            assertThat(casebook.disagreements()).hasSize(1);
        }
    }

    @Test
    void rowsThatDifferAreShownWithWhatTheySayAndOneIsSettledByWithdrawingTheOther() throws IOException {
        for (Path copy : List.of(here, there)) {
            try (Casebook casebook = open(copy, copy.equals(here) ? "Amal K." : "Noor S.")) {
                casebook.note(SheetEvents.of(
                        SheetEvents.byHand(
                                SheetKind.SOURCES,
                                Map.of("id", "s1", "publisher", copy.equals(here) ? "Ministry" : "Mission")),
                        NamesInWords.NONE));
            }
        }
        merge();
        try (Casebook casebook = open(here, "Amal K.")) {
            Disagreement one = casebook.disagreements().get(0);
            assertThat(one.sentence())
                    .isEqualTo(
                            "source s1: here “described the source s1, publisher: Ministry” (entry %d, Amal K.), there"
                                            .formatted(one.ours().number())
                                    + " “described the source s1, publisher: Mission” (entry %d, Noor S.)"
                                            .formatted(one.theirs().number()));
            long withdrawal = casebook.withdraw(one.theirs().number(), "misread");
            assertThat(casebook.disagreements()).isEmpty();
            assertThat(casebook.rows().get(0).text("publisher")).isEqualTo("Ministry");
            casebook.restore(withdrawal, "not misread");
            assertThat(casebook.disagreements()).hasSize(1);
        }
    }

    @Test
    void copiesThatTakeEachOtherInSayTheSameOfWhatIsToBeSettled() throws IOException {
        for (Path copy : List.of(here, there)) {
            try (Casebook casebook = open(copy, "Amal K.")) {
                String whose = copy.equals(here) ? "here" : "there";
                casebook.note(SheetEvents.of(
                        SheetEvents.byHand(SheetKind.SOURCES, Map.of("id", "s1", "publisher", "P " + whose)),
                        NamesInWords.NONE));
                casebook.note(SheetEvents.of(
                        SheetEvents.byHand(SheetKind.SOURCES, Map.of("id", "of-" + whose, "publisher", "P")),
                        NamesInWords.NONE));
            }
        }
        merge();
        try (Casebook casebook = open(there, "Noor S.")) {
            CaseMerge.take(there, casebook, here, NOON);
            assertThat(casebook.disagreements()).hasSize(1);
            casebook.withdraw(casebook.disagreements().get(0).theirs().number(), "misread");
            assertThat(casebook.disagreements()).isEmpty();
        }
        try (Casebook casebook = open(here, "Amal K.")) {
            assertThat(casebook.disagreements()).hasSize(1);
            CaseMerge.take(here, casebook, there, NOON);
            assertThat(casebook.disagreements()).isEmpty();
            assertThat(casebook.faults()).isEmpty();
            assertThat(casebook.rows()).hasSize(3);
        }
    }

    @Test
    void addressesGivenInBothCopiesAreKeptAndNeverGivenTwice() throws IOException {
        try (Casebook casebook = open(here, "Amal K.")) {
            casebook.nameIndividuals(List.of(List.of(A), List.of(B), List.of(C)), linkage());
        }
        try (Casebook casebook = open(there, "Noor S.")) {
            casebook.nameIndividuals(List.of(List.of(A), List.of(B), List.of(D)), linkage());
        }
        merge();
        try (Casebook casebook = open(here, "Amal K.")) {
            assertThat(casebook.individualOf(C)).contains(new IndividualId(3));
            assertThat(casebook.individualOf(D)).isEmpty();
            assertThat(casebook.nameIndividuals(List.of(List.of(A, B), List.of(C), List.of(D)), linkage()))
                    .containsExactly(new IndividualId(1), new IndividualId(3), new IndividualId(4));
            assertThat(casebook.faults()).isEmpty();
        }
    }

    @Test
    void aCheckpointOfEitherCopyStillHoldsAfterwards() throws IOException {
        List<Checkpoint> kept = new ArrayList<>();
        for (Path copy : List.of(here, there)) {
            try (Casebook casebook = open(copy, "Amal K.")) {
                casebook.decide(new SamePerson(A, copy.equals(here) ? C : D), "");
                kept.add(casebook.checkpoint(SigningKey.readOrMake(copy.resolve(SigningKey.FILE))));
            }
        }
        merge();
        try (Casebook casebook = open(here, "Amal K.")) {
            for (Checkpoint checkpoint : kept) {
                assertThat(casebook.against(checkpoint)).isEmpty();
            }
        }
    }

    @Test
    void aPackageIsMergedAsAProjectIs() throws IOException {
        try (Casebook casebook = open(there, "Noor S.")) {
            casebook.decide(new DifferentPeople(B, C), "the fathers differ");
            CasePackage.write(there, casebook, true, folder.resolve("there.zip"));
        }
        try (Casebook casebook = open(here, "Amal K.")) {
            casebook.decide(new SamePerson(A, D), "");
        }
        assertThat(merge(here, folder.resolve("there.zip"))).isEqualTo(new Joining(4, 1, 1));
    }

    @Test
    void copiesOfDifferentCasesAreNotUnited() throws IOException {
        Path another = Files.createDirectory(folder.resolve("another"));
        open(another, "someone else").close();
        assertThatThrownBy(() -> merge(here, another))
                .hasMessage("These are not copies of one casebook: they began apart. Nothing was taken in.");
    }

    @Test
    void copiesThatPartAndMeetAgainAndAgainComeToHoldTheSameEvents() throws IOException {
        Random random = new Random(SEED);
        List<Path> copies = List.of(here, there);
        for (int round = 0; round < 12; round++) {
            Path copy = copies.get(random.nextInt(2));
            if (random.nextInt(3) == 0) {
                merge(copy, copies.get(copy.equals(here) ? 1 : 0));
            } else {
                try (Casebook casebook = open(copy, copy.equals(here) ? "Amal K." : "Noor S.")) {
                    RecordId one = new RecordId("hospital", "" + random.nextInt(20));
                    long number = casebook.decide(new SamePerson(one, B), random.nextBoolean() ? "سبب" : "");
                    if (random.nextBoolean()) {
                        casebook.withdraw(number, "a slip");
                    }
                }
            }
        }
        merge(here, there);
        merge(there, here);
        merge(here, there);
        try (Casebook one = open(here, "Amal K.");
                Casebook other = open(there, "Amal K.")) {
            assertThat(ids(one)).as("-Dcairn.seed=%d", SEED).containsAll(ids(other));
            assertThat(ids(one)).as("-Dcairn.seed=%d", SEED).doesNotHaveDuplicates();
            assertThat(one.decisions()).as("-Dcairn.seed=%d", SEED).hasSameElementsAs(other.decisions());
            assertThat(one.faults()).isEmpty();
        }
    }
}
