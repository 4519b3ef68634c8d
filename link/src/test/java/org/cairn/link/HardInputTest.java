package org.cairn.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
    }

    @Test
    void oneRecordIsOnePerson() {
        assertThat(linked(table(List.of(named("Mira Vesna")))).people()).isEqualTo(1);
    }

    @Test
    void recordsThatStateNothingStayApart() {
        List<Value> nothing = List.of(Absent.NOT_STATED, Absent.NOT_STATED, Absent.NOT_STATED);
        Linkage linkage = linked(table(List.of(nothing, nothing, nothing)));

        assertThat(linkage.people()).isEqualTo(3);
        assertThat(linkage.unlinkable()).hasSize(3);
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

        assertThat(linked(table(rows)).people()).isEqualTo(4);
    }

    @Test
    void thousandsOfIdenticalRecordsStayBounded() {
        List<List<Value>> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(List.of(PersonName.of("Tamar Lis Odem"), Sex.MALE, new Age(30, 30)));
        }
        RecordTable table = table(rows);
        LinkageModel model = LinkageSpec.learned().train(table, 1, 2, Progress.NONE);

        assertThat(model.blocking().candidatePairs()).isLessThan(2_000_000);
        assertThat(model.warnings()).anyMatch(sentence -> sentence.startsWith("Too many records share"));
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
