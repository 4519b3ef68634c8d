package org.cairn.casebook.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.estimate.CaptureTable;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Absent;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.Place;
import org.cairn.link.value.Value;
import org.junit.jupiter.api.Test;

class TabulationTest {

    private static final Optional<PartialDate> FIRST_HALF =
            Optional.of(PartialDate.between(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 6, 30)));
    private static final Value MARCH = PartialDate.of(YearMonth.of(2031, 3));
    private static final Value OLD_PORT = Place.of("Old Port");
    private static final Value MILL_HILL = Place.of("Mill Hill");

    private final RecordTable.Builder records = RecordTable.builder(
            List.of(new RecordTable.ListInfo("hospital", false), new RecordTable.ListInfo("families", false)),
            List.of("died", "place"));
    private int row;

    private int record(int list, Value died, Value place) {
        records.add(list, "r" + row, List.of(died, place));
        return row++;
    }

    @Test
    void peopleSurelyOutsideThePeriodAreLeftOutAndTheUnsureAreCountedApart() {
        int[] inside = {record(0, MARCH, OLD_PORT)};
        int[] outside = {record(0, PartialDate.of(YearMonth.of(2030, 3)), OLD_PORT)};
        int[] straddling = {record(0, PartialDate.ofYear(2031), OLD_PORT)};
        int[] undated = {record(1, Absent.NOT_STATED, OLD_PORT)};
        Tabulation table =
                Tabulation.of(records.build(), List.of(inside, outside, straddling, undated), FIRST_HALF, List.of());
        assertThat(table.people()).isEqualTo(new Findings.PeopleFinding(4, 3, 1, 2));
        assertThat(table.whole())
                .isEqualTo(CaptureTable.of("hospital", "families").with("10", 2).with("01", 1));
    }

    @Test
    void aPersonIsWhereMostOfTheirRecordsSayAndTiesGoByTheOrderOfTheLists() {
        int[] tie = {record(0, MARCH, OLD_PORT), record(1, MARCH, MILL_HILL)};
        int[] most = {record(0, MARCH, OLD_PORT), record(1, MARCH, MILL_HILL), record(1, MARCH, MILL_HILL)};
        int[] nowhere = {record(1, MARCH, Absent.NOT_STATED)};
        Tabulation table = Tabulation.of(records.build(), List.of(tie, most, nowhere), FIRST_HALF, List.of("place"));
        assertThat(table.strata())
                .containsOnlyKeys(
                        Map.of("place", "Mill Hill"), Map.of("place", "Old Port"), Map.of("place", "not stated"));
        assertThat(table.strata().keySet().stream().map(stratum -> stratum.get("place")))
                .containsExactly("Mill Hill", "Old Port", "not stated");
        assertThat(table.strata().values().stream()
                        .mapToLong(CaptureTable::recorded)
                        .sum())
                .isEqualTo(table.whole().recorded());
    }

    @Test
    void aPersonRecordedTwiceOnOneListIsOnThatListOnce() {
        int[] twice = {record(0, MARCH, OLD_PORT), record(0, MARCH, OLD_PORT)};
        assertThat(Tabulation.of(records.build(), List.of(twice), FIRST_HALF, List.of())
                        .whole())
                .isEqualTo(CaptureTable.of("hospital", "families").with("10", 1));
    }
}
