package org.cairn.link.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Place;
import org.cairn.link.value.Value;
import org.junit.jupiter.api.Test;

/** Which of two records is named first changes nothing, although Jaro's matching alone does depend on it. */
class SymmetryCasesTest {

    private static final long SEED = Long.getLong("cairn.seed", new Random().nextLong());
    private static final int CASES = 3_000;

    private final Random random = new Random(SEED);

    private String word() {
        StringBuilder word = new StringBuilder();
        int length = 4 + random.nextInt(7);
        while (word.length() < length) {
            word.append("abcd".charAt(random.nextInt(4)));
        }
        return word.toString();
    }

    private static RecordTable table(String field, Value one, Value other) {
        return RecordTable.builder(
                        List.of(new RecordTable.ListInfo("a", false), new RecordTable.ListInfo("b", false)),
                        List.of(field))
                .add(0, "1", List.of(one))
                .add(1, "2", List.of(other))
                .build();
    }

    private static int names(RecordTable table, int left, int right) {
        return new NameComparison(Comparison.name("name"), new NameTokens(table.column("name"))).compare(left, right);
    }

    @Test
    void twoNamesAreAsAlikeWhicheverIsNamedFirst() {
        for (int i = 0; i < CASES; i++) {
            RecordTable table = table("name", PersonName.of(word()), PersonName.of(word()));
            assertThat(names(table, 0, 1))
                    .as("-Dcairn.seed=%d, case %d", SEED, i)
                    .isEqualTo(names(table, 1, 0));
        }
    }

    @Test
    void twoPlacesAreAsAlikeWhicheverIsNamedFirst() {
        for (int i = 0; i < CASES; i++) {
            RecordTable table = table("place", Place.of(word()), Place.of(word()));
            assertThat(PlaceComparison.of(Comparison.place("place"), table).compare(0, 1))
                    .as("-Dcairn.seed=%d, case %d", SEED, i)
                    .isEqualTo(
                            PlaceComparison.of(Comparison.place("place"), table).compare(1, 0));
        }
    }
}
