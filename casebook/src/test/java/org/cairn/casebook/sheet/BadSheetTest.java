package org.cairn.casebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads when a sheet has something wrong in it: whole messages. */
class BadSheetTest {

    private static List<String> claims(String... lines) {
        return Typed.sheets()
                .withSources()
                .withParties()
                .withIncidents()
                .sheet(SheetKind.CLAIMS, lines)
                .messages();
    }

    @Test
    void claimWithoutASource() {
        assertThat(claims("about,measure,value,source", "market,killed,42,")).containsExactly("""
                        claims.csv, row 2, column “source”: the claim has no source.
                          Nothing was taken in. Every claim is someone's: write the id of a source in the column “source”.""");
    }

    @Test
    void claimOfAnUnknownSource() {
        assertThat(claims("about,measure,value,source", "market,killed,42,curt"))
                .containsExactly("""
                        claims.csv, row 2, column “source”: there is no source “curt”.
                          Nothing was taken in. Did you mean “court”?""");
    }

    @Test
    void countWithoutAMeasure() {
        assertThat(claims("about,value,source", "market,42,court")).containsExactly("""
                        claims.csv, row 2, column “measure”: “42” does not say what it counts.
                          Nothing was taken in. A count without a measure is read as whatever one fears. Write one of: killed, injured, missing, casualties, detained, displaced, incidents, allegations, people investigated, people charged, people convicted; or, if it is no count, its field in the column “field”.""");
    }

    @Test
    void measureThatTheProjectDoesNotKnow() {
        assertThat(claims("about,measure,value,source", "market,kiled,42,court", "market,witnesses,42,court"))
                .containsExactly("""
                        claims.csv, row 2, column “measure”: “kiled” is not a measure this project knows.
                          Nothing was taken in. Did you mean “killed”?""", """
                        claims.csv, row 3, column “measure”: “witnesses” is not a measure this project knows.
                          Nothing was taken in. A measure of your own is named in cairn.yaml, as  measures: [witnesses]""");
    }

    @Test
    void countThatIsNone() {
        assertThat(claims("about,measure,value,source", "market,killed,many,court")
                        .get(0))
                .startsWith("claims.csv, row 2, column “value”: “many” is not a count Cairn can read.");
    }

    @Test
    void unknownPartyOrIncident() {
        assertThat(claims("about,measure,value,source,party", "market,killed,42,court,nort", "bridge,killed,1,court,"))
                .containsExactly("""
                        claims.csv, row 2, column “party”: there is no party “nort”.
                          Nothing was taken in. Did you mean “north”?""", """
                        claims.csv, row 3, column “about”: there is no incident, party, proceeding or person “bridge”.
                          Nothing was taken in. Add it to incidents, parties or proceedings, or leave the cell blank for a claim about everything.""");
    }

    @Test
    void dateThatNoCalendarHas() {
        assertThat(claims(
                        "about,field,value,source,calendar",
                        "market,date,31/02/2031,court,",
                        "market,date,1 سنبله 1410,y1,solar"))
                .containsExactly("""
                        claims.csv, row 2, column “value”: “31/02/2031” is a date in no calendar Cairn knows.
                          Nothing was taken in. Write it as 2031-03-02, 2031-03, 2031, or as the source does; of another calendar than the Gregorian one, say which in the column “calendar”.""", """
                        claims.csv, row 3, column “calendar”: “solar” is not a word for it.
                          Nothing was taken in. It takes one of: gregorian, hijri, solar hijri, ethiopic.""");
    }

    @Test
    void placeWithoutANameOrWithAnUnknownPrecision() {
        assertThat(claims("about,field,value,source,precision", "market,place,>,court,", "market,place,Old Port,y1,9"))
                .containsExactly("""
                        claims.csv, row 2, column “value”: the place has no name.
                          Nothing was taken in. Write it as  Country > Province > Town.""", """
                        claims.csv, row 3, column “precision”: “9” is not a word for it.
                          Nothing was taken in. It takes one of: 1, 2, 3, 4, 5, 6, 7.""");
    }

    @Test
    void attributionToNobodyOrByNobody() {
        assertThat(claims(
                        "about,field,value,party,source",
                        "market,attribution,claimed,,court",
                        "market,attribution,not attributed,north,y1"))
                .containsExactly("""
                        claims.csv, row 2, column “party”: “claimed” is of a party, and none is named.
                          Nothing was taken in. Write the party's id in the column “party”, or choose another word for the attribution.""", """
                        claims.csv, row 3, column “party”: “not attributed” is of no party, and one is named.
                          Nothing was taken in. Write the party's id in the column “party”, or choose another word for the attribution.""");
    }

    @Test
    void unknownColumn() {
        assertThat(claims("about,mesure,value,source")).containsExactly("""
                        claims.csv: “mesure” is not a column of claims.
                          Nothing was taken in. Did you mean “measure”?""");
    }

    @Test
    void missingColumnAndEmptyFile() {
        assertThat(claims("about,measure,value")).containsExactly("""
                        claims.csv: no column “source”.
                          Nothing was taken in. Claims needs: value, source.""");
        assertThat(claims("")).containsExactly("""
                        claims.csv: the file is empty.
                          Nothing was taken in. Its first row must name the columns, at least: value, source.""");
    }

    @Test
    void oneSourceSayingTwoThingsAtOnce() {
        assertThat(claims("about,measure,value,source", "market,killed,42,court", "market,killed,43,court"))
                .singleElement()
                .asString()
                .contains("claims.csv, row 3: the claim claim-", "is on row 2 already, and the two rows differ.");
    }

    @Test
    void rowWithMoreCellsThanTheHeader() {
        assertThat(claims("about,measure,value,source", "market,killed,2,412,court"))
                .containsExactly("""
                        claims.csv, row 2: 5 cells where the header has 4.
                          Nothing was taken in. A cell that holds a comma needs quotation marks around it.""");
    }

    @Test
    void incidentWhoseDateIsNobodys() {
        assertThat(Typed.sheets()
                        .sheet(SheetKind.INCIDENTS, "id,name,date", "market,Market,2031-03-02")
                        .messages())
                .containsExactly("""
                        incidents.csv, row 2, column “source”: the date of incident market has no source.
                          Nothing was taken in. Write the id of a source in the column “source”.""");
    }

    @Test
    void partyThatIsPartOfItself() {
        assertThat(Typed.sheets()
                        .sheet(SheetKind.PARTIES, "party,what,value", "a,within,b", "b,within,a", "a,nickname,A")
                        .messages())
                .containsExactly("""
                        parties.csv, row 4, column “what”: “nickname” is nothing that is said of a party.
                          Nothing was taken in. It takes one of: name, self-name, label, within.""", """
                        parties.csv, row 2: a is, by way of others, part of itself.
                          Nothing was taken in. Correct a “within”.""", """
                        parties.csv, row 3: b is, by way of others, part of itself.
                          Nothing was taken in. Correct a “within”.""");
    }

    @Test
    void nameInThePlaceOfAPseudonymIsNotRepeated() {
        List<String> messages = Typed.sheets()
                .withSources()
                .sheet(SheetKind.PROCEEDINGS, "id,name,forum", "trial,Trial,Harbour Court")
                .sheet(SheetKind.STAGES, "proceeding,stage,source,person", "trial,charged,court,Somebody Real")
                .messages();
        assertThat(messages).containsExactly("""
                        stages.csv, row 2, column “person”: what is written there is not a pseudonym.
                          Nothing was taken in. Whoever is the subject of proceedings goes by S- and a number, such as S-1; no name belongs here.""");
        assertThat(messages.toString()).doesNotContain("Somebody");
    }

    @Test
    void unknownStageAndUnknownProceeding() {
        assertThat(Typed.sheets()
                        .withSources()
                        .sheet(SheetKind.PROCEEDINGS, "id,name,forum", "trial,Trial,Harbour Court")
                        .sheet(SheetKind.STAGES, "proceeding,stage,source", "trial,aquitted,court", "tral,opened,court")
                        .messages())
                .containsExactly("""
                        stages.csv, row 2, column “stage”: “aquitted” is not a word for it.
                          Nothing was taken in. Did you mean “acquitted”?""", """
                        stages.csv, row 3, column “proceeding”: there is no proceeding “tral”.
                          Nothing was taken in. Did you mean “trial”?""");
    }

    @Test
    void rowsOfOneStepTellOfOneStage() {
        assertThat(Typed.sheets()
                        .withSources()
                        .sheet(SheetKind.PROCEEDINGS, "id,name,forum", "trial,Trial,Harbour Court")
                        .sheet(
                                SheetKind.STAGES,
                                "proceeding,step,stage,source",
                                "trial,1,opened,court",
                                "trial,1,charged,y1")
                        .messages())
                .containsExactly("""
                        stages.csv, row 3, column “step”: step 1 of trial is “opened” on row 2.
                          Nothing was taken in. Rows with the same step tell of the same thing: give this one another, or the same stage.""");
    }

    @Test
    void discussionWithoutReasons() {
        assertThat(Typed.sheets()
                        .withIncidents()
                        .withSources()
                        .sheet(
                                SheetKind.ASSESSMENTS,
                                "id,about,measure,rule,author,conclusion",
                                "a1,market,killed,discussion,A. K.,42")
                        .messages())
                .containsExactly("""
                        assessments.csv, row 2: a discussion brings its conclusion and its reasons.
                          Nothing was taken in. Write them in the columns “conclusion” and “reason”.""");
    }

    @Test
    void bytesThatAreNoText() {
        Sheet sheet = Sheet.read(SheetKind.CLAIMS, "claims.csv", new byte[] {(byte) 0xC3, 0x28}, java.util.Map.of());
        assertThat(sheet.faults()).extracting(SheetFault::message).containsExactly("""
                        claims.csv: the file is not UTF-8 text.
                          Nothing was taken in. Save it as CSV, UTF-8.""");
    }
}
