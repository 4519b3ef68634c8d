package org.cairn.casebook.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.casebook.account.CountTable.Cell;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.Question.Period;
import org.cairn.casebook.claim.count.Measure;
import org.cairn.casebook.claim.date.ClaimedDate;
import org.cairn.casebook.proceeding.Narrowing;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.proceeding.Rung;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.sheet.DossierReading;
import org.cairn.casebook.sheet.Sheets;
import org.junit.jupiter.api.Test;

/** What the example of the public record amounts to. */
class AccountTest {

    private static final Dossier DOSSIER = read();
    private static final List<CountTable> TABLES = CountTable.of(DOSSIER);
    private static final Accountability ACCOUNT = Accountability.of(DOSSIER);

    private static Dossier read() {
        try {
            Project project = Project.read(Path.of(System.getProperty("cairn.root"), "examples/afghanistan"));
            return DossierReading.of(
                            Sheets.read(project.cases()).rows(), project.cases().rules())
                    .dossier();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static CountTable table(Measure measure) {
        return TABLES.stream()
                .filter(table -> table.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(Measure measure, String period, String party) {
        return table(measure)
                .cell(
                        Period.of(ClaimedDate.read(period).orElseThrow()),
                        party.isEmpty() ? Optional.empty() : DOSSIER.parties().of(party));
    }

    @Test
    void everyPartyIsInEveryTableAndSoIsNotAttributed() {
        assertThat(TABLES)
                .extracting(CountTable::measure)
                .containsExactly(Measure.KILLED, Measure.INJURED, Measure.CASUALTIES);
        for (CountTable table : TABLES) {
            for (Period period : table.periods()) {
                for (Party party : DOSSIER.parties().all()) {
                    assertThat(table.cell(period, Optional.of(party))).isNotNull();
                }
                assertThat(table.cell(period, Optional.of(Party.NOT_ATTRIBUTED)))
                        .isNotNull();
            }
        }
        assertThat(ACCOUNT.byParty().keySet())
                .containsExactlyElementsOf(DOSSIER.parties().all());
    }

    @Test
    void measuresAreNeverMixed() {
        for (CountTable table : TABLES) {
            for (Cell cell : table.cells()) {
                assertThat(cell.editions())
                        .allSatisfy(
                                claim -> assertThat(claim.question().measure()).contains(table.measure()));
                cell.derived()
                        .ifPresent(
                                derived -> assertThat(derived.tally().measure()).isEqualTo(table.measure()));
            }
        }
    }

    /** A count of one unit, one province or one incident is in no cell of a year, and is not passed over. */
    @Test
    void everyStandingCountByAPartyIsInTheTableInACellOrBesideIt() {
        List<Claim> missing = new ArrayList<>();
        for (Claim claim : DOSSIER.claims().all()) {
            Optional<CountTable> table = TABLES.stream()
                    .filter(one -> claim.question().measure().equals(Optional.of(one.measure())))
                    .findFirst();
            boolean isSought = table.isPresent()
                    && claim.question().party().isPresent()
                    && claim.value() instanceof ClaimValue.Counted
                    && DOSSIER.claims().supersededBy(claim).isEmpty();
            if (isSought
                    && table.get().cells().stream()
                            .noneMatch(cell -> cell.editions().contains(claim))
                    && table.get().narrower().stream()
                            .noneMatch(one -> one.claim().equals(claim))) {
                missing.add(claim);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(table(Measure.KILLED).narrower())
                .extracting(one -> one.party().id() + " " + one.claim().value().sentence())
                .contains("australia 39", "uk 54", "uk about 80 (72 to 88)");
    }

    @Test
    void latestEditionStandsAndTheOthersAreBesideIt() {
        Cell cell = cell(Measure.KILLED, "2010", "");
        assertThat(cell.standing())
                .extracting(claim -> claim.value().sentence())
                .containsExactly("2,794");
        assertThat(cell.editions()).hasSize(3);
    }

    private static String derived(Measure measure, String period, String party) {
        return cell(measure, period, party)
                .derived()
                .map(derived -> "%s, %s (%s)".formatted(derived.tally(), derived.how(), derived.source()))
                .orElse("nothing");
    }

    @Test
    void whatIsLeftForNoPartyIsSaidToBeDerived() {
        assertThat(derived(Measure.KILLED, "2010", "not-attributed"))
                .isEqualTo("257 killed, the total less the parties (unama-2011-03)");
        assertThat(derived(Measure.KILLED, "2020", "not-attributed"))
                .isEqualTo("309 killed, the total less the parties (unama-first-2020)");
        assertThat(derived(Measure.KILLED, "2009", "not-attributed")).isEqualTo("nothing");
        assertThat(derived(Measure.KILLED, "2016", "not-attributed")).isEqualTo("nothing");
    }

    @Test
    void casualtiesFollowFromOneSourceAndSharesAreOfTheirOwnMeasure() {
        assertThat(derived(Measure.CASUALTIES, "2019-01/2019-06", "age"))
                .isEqualTo("1,968 casualties, killed and injured (unama-first-2019h1)");
        assertThat(derived(Measure.CASUALTIES, "2018", "age"))
                .isEqualTo("6,871 to 6,980 casualties, the share, of 10,993 casualties (unama-first-2018)");
        assertThat(cell(Measure.CASUALTIES, "2018", "age").standing())
                .extracting(claim -> claim.value().sentence())
                .containsExactly("63 % of casualties");
        assertThat(cell(Measure.KILLED, "2018", "age").standing()).isEmpty();
    }

    @Test
    void partiesChangePlacesWithTheMeasure() {
        assertThat(Ranks.turns(
                        table(Measure.KILLED),
                        table(Measure.CASUALTIES),
                        DOSSIER.parties().all()))
                .extracting(turn -> turn.period() + ": " + turn.more().id() + " before "
                        + turn.fewer().id())
                .containsExactly("2012: pgf before not-attributed", "2019-01-01/2019-06-30: pgf before age");
    }

    @Test
    void narrowingCountsIncidentsAndProceedingsApart() {
        Narrowing incidents = ACCOUNT.incidents();
        assertThat(incidents.unit()).isEqualTo("incidents");
        assertThat(incidents.reached().values()).containsExactly(3L, 3L, 0L, 2L, 0L, 0L);
        Narrowing proceedings = ACCOUNT.proceedings();
        assertThat(proceedings.recorded()).isEqualTo(9);
        assertThat(proceedings.reached()).containsEntry(Rung.CHARGE, 1L).containsEntry(Rung.JUDGMENT, 0L);
        assertThat(ACCOUNT.byParty().get(Party.NOT_ATTRIBUTED).recorded()).isZero();
    }

    @Test
    void threeIncidentsMakeNoCurve() {
        assertThat(ACCOUNT.waiting().rungs()).hasSize(3).noneMatch(Accountability.ToRung::isEnough);
    }
}
