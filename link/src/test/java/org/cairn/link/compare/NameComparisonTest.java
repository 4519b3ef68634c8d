package org.cairn.link.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;
import org.cairn.link.value.PersonName;
import org.junit.jupiter.api.Test;

class NameComparisonTest {

    private static List<String> compare(PersonName a, PersonName b) {
        RecordTable table = RecordTable.builder(List.of(new RecordTable.ListInfo("list", false)), List.of("name"))
                .add(0, "a", List.of(a))
                .add(0, "b", List.of(b))
                .build();
        FieldComparison names = new NameComparison(Comparison.name("name"), new NameTokens(table.column("name")));
        int packed = names.compare(0, 1);
        assertThat(names.compare(1, 0)).as("symmetric").isEqualTo(packed);
        return List.of(
                names.parts().get(0).levels().get(FieldComparison.levelOf(packed, 0)),
                names.parts().get(1).levels().get(FieldComparison.levelOf(packed, 1)));
    }

    private static List<String> compare(String a, String b) {
        return compare(PersonName.of(a), PersonName.of(b));
    }

    @Test
    void swappedOrderAgrees() {
        assertThat(compare("Amar Kolidan", "Kolidan Amar")).containsExactly("same", "same");
    }

    @Test
    void droppedGenerationLeavesTheRestTheSame() {
        assertThat(compare("Amar Samir Kolidan", "Amar Kolidan")).containsExactly("same", "same, some left out");
    }

    @Test
    void kinDifferInTheGivenNameOnly() {
        assertThat(compare("Amar Samir Kolidan", "Lejla Samir Kolidan")).containsExactly("different", "same");
    }

    @Test
    void scriptsMeet() {
        assertThat(compare("محمد خالد المصري", "Mohammed Khaled Al-Masri")).containsExactly("same", "same");
    }

    @Test
    void initialStandsForItsName() {
        assertThat(compare("A. Kolidan", "Amar Kolidan")).containsExactly("initial, or in another place", "same");
    }

    @Test
    void wholeNamesAndNamesInPartsMeet() {
        PersonName parts = PersonName.ofParts("Amar", "Samir", "", "Kolidan");
        assertThat(compare(parts, PersonName.of("Amar Samir Kolidan"))).containsExactly("same", "same");
    }

    @Test
    void placeholderSaysNothing() {
        assertThat(compare("Name withheld by police", "Amar Kolidan")).containsExactly("not stated", "not stated");
    }
}
