package org.cairn.casebook.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static List<List<String>> times(int people, String... labels) {
        List<List<String>> all = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            all.add(List.of(labels));
        }
        return all;
    }

    @Test
    void aPlaceInTwoScriptsIsOnePlaceWhereLinkedPeopleCarryBoth() {
        List<List<String>> people = new ArrayList<>(times(9, "Old Port", "الميناء القديم"));
        people.addAll(times(1, "Mill Hill", "الميناء القديم"));
        people.addAll(times(5, "Old Port"));
        Places places = Places.learn(people);
        assertThat(places.of("الميناء القديم")).isEqualTo("Old Port");
        assertThat(places.of("Old Port")).isEqualTo("Old Port");
        assertThat(places.of("Mill Hill")).isEqualTo("Mill Hill");
    }

    @Test
    void twoPlacesInOneScriptStayTwo() {
        Places places = Places.learn(times(9, "Old Port", "Ward 6"));
        assertThat(places.of("Ward 6")).isEqualTo("Ward 6");
        assertThat(places.of("Old Port")).isEqualTo("Old Port");
    }

    @Test
    void caseAndAccentsDoNotMakeAnotherPlace() {
        List<List<String>> people = new ArrayList<>(times(2, "Pont-Neuf", "PONT NEUF"));
        people.addAll(times(1, "Pont-Neuf"));
        assertThat(Places.learn(people).of("PONT NEUF")).isEqualTo("Pont-Neuf");
    }
}
