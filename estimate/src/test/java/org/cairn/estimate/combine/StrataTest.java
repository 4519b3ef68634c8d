package org.cairn.estimate.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.Published;
import org.cairn.estimate.loglinear.Independence;
import org.junit.jupiter.api.Test;

class StrataTest {

    private static final Estimator FAST = new Independence();

    private static CaptureTable table(long alone, long pairs, long all) {
        return CaptureTable.of("a", "b", "c")
                .with("100", alone)
                .with("010", alone)
                .with("001", alone)
                .with("110", pairs)
                .with("101", pairs)
                .with("011", pairs)
                .with("111", all);
    }

    private static Map<Map<String, String>, CaptureTable> places(Object... namesAndTables) {
        Map<Map<String, String>, CaptureTable> places = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTables.length; i += 2) {
            String name = (String) namesAndTables[i];
            places.put(name.isEmpty() ? Map.of() : Map.of("place", name), (CaptureTable) namesAndTables[i + 1]);
        }
        return places;
    }

    @Test
    void withNothingMissingEachStratumHasItsOwnEstimateAndTheTotalIsOfDraws() {
        Strata strata = Strata.of(places("north", table(100, 50, 25), "south", table(80, 60, 40)), FAST, 1);
        assertThat(strata.imputations()).isEqualTo(1);
        assertThat(strata.strata()).hasSize(2).noneMatch(StratumEstimate::isPooled);
        Estimate north = (Estimate) strata.strata().get(0).result();
        Estimate south = (Estimate) strata.strata().get(1).result();
        assertThat(north).isEqualTo(FAST.estimate(table(100, 50, 25), 1));
        Estimate total = (Estimate) strata.total();
        assertThat(total.value()).isCloseTo(north.value() + south.value(), Percentage.withPercentage(1.5));
        double sumOfWidths = width(north) + width(south);
        assertThat(width(total)).isLessThan(0.9 * sumOfWidths).isGreaterThan(0.6 * sumOfWidths);
    }

    private static double width(Estimate estimate) {
        return estimate.interval().upper() - estimate.interval().lower();
    }

    @Test
    void peopleWithoutAStratumArePutIntoOneSeveralTimes() {
        Strata strata = Strata.of(
                places("north", table(100, 50, 25), "south", table(300, 150, 75), "", table(40, 20, 10)), FAST, 1);
        assertThat(strata.imputations()).isEqualTo(10);
        assertThat(strata.notStated()).isEqualTo(190);
        assertThat(strata.unplaced()).isZero();
        double recorded =
                strata.strata().stream().mapToDouble(StratumEstimate::recorded).sum();
        assertThat(recorded).isCloseTo(475 + 1425 + 190, within(1e-9));
        assertThat(strata.strata().get(0).recorded()).isCloseTo(475 + 190 / 4.0, within(25.0));
        assertThat(strata.strata().get(0).stated()).isEqualTo(475);
        assertThat(strata.strata())
                .allSatisfy(stratum -> assertThat(stratum.missingShare()).isBetween(1e-6, 0.9));
    }

    @Test
    void whatIsStatedInPartNarrowsTheStrataThatAgree() {
        Map<Map<String, String>, CaptureTable> tables = new LinkedHashMap<>();
        tables.put(Map.of("place", "north", "sex", "f"), table(100, 50, 25));
        tables.put(Map.of("place", "south", "sex", "f"), table(100, 50, 25));
        tables.put(Map.of("place", "north"), table(40, 20, 10));
        tables.put(Map.of("place", "east"), table(4, 2, 1));
        Strata strata = Strata.of(tables, FAST, 1);
        assertThat(strata.strata()).hasSize(2);
        assertThat(strata.strata().get(0).recorded()).isEqualTo(475 + 190);
        assertThat(strata.strata().get(1).recorded()).isEqualTo(475);
        assertThat(strata.unplaced()).isEqualTo(19);
        Estimate total = (Estimate) strata.total();
        assertThat(total.warnings())
                .anyMatch(warning -> warning.startsWith("19 people recorded are in strata without"));
    }

    @Test
    void aStratumWithFewerThanThreeUsableListsIsRefused() {
        CaptureTable two =
                CaptureTable.of("a", "b", "c").with("100", 30).with("010", 50).with("110", 10);
        Strata strata = Strata.of(places("north", table(100, 50, 25), "south", two), FAST, 1);
        assertThat(((NotEstimable) strata.strata().get(1).result()).reason())
                .isEqualTo(
                        "Only 2 of the lists have anyone here, and three are needed to learn how lists depend on each other."
                                + " Join strata, or report the 90 recorded.");
        assertThat(((Estimate) strata.total()).details()).containsEntry("recorded_only", 90.0);
    }

    @Test
    void aSparseStratumIsDrawnToTheOthers() {
        CaptureTable sparse = table(10, 1, 0);
        Strata strata = Strata.of(
                places(
                        "a", table(100, 50, 25),
                        "b", table(90, 45, 25),
                        "c", table(110, 52, 26),
                        "d", table(95, 48, 24),
                        "thin", sparse),
                FAST,
                1);
        StratumEstimate thin = strata.strata().get(4);
        assertThat(thin.isPooled()).isTrue();
        double own = ((Estimate) thin.own()).value() / 33;
        double others = ((Estimate) strata.strata().get(0).result()).value() / 475;
        assertThat(((Estimate) thin.result()).value() / 33).isBetween(others, own);
        assertThat(width((Estimate) thin.result())).isLessThan(width((Estimate) thin.own()));
        assertThat(strata.strata().subList(0, 4)).noneMatch(StratumEstimate::isPooled);
    }

    @Test
    void aStratumOfThreeListsThatNeverMeetBorrowsAllFromTheOthers() {
        CaptureTable apart =
                CaptureTable.of("a", "b", "c").with("100", 5).with("010", 4).with("001", 3);
        Strata strata = Strata.of(
                places("a", table(100, 50, 25), "b", table(90, 45, 25), "c", table(110, 52, 26), "thin", apart),
                FAST,
                1);
        StratumEstimate thin = strata.strata().get(3);
        assertThat(thin.own()).isInstanceOf(NotEstimable.class);
        assertThat(thin.isPooled()).isTrue();
        assertThat(((Estimate) thin.result()).details()).containsEntry("weight_of_the_others", 1.0);
    }

    @Test
    void tablesThatAreTheSameAreAskedOnce() {
        int[] asked = {0};
        Estimator counting = new Estimator() {
            @Override
            public String method() {
                return "counting";
            }

            @Override
            public Estimation estimate(CaptureTable table, long seed) {
                asked[0]++;
                return FAST.estimate(table, seed);
            }
        };
        Strata.of(places("north", table(100, 50, 25), "south", table(100, 50, 25)), counting, 1);
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void theOrderOfStrataAndListsChangesNothing() {
        Map<Map<String, String>, CaptureTable> tables =
                places("north", table(100, 50, 25), "south", table(80, 60, 40), "", table(40, 20, 10));
        Map<Map<String, String>, CaptureTable> other = new LinkedHashMap<>();
        for (String name : List.of("", "south", "north")) {
            Map<String, String> key = name.isEmpty() ? Map.of() : Map.of("place", name);
            other.put(key, Published.permuted(tables.get(key), 2, 0, 1));
        }
        assertThat(Strata.of(other, FAST, 1)).isEqualTo(Strata.of(tables, FAST, 1));
    }

    @Test
    void noStratumWithAnEstimateMeansNoTotal() {
        CaptureTable apart =
                CaptureTable.of("a", "b", "c").with("100", 5).with("010", 4).with("001", 3);
        assertThat(((NotEstimable) Strata.of(places("north", apart), FAST, 1).total()).reason())
                .isEqualTo("No stratum has an estimate, so that there is none to add up.");
    }
}
