package org.cairn.estimate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.ModelDot;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.Published;
import org.cairn.estimate.bound.Chapman;
import org.cairn.estimate.loglinear.Independence;
import org.cairn.estimate.loglinear.LogLinear;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final Checks KOSOVO = Checks.of(Published.KOSOVO, new LogLinear(), 1);

    @Test
    void everyListIsLeftOutInTurn() {
        assertThat(KOSOVO.withoutOne())
                .extracting(Trial::what)
                .containsExactly("without EXH", "without ABA", "without OSCE", "without HRW");
        Trial first = KOSOVO.withoutOne().get(0);
        assertThat(first.lists()).containsExactly("ABA", "OSCE", "HRW");
        assertThat(first.recorded()).isEqualTo(4400 - 1131);
        assertThat(first.result()).isEqualTo(new LogLinear().estimate(Published.KOSOVO.without(0), 1));
    }

    @Test
    void everyPairOfListsIsTakenForOne() {
        assertThat(KOSOVO.mergedTwo()).hasSize(6);
        assertThat(KOSOVO.mergedTwo().get(0).what()).isEqualTo("EXH and ABA as one list");
        assertThat(KOSOVO.mergedTwo())
                .allSatisfy(trial -> assertThat(trial.recorded()).isEqualTo(4400));
    }

    @Test
    void everyListIsAPopulationOfKnownSize() {
        KnownList exhumations = KOSOVO.knownLists().get(0);
        assertThat(exhumations.list()).isEqualTo("EXH");
        assertThat(exhumations.people()).isEqualTo(1910);
        assertThat(exhumations.elsewhere()).isEqualTo(1910 - 1131);
    }

    /** With lists that are independent indeed, each list's size is found from the other two. */
    @Test
    void independentListsFindEachOthersSizes() {
        CaptureTable table = CaptureTable.of("a", "b", "c")
                .with("100", 250)
                .with("010", 250)
                .with("001", 250)
                .with("110", 250)
                .with("101", 250)
                .with("011", 250)
                .with("111", 250);
        Checks checks = Checks.of(table, new Independence(), 1);
        assertThat(checks.knownLists()).allSatisfy(known -> {
            assertThat(known.isCovered()).isTrue();
            assertThat(((Estimate) known.result()).value()).isCloseTo(1000, within(1e-6));
        });
        assertThat(checks.withoutOne()).noneMatch(trial -> trial.isOutside((Estimate) checks.whole()));
    }

    @Test
    void aListThatSeeksOutOtherPeopleFailsTheCheck() {
        CaptureTable table = CaptureTable.of("a", "b", "c")
                .with("100", 200)
                .with("010", 200)
                .with("001", 900)
                .with("110", 300)
                .with("101", 20)
                .with("011", 20)
                .with("111", 10);
        Checks checks = Checks.of(table, new Independence(), 1);
        KnownList c = checks.knownLists().get(2);
        assertThat(c.isEstimated()).isTrue();
        assertThat(c.isCovered()).isFalse();
    }

    @Test
    void listsAreAddedFromTheLargestOn() {
        assertThat(KOSOVO.trajectory())
                .extracting(Trial::what)
                .containsExactly("EXH and OSCE", "EXH, OSCE and ABA", "EXH, ABA, OSCE and HRW");
        assertThat(KOSOVO.trajectory().get(2).result()).isEqualTo(KOSOVO.whole());
    }

    @Test
    void everyAdmissibleModelIsADot() {
        assertThat(KOSOVO.models()).hasSize(113);
        ModelDot best = KOSOVO.models().get(0);
        assertThat(best.model()).isEqualTo("[123,14,34]");
        assertThat(best.behind()).isZero();
        assertThat(KOSOVO.models().stream().mapToDouble(ModelDot::weight).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theSharesOfTheVarianceAddUp() {
        var shares = KOSOVO.shares().orElseThrow();
        assertThat(shares.linkage()).isZero();
        assertThat(shares.model() + shares.sampling()).isCloseTo(1, within(1e-12));
        var drawn = Checks.of(List.of(Published.KOSOVO, Published.KOSOVO.with("1111", 30)), new Chapman(), 1)
                .shares()
                .orElseThrow();
        assertThat(drawn.linkage()).isPositive();
        assertThat(drawn.linkage() + drawn.model() + drawn.sampling()).isCloseTo(1, within(1e-12));
    }

    @Test
    void twoListsHaveNothingToLeaveOut() {
        Checks checks = Checks.of(
                CaptureTable.of("a", "b").with("10", 30).with("01", 50).with("11", 10), new Chapman(), 1);
        assertThat(checks.withoutOne()).isEmpty();
        assertThat(checks.mergedTwo()).isEmpty();
        assertThat(checks.knownLists()).isEmpty();
        assertThat(checks.trajectory()).hasSize(1);
    }

    @Test
    void aTableWithoutAnEstimateIsCheckedAllTheSame() {
        Checks checks = Checks.of(
                CaptureTable.of("a", "b", "c").with("100", 50).with("010", 40).with("001", 30), new LogLinear(), 1);
        assertThat(checks.whole()).isInstanceOf(NotEstimable.class);
        assertThat(checks.withoutOne()).hasSize(3).allMatch(trial -> trial.result() instanceof NotEstimable);
        assertThat(checks.models()).isEmpty();
        assertThat(checks.shares()).isEmpty();
    }
}
