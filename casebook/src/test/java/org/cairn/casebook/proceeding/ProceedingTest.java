package org.cairn.casebook.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.casebook.proceeding.Steps.about;
import static org.cairn.casebook.proceeding.Steps.proceeding;
import static org.cairn.casebook.proceeding.Steps.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.casebook.proceeding.Presumption.Signature;
import org.junit.jupiter.api.Test;

class ProceedingTest {

    private static final LocalDate AS_AT = LocalDate.of(2032, 6, 4);

    @Test
    void clockRunsFromTheLastMovement() {
        Proceeding inquiry = proceeding("inquiry", "announced 2031-04-01", "opened 2031-05-01", "hearing 2031-06-04");
        assertThat(inquiry.sinceLastMovement(AS_AT)).map(Object::toString).contains("366 days");
        assertThat(inquiry.isEnded()).isFalse();
    }

    @Test
    void datesKnownToAMonthGiveTheClockARange() {
        Proceeding inquiry = proceeding("inquiry", "opened 2032-05");
        assertThat(inquiry.sinceLastMovement(AS_AT)).map(Object::toString).contains("4 to 34 days");
        assertThat(proceeding("inquiry", "opened").sinceLastMovement(AS_AT)).isEmpty();
    }

    @Test
    void contradictoryDatesOfOneStepStandSideBySide() {
        Step opened = step("office", "opened", "", false, "2021-01", "late 2020");
        assertThat(opened.isContested()).isTrue();
        assertThat(opened.stretch())
                .contains(new Stretch(
                        LocalDate.of(2020, 9, 1).toEpochDay(),
                        LocalDate.of(2021, 1, 31).toEpochDay()));
    }

    @Test
    void stepsAreOrderedByDateWhereDatesLeaveNoDoubt() {
        Proceeding trial =
                proceeding("trial", "convicted 2031-09", "charged 2031-05-01", "sentenced", "appealed 2031-09");
        assertThat(trial.inOrder())
                .extracting(step -> step.stage().word())
                .containsExactly("charged", "convicted", "sentenced", "appealed");
        assertThat(trial.oddities()).isEmpty();
    }

    @Test
    void stageBeforeItsPredecessorIsKeptAndFlagged() {
        Proceeding trial = proceeding("trial", "acquitted 2031-05-01", "charged 2031-06-01");
        assertThat(trial.steps()).hasSize(2);
        assertThat(trial.oddities())
                .containsExactly("trial: “acquitted” (1) is dated before “charged” (2). Both are kept.");
    }

    @Test
    void stageWithoutAnyPredecessorIsKeptAndFlagged() {
        assertThat(proceeding("clemency", "pardoned 2031-06-01").oddities())
                .containsExactly(
                        "clemency: “pardoned” (1) comes without any of these before it in this file: charged, convicted,"
                                + " conviction final. It is kept.");
    }

    @Test
    void everyLegalTurnIsPossible() {
        assertThat(proceeding(
                                "long",
                                "complaint 2031-01-01",
                                "opened 2031-02-01",
                                "deferred 2031-03-01",
                                "resumed 2031-04-01",
                                "charged 2031-05-01",
                                "trial 2031-06-01",
                                "convicted 2031-07-01",
                                "sentenced 2031-08-01",
                                "appealed 2031-09-01",
                                "overturned 2031-10-01",
                                "reopened 2031-11-01",
                                "trial 2031-12-01",
                                "convicted 2032-01-01",
                                "conviction final 2032-02-01",
                                "pardoned 2032-03-01")
                        .oddities())
                .isEmpty();
    }

    @Test
    void matterThatEndedGoesOnWhenItIsOpenedAgain() {
        assertThat(proceeding("a", "charged 2031-05-01", "acquitted 2031-06-01").isEnded())
                .isTrue();
        assertThat(proceeding("b", "charged 2031-05-01", "acquitted 2031-06-01", "appealed 2031-07-01")
                        .isEnded())
                .isFalse();
        assertThat(proceeding("c", "opened 2031-05-01", "closed without charge 2031-06-01", "statement 2031-07-01")
                        .isEnded())
                .isTrue();
    }

    private static Naming naming(List<Signature> signatures, Proceeding... proceedings) {
        return new Presumption(List.of(proceedings), signatures).of("S-1");
    }

    private static Proceeding against(String id, String... steps) {
        return about(id, "S-1", List.of("north"), List.of(), steps);
    }

    private static Signature signed(String proceeding, String day) {
        return new Signature("S-1", proceeding, LocalDate.parse(day), "A. K.", false);
    }

    @Test
    void publicChargeNeedsASignatureAndASignatureAPublicCharge() {
        Proceeding charged = against("trial", "charged publicly 2031-05-01");
        assertThat(naming(List.of(), charged)).isEqualTo(Naming.WITHHELD);
        assertThat(naming(List.of(signed("trial", "2031-05-01")), charged)).isEqualTo(Naming.SHOWN_BY_PUBLIC_CHARGE);
        assertThat(naming(List.of(signed("trial", "2031-04-30")), charged)).isEqualTo(Naming.WITHHELD);
        assertThat(naming(List.of(signed("other", "2031-05-02")), charged)).isEqualTo(Naming.WITHHELD);
        assertThat(naming(List.of(signed("trial", "2031-05-02")), against("trial", "charged 2031-05-01")))
                .isEqualTo(Naming.WITHHELD);
    }

    @Test
    void acquittalOnTheDayOfTheSignatureWithholdsTheName() {
        Proceeding acquitted = against("trial", "charged publicly 2031-05-01", "acquitted 2031-06-01");
        assertThat(naming(List.of(signed("trial", "2031-06-01")), acquitted)).isEqualTo(Naming.WITHHELD);
        Proceeding undated = against("trial", "charged publicly 2031-05-01", "acquitted");
        assertThat(naming(List.of(signed("trial", "2031-07-01")), undated)).isEqualTo(Naming.WITHHELD);
    }

    @Test
    void acquittalInOneMatterDoesNotUndoAConvictionInAnother() {
        Proceeding one = against("one", "charged 2031-05-01", "convicted 2031-06-01", "conviction final 2031-07-01");
        Proceeding other = against("other", "charged 2031-08-01", "acquitted 2031-09-01");
        assertThat(naming(List.of(), one, other)).isEqualTo(Naming.SHOWN_BY_FINAL_CONVICTION);
    }

    @Test
    void overturningMarksEarlierReleasesStale() {
        Proceeding convicted =
                against("trial", "charged 2031-05-01", "convicted 2031-06-01", "conviction final 2031-07-01");
        Map<String, Set<String>> named = Map.of("spring", Set.of("S-1"), "winter", Set.of());
        assertThat(new Presumption(List.of(convicted), List.of()).stale(named)).isEmpty();
        Proceeding overturned = against(
                "trial",
                "charged 2031-05-01",
                "convicted 2031-06-01",
                "conviction final 2031-07-01",
                "overturned 2032-01-01");
        assertThat(new Presumption(List.of(overturned), List.of()).stale(named)).containsExactly("spring");
    }

    @Test
    void someoneElsesConvictionIsNoOnesButTheirs() {
        Proceeding joint = new Proceeding(
                "trial",
                "",
                "Harbour Court",
                "two persons",
                List.of(),
                List.of(),
                "",
                "",
                List.of(
                        step("1", "conviction final", "S-2", false, "2031-05-01"),
                        step("2", "charged", "S-1", false, "2031-05-01")));
        Presumption presumption = new Presumption(List.of(joint), List.of());
        assertThat(presumption.of("S-1")).isEqualTo(Naming.WITHHELD);
        assertThat(presumption.of("S-2").isShown()).isTrue();
        assertThat(presumption.persons()).containsExactly("S-2", "S-1");
    }
}
