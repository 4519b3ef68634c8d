package org.cairn.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;
import org.junit.jupiter.api.Test;

class LinkageTest {

    private static final List<Invented.Row> ROWS = Invented.rows(700, 31);
    private static final RecordTable TABLE = Invented.table(ROWS, true);
    private static final LinkageModel MODEL = LinkageSpec.learned().train(TABLE, 1, 2, Progress.NONE);

    @Test
    void twoListsWithSpellingSlipsAreLinkedWithoutAnySetting() {
        Linkage linkage = MODEL.score(TABLE, -10).resolve(MODEL.linkFromBits(), List.of());

        assertThat(Invented.f1(ROWS, linkage)).isGreaterThan(0.97);
        assertThat(MODEL.converged()).isTrue();
        assertThat(MODEL.reviewFromBits()).isLessThan(MODEL.linkFromBits());
    }

    @Test
    void sameSeedGivesTheSameDigitsOnAnyNumberOfThreads() {
        LinkageModel one = LinkageSpec.learned().train(TABLE, 7, 1, Progress.NONE);
        LinkageModel sixteen = LinkageSpec.learned().train(TABLE, 7, 16, Progress.NONE);

        assertThat(sixteen.fingerprint()).isEqualTo(one.fingerprint());
        ScoredPairs a = one.score(TABLE, -20);
        ScoredPairs b = sixteen.score(TABLE, -20);
        assertThat(b.size()).isEqualTo(a.size());
        for (int pair = 0; pair < a.size(); pair++) {
            assertThat(b.weightBits(pair)).isEqualTo(a.weightBits(pair));
        }
    }

    @Test
    void orderOfRowsDoesNotMatterToWhoIsGroupedWithWhom() {
        List<Invented.Row> shuffled = Invented.shuffled(ROWS, 5);
        RecordTable other = Invented.table(shuffled, true);
        LinkageModel model = LinkageSpec.learned().train(other, 1, 2, Progress.NONE);

        assertThat(model.fingerprint()).isEqualTo(MODEL.fingerprint());
        assertThat(groups(model.score(other, -10).resolve(model.linkFromBits(), List.of())))
                .isEqualTo(groups(MODEL.score(TABLE, -10).resolve(MODEL.linkFromBits(), List.of())));
    }

    @Test
    void pairsKeptFromAnyLineAreThoseAboveItOfAllCandidates() {
        ScoredPairs all = MODEL.score(TABLE, -1000);
        for (double line = -30; line <= 10; line += 0.5) {
            ScoredPairs kept = MODEL.score(TABLE, line);

            int at = 0;
            for (int pair = 0; pair < all.size(); pair++) {
                if (all.weightBits(pair) >= line) {
                    assertThat(kept.left(at)).isEqualTo(all.left(pair));
                    assertThat(kept.right(at)).isEqualTo(all.right(pair));
                    assertThat(kept.weightBits(at++)).isEqualTo(all.weightBits(pair));
                }
            }
            assertThat(kept.size()).isEqualTo(at);
        }
    }

    private static Set<List<RecordId>> groups(Linkage linkage) {
        return new HashSet<>(linkage.groups());
    }

    @Test
    void evidenceAndPriorAddUpToTheWeight() {
        ScoredPairs pairs = MODEL.score(TABLE, 0);
        double prior = Math.log(MODEL.lambda() / (1 - MODEL.lambda())) / Math.log(2);

        for (int pair = 0; pair < pairs.size(); pair++) {
            double sum =
                    pairs.evidence(pair).stream().mapToDouble(Evidence::bits).sum();
            assertThat(prior + sum).isCloseTo(pairs.weightBits(pair), within(1e-6));
        }
    }

    @Test
    void probabilityIsOneHalfAtEvenOdds() {
        ScoredPairs pairs = MODEL.score(TABLE, -20);
        for (int pair = 0; pair < pairs.size(); pair++) {
            double odds = Math.pow(2, pairs.weightBits(pair));
            assertThat(pairs.probability(pair)).isCloseTo(odds / (1 + odds), within(1e-12));
        }
    }

    @Test
    void histogramCountsEveryCandidatePairOnce() {
        assertThat(MODEL.score(TABLE, 10).histogram().total())
                .isEqualTo(MODEL.blocking().candidatePairs());
    }

    @Test
    void pairsWithinAListWithoutRepeatsAreNeverCandidates() {
        ScoredPairs pairs = MODEL.score(TABLE, Double.NEGATIVE_INFINITY);
        for (int pair = 0; pair < pairs.size(); pair++) {
            assertThat(TABLE.listOf(pairs.left(pair))).isNotEqualTo(TABLE.listOf(pairs.right(pair)));
            assertThat(pairs.isCandidate(pairs.right(pair), pairs.left(pair))).isTrue();
        }
    }

    @Test
    void noPersonHoldsTwoRecordsOfAListWithoutRepeats() {
        Linkage linkage = MODEL.score(TABLE, -60).resolve(-40, List.of());
        for (List<RecordId> group : linkage.groups()) {
            assertThat(group).extracting(RecordId::list).doesNotHaveDuplicates();
        }
    }

    @Test
    void decisionOutranksWeight() {
        ScoredPairs pairs = MODEL.score(TABLE, -10);
        Linkage before = pairs.resolve(MODEL.linkFromBits(), List.of());
        List<RecordId> linked = before.groups().stream()
                .filter(group -> group.size() == 2)
                .findFirst()
                .orElseThrow();
        List<RecordId> alone = before.groups().stream()
                .filter(group -> group.size() == 1)
                .map(group -> group.get(0))
                .toList();
        RecordId hospital = alone.stream()
                .filter(id -> id.list().equals("hospital"))
                .findFirst()
                .orElseThrow();
        RecordId families = alone.stream()
                .filter(id -> id.list().equals("families"))
                .findFirst()
                .orElseThrow();

        Linkage after = pairs.resolve(
                MODEL.linkFromBits(),
                List.of(
                        new DifferentPeople(linked.get(0), linked.get(1)),
                        new SamePerson(hospital, families),
                        new CannotTell(hospital, linked.get(0))));

        assertThat(after.groups()).doesNotContain(linked).contains(List.of(hospital, families));
        assertThat(after.conflicts()).isEmpty();
    }

    @Test
    void contradictingDecisionsAreReturnedAndTheirRecordsLeftApart() {
        RecordId a = TABLE.idOf(0);
        RecordId b = TABLE.idOf(1);
        RecordId c = TABLE.idOf(2);
        List<Decision> decisions = List.of(new SamePerson(a, b), new SamePerson(b, c), new DifferentPeople(a, c));
        RecordTable repeats = Invented.table(ROWS, false);

        Linkage linkage = MODEL_OF_REPEATS.score(repeats, -10).resolve(MODEL_OF_REPEATS.linkFromBits(), decisions);

        assertThat(linkage.conflicts()).containsExactly(new Conflict(decisions, List.of(a, b, c)));
        assertThat(linkage.groups()).contains(List.of(a), List.of(b), List.of(c));
    }

    private static final LinkageModel MODEL_OF_REPEATS =
            LinkageSpec.learned().train(Invented.table(ROWS, false), 1, 2, Progress.NONE);

    @Test
    void joiningTwoRecordsOfAListWithoutRepeatsIsAConflict() {
        List<RecordId> hospital = new ArrayList<>();
        for (int row = 0; hospital.size() < 2; row++) {
            if (TABLE.listOf(row) == 0) {
                hospital.add(TABLE.idOf(row));
            }
        }
        Decision decision = new SamePerson(hospital.get(0), hospital.get(1));

        Linkage linkage = MODEL.score(TABLE, -10).resolve(MODEL.linkFromBits(), List.of(decision));

        assertThat(linkage.conflicts()).containsExactly(new Conflict(List.of(decision), hospital));
    }

    @Test
    void decisionOnAnUnknownRecordIsRefused() {
        RecordId known = TABLE.idOf(0);
        Decision decision = new SamePerson(known, new RecordId("press", "9"));
        ScoredPairs pairs = MODEL.score(TABLE, 0);
        assertThatThrownBy(() -> pairs.resolve(0, List.of(decision)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a decision speaks of press 9, which is on none of the lists");
    }

    @Test
    void recordThatStatesNothingIsUnlinkable() {
        List<Invented.Row> rows = new ArrayList<>(ROWS);
        Value nothing = Absent.NOT_STATED;
        rows.add(new Invented.Row(
                0, "771", List.of(PersonName.of("Name withheld"), nothing, nothing, nothing, nothing), -1));
        RecordTable table = Invented.table(rows, true);
        LinkageModel model = LinkageSpec.learned().train(table, 1, 2, Progress.NONE);

        assertThat(model.score(table, 0)
                        .resolve(model.linkFromBits(), List.of())
                        .unlinkable())
                .contains(new RecordId("hospital", "771"));
    }

    @Test
    void unknownBlockingKeyIsRefusedNamingTheKnownOnes() {
        LinkageSpec spec = LinkageSpec.learned().within(Blocking.on("name sond", "month of died"));
        assertThatThrownBy(() -> spec.train(TABLE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no blocking key “name sond”; there are name, name sound, given sound, family sound, about age, age, sex,"
                                + " died, month of died, year of died, place, place.2");
    }

    @Test
    void ownRulesAndComparisonsReplaceTheDefaults() {
        LinkageModel model = LinkageSpec.learned()
                .comparing(List.of(
                        Comparison.name("name").similar(0.9),
                        Comparison.date("died").daysApart(0, 7)))
                .within(Blocking.on("name sound", "month of died").or("place", "died"))
                .linkFrom(12)
                .reviewFrom(2)
                .train(TABLE, 1, 2, Progress.NONE);

        assertThat(model.linkFromBits()).isEqualTo(12);
        assertThat(model.reviewFromBits()).isEqualTo(2);
        assertThat(model.blocking().rules())
                .extracting(RuleCount::rule)
                .containsExactly("name sound + month of died", "place + died");
        ComparisonModel died = model.comparisons().stream()
                .filter(one -> one.field().equals("died"))
                .findFirst()
                .orElseThrow();
        assertThat(died.levels()).extracting(LevelWeight::label).startsWith("not stated", "same day", "within 7 days");
    }

    @Test
    void listsThatShareNoFieldAreTrainedWithoutLinkingAnything() {
        RecordTable.Builder builder = RecordTable.builder(
                List.of(new RecordTable.ListInfo("a", true), new RecordTable.ListInfo("b", true)),
                List.of("name", "age"));
        for (int i = 0; i < 50; i++) {
            builder.add(0, "a" + i, List.of(PersonName.of("Person " + (char) ('A' + i % 26)), Absent.NOT_STATED));
            builder.add(1, "b" + i, List.of(Absent.NOT_STATED, Age.of(i)));
        }
        RecordTable table = builder.build();
        LinkageModel model = LinkageSpec.learned().train(table, 1, 2, Progress.NONE);

        assertThat(model.score(table, 0).resolve(0, List.of()).people()).isEqualTo(100);
    }

    @Test
    void emptyTableAndSingleRecordAreTrained() {
        RecordTable empty = Invented.table(List.of(), false);
        LinkageModel none = LinkageSpec.learned().train(empty, 1, 2, Progress.NONE);
        assertThat(none.score(empty, 0).resolve(0, List.of()).people()).isZero();

        RecordTable single = Invented.table(ROWS.subList(0, 1), false);
        LinkageModel one = LinkageSpec.learned().train(single, 1, 2, Progress.NONE);
        assertThat(one.score(single, 0).resolve(0, List.of()).people()).isEqualTo(1);
    }

    @Test
    void manyIdenticalRowsStayBounded() {
        RecordTable.Builder builder =
                RecordTable.builder(List.of(new RecordTable.ListInfo("a", false)), List.of("name", "sex"));
        for (int i = 0; i < 30_000; i++) {
            builder.add(0, Integer.toString(i), List.of(PersonName.of("Amar Kolidan"), Sex.MALE));
        }
        RecordTable table = builder.build();
        LinkageModel model = LinkageSpec.learned().train(table, 1, 2, Progress.NONE);

        assertThat(model.score(table, -60).resolve(-60, List.of()).people()).isOne();
        assertThat(model.blocking().candidatePairs()).isLessThan(30_000 * 40L);
        assertThat(model.blocking().rules()).anyMatch(rule -> rule.capped() > 0);
    }

    @Test
    void furtherTextIsComparedOnlyIfAsked() {
        RecordTable.Builder builder =
                RecordTable.builder(List.of(new RecordTable.ListInfo("a", false)), List.of("name", "case"));
        builder.add(0, "1", List.of(PersonName.of("Amar Kolidan"), new Text("X1")));
        builder.add(0, "2", List.of(PersonName.of("Amar Kolidan"), new Text("X1")));
        RecordTable table = builder.build();

        assertThat(LinkageSpec.learned().train(table, 1).comparisons())
                .extracting(ComparisonModel::field)
                .containsExactly("name, given", "name, others");
        assertThat(LinkageSpec.learned()
                        .comparing(List.of(Comparison.exact("case")))
                        .train(table, 1)
                        .comparisons())
                .extracting(ComparisonModel::field)
                .containsExactly("name, given", "name, others", "case");
    }
}
