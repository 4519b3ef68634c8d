package org.cairn.casebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.Question;
import org.cairn.casebook.proceeding.Naming;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.proceeding.Proceeding;
import org.junit.jupiter.api.Test;

class DossierReadingTest {

    private static Typed typed() {
        return Typed.sheets().withSources().withParties().withIncidents();
    }

    @Test
    void incidentsDateAndPlaceAreClaims() {
        Dossier dossier = typed().dossier();
        assertThat(dossier.claims().all())
                .extracting(claim ->
                        claim.question().sentence() + " → " + claim.value().sentence())
                .containsExactly(
                        "incident market: date → 2031-03-02",
                        "incident market: place → Harbour District, Old Port (second-order division)");
        assertThat(dossier.when(dossier.incidents().get(0)))
                .map(Object::toString)
                .contains("Stretch[first=22340, last=22340]");
    }

    @Test
    void editionsAndContradictionsAreKeptSideBySide() {
        Dossier dossier = typed().sheet(
                        SheetKind.CLAIMS,
                        "about,measure,value,source,words",
                        "market,killed,40,y1,forty dead",
                        "market,killed,42,y2,",
                        "market,killed,at least 45,court,",
                        "market,casualties,63 %,y2,")
                .dossier();
        Question killed = dossier.claims().questions().get(2);
        assertThat(dossier.claims().of(killed)).hasSize(3);
        assertThat(dossier.claims().standing(killed))
                .extracting(claim -> claim.value().sentence())
                .containsExactly("42", "at least 45");
        assertThat(dossier.claims().contested()).containsExactly(killed);
        assertThat(dossier.claims().questions().get(3).sentence()).isEqualTo("incident market: casualties");
        assertThat(dossier.claims().questions().get(3).field()).isEqualTo("share");
    }

    @Test
    void rowWithoutAnIdKeepsItsOwnWhenItsValueIsCorrected() {
        Claim before = typed().sheet(SheetKind.CLAIMS, "about,measure,value,source", "market,killed,40,y1")
                .dossier()
                .claims()
                .all()
                .get(2);
        Claim after = typed().sheet(SheetKind.CLAIMS, "source,measure,about,value", "y1,killed,market,41")
                .dossier()
                .claims()
                .all()
                .get(2);
        assertThat(after.id()).isEqualTo(before.id()).startsWith("claim-");
        assertThat(after.value()).isNotEqualTo(before.value());
    }

    @Test
    void partiesHaveNamesLabelsAndAPlace() {
        Dossier dossier = typed().dossier();
        Party north = dossier.parties().of("north").orElseThrow();
        assertThat(north.name()).isEqualTo("Northern Guard");
        assertThat(north.selfNames()).extracting(Party.Said::value).containsExactly("Guardians");
        assertThat(dossier.parties().withAllAbove("north")).containsExactly("north", "coalition");
        assertThat(dossier.parties().all()).last().isEqualTo(Party.NOT_ATTRIBUTED);
    }

    private static Typed trial(String... stages) {
        String[] lines = new String[stages.length + 1];
        lines[0] = "proceeding,step,stage,date,source,person,public";
        System.arraycopy(stages, 0, lines, 1, stages.length);
        return typed().sheet(
                        SheetKind.PROCEEDINGS,
                        "id,name,forum,subject,parties,incidents,standard",
                        "trial,Trial,Harbour Court,a person,north,market,beyond reasonable doubt")
                .sheet(SheetKind.STAGES, lines);
    }

    @Test
    void stepToldByTwoSourcesIsOneStepWithTwoDates() {
        Dossier dossier = trial(
                        "trial,1,opened,2031-04,y1,,",
                        "trial,1,opened,2031-05-02,court,,",
                        "trial,2,charged,2031-06-01,court,S-1,yes")
                .dossier();
        Proceeding trial = dossier.proceedings().get(0);
        assertThat(trial.steps()).hasSize(2);
        assertThat(trial.steps().get(0).isContested()).isTrue();
        assertThat(trial.sinceLastMovement(LocalDate.of(2031, 6, 11)))
                .map(Object::toString)
                .contains("10 days");
        assertThat(dossier.sinceTheAct(trial)).map(Object::toString).contains("91 days");
        assertThat(dossier.aboutParty("coalition")).containsExactly(trial);
        assertThat(dossier.aboutParty("not-attributed")).isEmpty();
        assertThat(dossier.asAt()).contains(LocalDate.of(2031, 6, 1));
    }

    @Test
    void oddOrderIsKeptAndSaid() {
        Dossier dossier = trial("trial,1,acquitted,2031-04-01,court,,", "trial,2,charged,2031-05-01,court,,")
                .dossier();
        assertThat(dossier.proceedings().get(0).steps()).hasSize(2);
        assertThat(dossier.oddities())
                .containsExactly("trial: “acquitted” (1) is dated before “charged” (2). Both are kept.");
    }

    @Test
    void signatureAllowsANameOnlyWhereAChargeIsPublic() {
        Typed charged = trial("trial,1,charged,2031-06-01,court,S-1,yes");
        assertThat(charged.dossier().presumption().of("S-1")).isEqualTo(Naming.WITHHELD);
        assertThat(charged.sheet(SheetKind.SIGNATURES, "person,proceeding,on,by", "S-1,trial,2031-06-02,A. K.")
                        .dossier()
                        .presumption()
                        .of("S-1"))
                .isEqualTo(Naming.SHOWN_BY_PUBLIC_CHARGE);
    }

    @Test
    void assessmentsFollowTheClaims() {
        Dossier dossier = typed().by(new SheetRules(
                        List.of(),
                        SheetRules.DEFAULT.numberWords(),
                        List.of("court", "annual report"),
                        List.of(),
                        List.of(),
                        Optional.empty()))
                .sheet(SheetKind.CLAIMS, "about,measure,value,source", "market,killed,42,y2", "market,killed,45,court")
                .sheet(
                        SheetKind.ASSESSMENTS,
                        "id,about,measure,rule,author,conclusion,reason",
                        "a1,market,killed,range,A. K.,,",
                        "a2,market,killed,source hierarchy,A. K.,,",
                        "a3,market,killed,discussion,A. K.,at least 45,The court heard more families.")
                .dossier();
        assertThat(dossier.assessments())
                .extracting(assessment -> assessment.outcome().sentence())
                .containsExactly(
                        "42 to 45 killed, by 2 claims", "45, by the source of the highest kind (court)", "at least 45");
    }

    @Test
    void columnsMayHaveNamesOfTheirOwn() {
        byte[] bytes = "العدد,المصدر,الملاحظة\n٤٢,y1,x\n".getBytes(StandardCharsets.UTF_8);
        Sheet sheet = Sheet.read(SheetKind.CLAIMS, "c.csv", bytes, Map.of("value", "العدد", "source", "المصدر"));
        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.cells()).containsEntry("value", "٤٢").hasSize(2));
        assertThat(Sheet.read(SheetKind.CLAIMS, "c.csv", bytes, Map.of("value", "count"))
                        .faults())
                .extracting(SheetFault::message)
                .containsExactly("""
                        c.csv: no column “count”. Its columns are: العدد, المصدر, الملاحظة.
                          Nothing was taken in. Correct the name in cairn.yaml under claims › columns › value.""");
    }

    @Test
    void nothingIsADossierToo() {
        Dossier nothing = Typed.sheets().dossier();
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.parties().all()).containsExactly(Party.NOT_ATTRIBUTED);
        assertThat(nothing.asAt()).isEmpty();
    }
}
