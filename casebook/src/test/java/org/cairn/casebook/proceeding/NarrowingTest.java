package org.cairn.casebook.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.casebook.proceeding.Steps.about;
import static org.cairn.casebook.proceeding.Steps.proceeding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.claim.date.ClaimedDate;
import org.cairn.casebook.proceeding.Narrowing.Unit;
import org.cairn.casebook.proceeding.Party.Said;
import org.cairn.casebook.proceeding.TimeTo.Followed;
import org.cairn.casebook.proceeding.TimeTo.Outcome;
import org.cairn.estimate.survival.KaplanMeier;
import org.junit.jupiter.api.Test;

class NarrowingTest {

    @Test
    void eachRungCountsWhatCameAtLeastSoFar() {
        List<Unit> deaths = List.of(
                new Unit("1", false, Set.of()),
                new Unit("2", true, Set.of()),
                new Unit("3", true, Set.of(Stage.COMPLAINT)),
                new Unit("4", true, Set.of(Stage.CHARGED, Stage.ACQUITTED)),
                new Unit("5", false, Set.of(Stage.OPENED)));
        Narrowing narrowing = Narrowing.of("deaths", deaths);
        assertThat(narrowing.reached().values()).containsExactly(5L, 4L, 1L, 2L, 1L, 1L);
        assertThat(narrowing.outcomes()).containsEntry(Stage.ACQUITTED, 1L).doesNotContainKey(Stage.CONVICTED);
        assertThat(Narrowing.withoutAny(deaths)).isEqualTo(2);
    }

    @Test
    void incidentMeetsWhatTheProceedingsAboutItMet() {
        List<Incident> incidents = List.of(
                new Incident("market-fire", "Market", List.of(), ""), new Incident("bridge", "Bridge", List.of(), ""));
        List<Unit> units = Narrowing.incidents(incidents, List.of(proceeding("p", "opened 2031-04-01")));
        assertThat(units.get(0).stages()).containsExactly(Stage.OPENED);
        assertThat(units.get(1).stages()).isEmpty();
    }

    @Test
    void timeToAStageCountsThoseStillWaiting() {
        Stretch act = Stretch.of(ClaimedDate.of(LocalDate.of(2031, 3, 1)));
        List<Followed> followed = List.of(
                new Followed(
                        "1",
                        Optional.of(act),
                        proceeding("p", "opened 2031-03-11", "charged 2031-04").steps()),
                new Followed("2", Optional.of(act), List.of()),
                new Followed("3", Optional.empty(), List.of()),
                new Followed("4", Optional.of(act), proceeding("q", "opened").steps()));
        Outcome opened = new Outcome("investigation", Set.of(Stage.OPENED));
        TimeTo times = TimeTo.of(followed, List.of(opened), LocalDate.of(2031, 3, 31));
        assertThat(times.undated()).containsExactly("3", "4");
        assertThat(times.shortest().stillWaiting()).isEqualTo(1);
        assertThat(new KaplanMeier().of(times.longest()).shareAt(10)).isEqualTo(0.5);
        TimeTo charged = TimeTo.of(
                followed.subList(0, 1),
                List.of(new Outcome("charge", Set.of(Stage.CHARGED))),
                LocalDate.of(2031, 3, 31));
        assertThat(new KaplanMeier().of(charged.shortest()).steps().get(0).time())
                .isEqualTo(31);
        assertThat(new KaplanMeier().of(charged.longest()).steps().get(0).time())
                .isEqualTo(60);
    }

    private static Party party(String id, String... within) {
        return Party.named(
                id,
                id,
                List.of(within).stream()
                        .map(larger -> new Said(larger, Optional.empty(), Optional.empty(), Optional.empty()))
                        .toList());
    }

    @Test
    void notAttributedIsAlwaysAmongTheParties() {
        assertThat(new Parties(List.of()).all()).containsExactly(Party.NOT_ATTRIBUTED);
        assertThat(new Parties(List.of(party("north"))).all())
                .extracting(Party::id)
                .containsExactly("north", "not-attributed");
    }

    @Test
    void partiesStandWithinParties() {
        Parties parties =
                new Parties(List.of(party("coalition"), party("north", "coalition"), party("guard", "north")));
        assertThat(parties.withAllAbove("guard")).containsExactly("guard", "north", "coalition");
        assertThat(parties.withAllBelow("coalition")).containsExactly("coalition", "north", "guard");
        assertThat(parties.depth("guard")).isEqualTo(2);
        assertThat(parties.circles()).isEmpty();
        assertThat(new Parties(List.of(party("a", "b"), party("b", "a"))).circles())
                .containsExactly("a", "b");
    }

    @Test
    void membershipHoldsBetweenItsDates() {
        Said member = new Said("coalition", ClaimedDate.read("2031-03"), ClaimedDate.read("2031-06"), Optional.empty());
        assertThat(member.mayHold(ClaimedDate.read("2031-03-15").orElseThrow())).isTrue();
        assertThat(member.mayHold(ClaimedDate.read("2031").orElseThrow())).isTrue();
        assertThat(member.mayHold(ClaimedDate.read("2031-02").orElseThrow())).isFalse();
        assertThat(member.mayHold(ClaimedDate.read("2031-07").orElseThrow())).isFalse();
    }

    @Test
    void partiesOfAProceedingAreKept() {
        assertThat(about("p", "", List.of("north", "south"), List.of(), "opened")
                        .parties())
                .containsExactly("north", "south");
    }
}
