package org.cairn.link.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.Place;
import org.cairn.link.value.Value;
import org.junit.jupiter.api.Test;

class FieldComparisonsTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 2);

    private static String compare(Comparison comparison, List<String> fields, List<Value> a, List<Value> b) {
        RecordTable table = RecordTable.builder(
                        List.of(new RecordTable.ListInfo("one", false), new RecordTable.ListInfo("two", false)), fields)
                .add(0, "a", a)
                .add(1, "b", b)
                .build();
        FieldComparison field = FieldComparisons.of(comparison, table, null);
        int packed = field.compare(0, 1);
        assertThat(field.compare(1, 0)).as("symmetric").isEqualTo(packed);
        return field.parts().get(0).levels().get(packed);
    }

    private static String dates(PartialDate a, PartialDate b) {
        return compare(Comparison.date("died"), List.of("died"), List.of(a), List.of(b));
    }

    private static String places(List<String> a, List<String> b) {
        return compare(Comparison.place("place"), List.of("place"), List.of(new Place(a)), List.of(new Place(b)));
    }

    @Test
    void daysAreComparedByDistance() {
        PartialDate day = PartialDate.of(DAY);
        assertThat(dates(day, day)).isEqualTo("same day");
        assertThat(dates(day, PartialDate.of(DAY.plusDays(3)))).isEqualTo("within 3 days");
        assertThat(dates(day, PartialDate.of(DAY.plusDays(20)))).isEqualTo("within 31 days");
        assertThat(dates(day, PartialDate.of(DAY.plusDays(200)))).isEqualTo("different");
    }

    @Test
    void dayAndMonthSwappedIsASlip() {
        assertThat(dates(PartialDate.of(LocalDate.of(2031, 3, 9)), PartialDate.of(LocalDate.of(2031, 9, 3))))
                .isEqualTo("a slip of the pen apart");
    }

    @Test
    void monthAgreesWithADayInIt() {
        PartialDate day = PartialDate.of(DAY);
        assertThat(dates(PartialDate.of(YearMonth.of(2031, 3)), day)).isEqualTo("same month, day not stated");
        assertThat(dates(PartialDate.ofYear(2031), day)).isEqualTo("same year, month not stated");
        assertThat(dates(PartialDate.ofYear(2030), day)).isEqualTo("different");
    }

    @Test
    void ageAgreesWithDateOfBirth() {
        List<String> fields = List.of("age", "born", "died");
        Value nothing = Absent.NOT_STATED;
        Value died = PartialDate.of(DAY);
        List<Value> born = List.of(nothing, PartialDate.ofYear(1990), died);
        Comparison age = Comparison.years("age");
        assertThat(compare(age, fields, List.of(Age.of(40), nothing, died), born))
                .isEqualTo("same");
        assertThat(compare(age, fields, List.of(Age.of(45), nothing, died), born))
                .isEqualTo("within 5 years");
        assertThat(compare(age, fields, List.of(new Age(35, 44), nothing, died), born))
                .isEqualTo("in the stated band");
        assertThat(compare(age, fields, List.of(Age.of(70), nothing, died), born))
                .isEqualTo("different");
        assertThat(compare(age, fields, born, born)).as("born says it already").isEqualTo("not stated");
    }

    @Test
    void placesMeetWhereListsHaveOtherLevels() {
        assertThat(places(List.of("Harbour", "Upper", "Old Port"), List.of("Harbour", "Old Port")))
                .isEqualTo("same");
        assertThat(places(List.of("Harbour", "", "Old Port"), List.of("harbour", "Old-Port")))
                .isEqualTo("same");
        assertThat(places(List.of("Harbour", "Old Port"), List.of("Harbour")))
                .isEqualTo("same as far as both state it");
        assertThat(places(List.of("Harbour"), List.of("Mountain"))).isEqualTo("different");
        assertThat(places(List.of("Old Port"), List.of("Harbour", "Old Port")))
                .isEqualTo("same as far as both state it");
    }

    @Test
    void misspeltPlacesAreSimilar() {
        assertThat(places(List.of("Harbour", "Old Portt"), List.of("Harbour", "Old Port")))
                .isEqualTo("similar");
        assertThat(places(List.of("الميناء"), List.of("Al Mina"))).isIn("similar", "same");
    }
}
