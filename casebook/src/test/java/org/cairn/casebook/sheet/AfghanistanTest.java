package org.cairn.casebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.Claims;
import org.cairn.casebook.claim.Question;
import org.cairn.casebook.claim.count.Measure;
import org.cairn.casebook.claim.count.Tally;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.project.Project;
import org.junit.jupiter.api.Test;

/** The example of the public record: what it holds, and the arithmetic that must hold in it. */
class AfghanistanTest {

    private static final Dossier DOSSIER = read();
    private static final Claims CLAIMS = DOSSIER.claims();

    private static Dossier read() {
        try {
            Project project = Project.read(Path.of(System.getProperty("cairn.root"), "examples/afghanistan"));
            Sheets sheets = Sheets.read(project.cases());
            DossierReading reading =
                    DossierReading.of(sheets.rows(), project.cases().rules());
            List<String> faults = new java.util.ArrayList<>();
            sheets.faults().forEach(fault -> faults.add(fault.message()));
            reading.faults().forEach(fault -> faults.add(fault.message()));
            assertThat(faults).isEmpty();
            return reading.dossier();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Tally tally(String source, String period, String party, Measure measure) {
        List<Claim> found = CLAIMS.all().stream()
                .filter(claim -> claim.source().equals(source) && claim.value() instanceof ClaimValue.Counted)
                .filter(claim ->
                        claim.question().period().map(Question.Period::edtf).equals(Optional.of(period)))
                .filter(claim -> claim.question().party().orElse("").equals(party))
                .filter(claim -> claim.question().measure().equals(Optional.of(measure)))
                .filter(claim -> claim.question().part().isEmpty())
                .toList();
        assertThat(found).as("%s %s %s %s", source, period, party, measure).hasSize(1);
        return Tally.of(((ClaimValue.Counted) found.get(0).value()).count());
    }

    private static void addUp(String source, String period, Measure measure, String total) {
        Tally parts = Tally.sum(List.of(
                tally(source, period, "age", measure),
                tally(source, period, "pgf", measure),
                tally(source, period, "not-attributed", measure)));
        assertThat(parts).isEqualTo(tally(source, period, "", measure)).hasToString(total);
    }

    @Test
    void thatNoneWasKnownAndThatTenWereKilledStandSideBySide() {
        assertThat(DOSSIER.claims().crossings())
                .extracting(one -> one.casualties().source() + " / "
                        + one.killedOrInjured().value().sentence())
                .contains("us-military-2021-08-29 / 10");
    }

    @Test
    void whatIsSaidToAddUpAddsUp() {
        addUp("unama-first-2009", "2009", Measure.KILLED, "2,412 killed");
        addUp("unama-2012-02", "2011", Measure.KILLED, "3,021 killed");
        addUp("unama-2013-02", "2012", Measure.KILLED, "2,754 killed");
        addUp("unama-2013-02", "2012", Measure.INJURED, "4,805 injured");
    }

    private static Tally rest(String source, String period, Measure measure) {
        return tally(source, period, "", measure)
                .minus(tally(source, period, "age", measure))
                .minus(tally(source, period, "pgf", measure));
    }

    @Test
    void whatIsSaidToBeLeftBySubtractionIsLeft() {
        assertThat(rest("unama-2011-03", "2010", Measure.KILLED)).hasToString("257 killed");
        assertThat(rest("unama-first-2020", "2020", Measure.KILLED)).hasToString("309 killed");
    }

    @Test
    void firstHalfOf2019RanksDifferentlyByKilledAndByCasualties() {
        String source = "unama-first-2019h1";
        String half = "2019-01-01/2019-06-30";
        Tally killedByAge = tally(source, half, "age", Measure.KILLED);
        Tally killedByPgf = tally(source, half, "pgf", Measure.KILLED);
        assertThat(killedByAge.bounds().min()).isLessThan(killedByPgf.bounds().min());
        Tally byAge = Tally.casualties(killedByAge, tally(source, half, "age", Measure.INJURED));
        Tally byPgf = Tally.casualties(killedByPgf, tally(source, half, "pgf", Measure.INJURED));
        assertThat(byAge).hasToString("1,968 casualties");
        assertThat(byPgf).hasToString("1,397 casualties");
        assertThat(tally(source, half, "afghan-forces", Measure.KILLED)
                        .plus(tally(source, half, "international-forces", Measure.KILLED)))
                .isEqualTo(killedByPgf);
    }

    @Test
    void everyEditionIsItsOwnClaim() {
        assertThat(killed("2010")).containsExactly("2,777", "2,790", "2,794");
        assertThat(killed("2011")).containsExactly("3,021", "3,131", "3,133");
        assertThat(killed("2012")).containsExactly("2,754", "2,769");
        assertThat(killed("2013")).containsExactly("2,959", "2,969");
        assertThat(killed("2014")).containsExactly("3,699", "3,701");
        assertThat(killed("2015")).containsExactly("3,545", "3,565");
        assertThat(killed("2016")).containsExactly("3,498", "3,510", "3,527");
        assertThat(killed("2017")).containsExactly("3,438", "3,440");
    }

    /** Every edition of the killed of a year, the one that stands last. */
    private static List<String> killed(String year) {
        Question question = CLAIMS.questions().stream()
                .filter(asked -> asked.sentence().equals("killed, " + year))
                .findFirst()
                .orElseThrow();
        List<Claim> standing = CLAIMS.standing(question);
        assertThat(standing).hasSize(1);
        return CLAIMS.editions(standing.get(0)).stream()
                .map(claim -> claim.value().sentence())
                .toList();
    }

    @Test
    void sourcesThatConflictStandSideBySide() {
        assertThat(CLAIMS.contested()).isEmpty();
        assertThat(CLAIMS.differing())
                .extracting(Question::sentence)
                .containsExactly(
                        "incident kunduz: injured",
                        "incident kabul-strike: killed, civilians",
                        "incident kabul-strike: killed, children");
        Question injured = CLAIMS.questions().stream()
                .filter(asked -> asked.sentence().equals("incident kunduz: injured"))
                .findFirst()
                .orElseThrow();
        assertThat(CLAIMS.standing(injured))
                .extracting(claim -> claim.value().sentence())
                .containsExactly("37", "at least 30");
        Proceeding office = DOSSIER.proceedings().get(1);
        assertThat(office.steps().get(0).isContested()).isTrue();
        assertThat(office.steps().get(0).dates())
                .extracting(date -> date.words())
                .containsExactly("2021-01", "late 2020");
    }

    @Test
    void incidentsAndProceedingsAreThoseOfTheRecord() {
        assertThat(DOSSIER.incidents())
                .extracting(incident -> incident.id())
                .containsExactly("kunduz", "kabul-airport", "kabul-strike");
        assertThat(DOSSIER.proceedings()).hasSize(9);
        assertThat(DOSSIER.about(DOSSIER.incidents().get(1))).isEmpty();
        assertThat(DOSSIER.aboutParty("afghan-forces")).isEmpty();
        assertThat(DOSSIER.aboutParty("other-age")).isEmpty();
        assertThat(DOSSIER.aboutParty("age")).hasSize(1);
        assertThat(DOSSIER.aboutParty("international-forces")).hasSize(8);
    }

    @Test
    void clockRunsToAStatedDay() {
        Proceeding icc = DOSSIER.proceedings().get(8);
        assertThat(icc.sinceLastMovement(DOSSIER.asAt().orElseThrow()))
                .map(Object::toString)
                .contains("176 days");
        assertThat(icc.isEnded()).isFalse();
    }

    @Test
    void oneStageComesWithoutWhatItPresupposes() {
        assertThat(DOSSIER.oddities()).hasSize(2).allMatch(oddity -> oddity.startsWith("us-clemency: "));
    }
}
