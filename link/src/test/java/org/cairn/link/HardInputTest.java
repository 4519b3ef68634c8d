package org.cairn.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Place;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Value;
import org.junit.jupiter.api.Test;

/** Input that real lists hold and nobody plans for. */
class HardInputTest {

    private static final List<String> FIELDS = List.of("name", "sex", "age");

    private static RecordTable table(List<List<Value>> rows) {
        List<RecordTable.ListInfo> lists =
                List.of(new RecordTable.ListInfo("hospital", false), new RecordTable.ListInfo("press", false));
        RecordTable.Builder builder = RecordTable.builder(lists, FIELDS);
        for (int i = 0; i < rows.size(); i++) {
            builder.add(i % 2, "r" + i, rows.get(i));
        }
        return builder.build();
    }

    private static Linkage linked(RecordTable table) {
        LinkageModel model = LinkageSpec.learned().train(table, 1, 2, Progress.NONE);
        assertThat(model.linkFromBits()).isFinite();
        return model.score(table, -10).resolve(model.linkFromBits(), List.of());
    }

    private static List<Value> named(String name) {
        return List.of(PersonName.of(name), Sex.FEMALE, Absent.NOT_STATED);
    }

    @Test
    void noRecordsAreNoPeople() {
        assertThat(linked(table(List.of())).people()).isZero();
        assertThat(LinkageSpec.learned().train(table(List.of()), 1).warnings())
                .containsExactly("There are no records, so there is nothing to link.");
    }

    @Test
    void oneRecordIsOnePerson() {
        RecordTable table = table(List.of(named("Mira Vesna")));

        assertThat(linked(table).people()).isEqualTo(1);
        assertThat(linked(table).unlinkable()).isEmpty();
        assertThat(LinkageSpec.learned().train(table, 1).warnings())
                .containsExactly("There is one record only, so there is nothing to link it to.");
    }

    @Test
    void recordsThatStateNothingStayApart() {
        List<Value> nothing = List.of(Absent.NOT_STATED, Absent.NOT_STATED, Absent.NOT_STATED);
        Linkage linkage = linked(table(List.of(nothing, nothing, nothing)));

        assertThat(linkage.people()).isEqualTo(3);
        assertThat(linkage.unlinkable()).hasSize(3);
        assertThat(LinkageSpec.learned()
                        .train(table(List.of(nothing, nothing, nothing)), 1)
                        .warnings())
                .containsExactly(
                        "hospital states nothing that can be compared, so none of its records could be linked.",
                        "press states nothing that can be compared, so none of its records could be linked.");
    }

    @Test
    void namesOfOneLetterAndOfFiveHundredAreRead() {
        String endless = "ab".repeat(250);
        List<String> names =
                List.of("A", "م", "ሀ", "Ж B", endless, endless + " " + endless, "Tamar Lis", "A B C D E F G H I J");

        assertThat(linked(table(names.stream().map(HardInputTest::named).toList()))
                        .people())
                .isBetween(1, names.size());
    }

    @Test
    void titleAloneIsNoName() {
        List<List<Value>> rows = List.of(named("Dr."), named("Dr."), named("Haji"), named("Tamar Lis"));

        Linkage linkage = linked(table(rows));

        assertThat(linkage.people()).isEqualTo(4);
        assertThat(linkage.unlinkable()).contains(new RecordId("hospital", "r0"), new RecordId("press", "r1"));
    }

    /** Trains, scores and resolves; the model that was learned and the people. */
    private record Whole(LinkageModel model, Linkage linkage) {

        static Whole of(LinkageSpec spec, RecordTable table) {
            LinkageModel model = spec.train(table, 1, 2, Progress.NONE);
            ScoredPairs pairs = model.score(table, model.reviewFromBits());
            return new Whole(model, pairs.resolve(model.linkFromBits(), List.of()));
        }

        long pairsPerRecord(RecordTable table) {
            return model.blocking().candidatePairs() / table.size();
        }
    }

    @Test
    void twoHundredThousandIdenticalRowsAreLinkedInABoundedRunThatSaysWhatWasLeftOut() {
        List<Value> row = List.of(PersonName.of("Tamar Lis Odem"), Sex.MALE, new Age(30, 30));
        RecordTable table = table(Collections.nCopies(200_000, row));
        Whole whole = Whole.of(LinkageSpec.learned(), table);

        assertThat(whole.pairsPerRecord(table)).isLessThan(400);
        assertThat(whole.linkage().people()).isPositive();
        assertThat(whole.model().warnings()).anyMatch(sentence -> sentence.startsWith("Too many records share “name”"));
    }

    @Test
    void aBlockOfAHundredThousandIsCutAndTheRestIsLinked() {
        List<List<Value>> rows = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            int person = i / 2;
            String name = word(person % 5_000) + " " + word(5_000 + 31 * person % 4_999);
            rows.add(List.of(PersonName.of(name), Sex.MALE, new Age(30, 30)));
        }
        RecordTable table = table(rows);
        Whole whole = Whole.of(LinkageSpec.learned().within(Blocking.on("sex")), table);

        assertThat(whole.pairsPerRecord(table)).isLessThan(400);
        assertThat(whole.linkage().people()).isBetween(40_000, 60_000);
        assertThat(whole.model().warnings())
                .contains("Too many records share “sex”: %,d such pairs were compared only if another rule met them."
                        .formatted(whole.model().blocking().rules().get(0).capped()));
    }

    @Test
    void aFieldInWhichEveryNameIsAnotherIsComparedInABoundedRun() {
        List<List<Value>> rows = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            rows.add(List.of(PersonName.of(word(i) + " " + word(31 * i)), Absent.NOT_STATED, Absent.NOT_STATED));
        }
        RecordTable table = table(rows);
        Whole whole = Whole.of(LinkageSpec.learned(), table);

        assertThat(whole.pairsPerRecord(table)).isLessThan(400);
        assertThat(whole.linkage().people()).isBetween(30_000, 60_000);
    }

    /** An invented word for a number below a million. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = 1_000_000 + (int) (number * 611_953L % 1_000_003); rest > 0; rest /= 60) {
            word.append("bdfgklmnprst".charAt(rest % 12)).append("aeiou".charAt(rest / 12 % 5));
        }
        return word.toString();
    }

    @Test
    void aNameInTwoScriptsAtOnceIsReadWhole() {
        List<String> given = List.of("Mira", "Tamar", "Olena", "Petro", "Danilo", "Ivan", "Marta", "Roman");
        List<String> latin =
                List.of("Vesna", "Horvat", "Novak", "Kovalenko", "Bondar", "Melnik", "Tkachenko", "Savchuk");
        List<String> cyrillic =
                List.of("Весна", "Хорват", "Новак", "Коваленко", "Бондар", "Мельник", "Ткаченко", "Савчук");
        List<List<Value>> rows = new ArrayList<>();
        for (int person = 0; person < 64; person++) {
            for (List<String> family : List.of(latin, cyrillic)) {
                String name = given.get(person % 8) + " " + family.get(person / 8);
                rows.add(List.of(PersonName.of(name), Sex.FEMALE, new Age(person, person)));
            }
        }
        int[] person = linked(table(rows)).personOfRow();

        assertThat(IntStream.range(0, 64).filter(i -> person[2 * i] == person[2 * i + 1]))
                .hasSizeGreaterThan(60);
    }

    @Test
    void aNameThatSaysThatItIsUnknownLinksNobody() {
        List<String> names = List.of("unknown", "Unknown", "غير معروف", "невідомо", "Haji", "Dr.");
        Linkage linkage = linked(table(names.stream().map(HardInputTest::named).toList()));

        assertThat(linkage.people()).isEqualTo(names.size());
    }

    @Test
    void listsThatShareNoFieldAreNamedInAWarning() {
        List<List<Value>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Value name = i % 2 == 0 ? PersonName.of("Tamar Lis " + (char) ('a' + i)) : Absent.NOT_STATED;
            Value age = i % 2 == 0 ? Absent.NOT_STATED : new Age(i, i);
            rows.add(List.of(name, Absent.NOT_STATED, age));
        }

        assertThat(LinkageSpec.learned().train(table(rows), 1).warnings())
                .contains("hospital and press share no field, so none of their records could be compared.");
    }

    @Test
    void ordinaryListsGiveNoWarningOfListsApart() {
        RecordTable table = Invented.table(Invented.rows(100, 3), true);

        assertThat(LinkageSpec.learned().train(table, 1).warnings())
                .noneMatch(sentence -> sentence.contains("share no field"));
    }

    @Test
    void chanceAgreementIsExactFromValueFrequencies() {
        List<RecordTable.ListInfo> lists =
                List.of(new RecordTable.ListInfo("a", true), new RecordTable.ListInfo("b", true));
        RecordTable.Builder builder = RecordTable.builder(lists, List.of("sex", "place"));
        for (int i = 0; i < 4_000; i++) {
            Value sex = i % 2 == 0 ? (i % 10 == 0 ? Sex.FEMALE : Sex.MALE) : (i % 4 == 1 ? Sex.FEMALE : Sex.MALE);
            builder.add(i % 2, "r" + i, List.of(sex, new Place(List.of("Ford " + i % 50))));
        }
        LinkageModel model = LinkageSpec.learned().train(builder.build(), 1, 2, Progress.NONE);

        // a: 1 in 5 female, b: 1 in 2 female, so 1/5 · 1/2 + 4/5 · 1/2 agree.
        double u = model.comparisons().get(0).levels().get(1).u();
        assertThat(u).isCloseTo(0.5, org.assertj.core.api.Assertions.within(2e-6));
    }

    @Test
    void orderOfRowsDoesNotMatterWhereChanceIsSampled() {
        List<Invented.Row> rows = Invented.rows(1_500, 11);
        LinkageModel one = LinkageSpec.learned().train(Invented.table(rows, true), 1, 2, Progress.NONE);
        LinkageModel other =
                LinkageSpec.learned().train(Invented.table(Invented.shuffled(rows, 5), true), 1, 1, Progress.NONE);

        assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
    }
}
