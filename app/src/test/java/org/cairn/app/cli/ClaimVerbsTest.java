package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Entering claims, incidents, parties and proceedings by hand: what is said, what is refused, and that nothing is lost. */
class ClaimVerbsTest {

    @TempDir
    Path folder;

    private Ran cairn(String... words) {
        return Ran.cairn(
                Stream.concat(Stream.of(words), Stream.of("--project", folder)).toArray());
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    }

    @BeforeEach
    void project() throws IOException {
        write("cairn.yaml", "project: Market", "as at: 2031-12-31", "sources: sources.csv", "incidents: incidents.csv");
        write(
                "sources.csv",
                "id,publisher,kind,published",
                "court,Harbour Court,court,2031-09-01",
                "watch,Harbour Watch,organisation,2031-04-01",
                "gazette,Harbour Gazette,press,2031-03-03");
        write("incidents.csv", "id,name,date,source", "market,Market on 2 March 2031,2031-03-02,watch");
    }

    private void taken() {
        assertThat(cairn("run").code()).isZero();
    }

    @Test
    void claimIsEnteredShownAndWithdrawn() {
        taken();
        Ran added = cairn(
                "claim", "add", "about=market", "measure=killed", "value=at least 30", "source=gazette", "--json");
        assertThat(added.code()).isZero();
        String id = added.json().get("entered").get(0).get("id").asString();
        cairn("claim", "add", "about=market", "measure=killed", "value=42", "source=watch");
        JsonNode shown = cairn("claim", "show", id, "--json").json();
        assertThat(shown.get("means").asString()).isEqualTo("at least 30");
        assertThat(shown.get("others say").get(0).get("says").asString()).isEqualTo("42");
        assertThat(cairn("claim", "list", "--differing", "--json").json()).hasSize(2);
        assertThat(cairn("claim", "withdraw", id, "--reason", "read wrongly").out())
                .startsWith("withdrew " + id);
        assertThat(cairn("claim", "list", "--json").json()).hasSize(1);
        assertThat(cairn("history").out()).contains("withdrew", "entered the claim");
    }

    @Test
    void claimWithoutASourceOrAMeasureIsRefusedAndNothingIsEntered() {
        taken();
        Ran noSource = cairn("claim", "add", "about=market", "measure=killed", "value=42");
        assertThat(noSource.code()).isEqualTo(Verb.ATTENTION);
        assertThat(noSource.err()).isEqualTo("""
                        by hand, column “source”: the claim has no source.
                          Nothing was taken in. Every claim is someone's: write the id of a source in the column “source”.
                        """);
        assertThat(cairn("claim", "add", "about=market", "value=42", "source=court")
                        .err())
                .startsWith("by hand, column “measure”: “42” does not say what it counts.");
        assertThat(cairn("claim", "list", "--json").json()).isEmpty();
    }

    @Test
    void misspeltColumnIsAskedAbout() {
        taken();
        Ran ran = cairn("claim", "add", "about=market", "mesure=killed", "value=42", "source=court");
        assertThat(ran.code()).isEqualTo(Verb.ATTENTION);
        assertThat(ran.err())
                .isEqualTo(
                        "“mesure=killed” is not column=value of a claim. Nothing was entered. Did you mean “measure=…”?\n");
    }

    @Test
    void manyAreTakenFromAFileOrNone() throws IOException {
        taken();
        write("more.csv", "about,measure,value,source", "market,killed,42,court", "market,killed,forty,watch");
        assertThat(cairn("claim", "add", "--from", folder.resolve("more.csv").toString())
                        .code())
                .isEqualTo(Verb.ATTENTION);
        assertThat(cairn("claim", "list", "--json").json()).isEmpty();
        write("more.csv", "about,measure,value,source", "market,killed,42,court", "market,killed,40,watch");
        assertThat(cairn("claim", "add", "--from", folder.resolve("more.csv").toString())
                        .out())
                .contains("took in 2 claims");
        assertThat(cairn("claim", "list", "--json").json()).hasSize(2);
    }

    @Test
    void personIsAskedForWhatARowNeeds() {
        taken();
        InputStream before = System.in;
        try {
            String answers = "market\nkiled\nkilled\n42\n\ncourts\ncourt\n" + "\n".repeat(16);
            System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
            Ran ran = cairn("claim", "add", "--ask");
            assertThat(ran.err())
                    .contains(
                            "measure (or nothing), one of killed, injured, ",
                            "“kiled” is none of them. Did you mean “killed”? measure: ",
                            "source, one of court, watch, gazette: ",
                            "source, which every claim has: ");
            assertThat(ran.code()).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(cairn("claim", "list", "--json").json().get(0).get("value").asString())
                .isEqualTo("42");
    }

    @Test
    void correctedSheetCorrectsAndNothingIsDroppedBySilence() throws IOException {
        write(
                "cairn.yaml",
                "project: Market",
                "sources: sources.csv",
                "incidents: incidents.csv",
                "claims: claims.csv");
        write("claims.csv", "id,about,measure,value,source", "c1,market,killed,42,court", "c2,market,injured,7,court");
        assertThat(cairn("run").out()).contains("took in 3 sources, 1 incident, 2 claims");
        assertThat(cairn("run").out()).doesNotContain("took in");
        write("claims.csv", "id,about,measure,value,source", "c1,market,killed,43,court");
        Ran corrected = cairn("run");
        assertThat(corrected.code()).isEqualTo(Verb.ATTENTION);
        assertThat(corrected.out())
                .contains(
                        "1 row was corrected; what was said before is kept in the history",
                        "1 claim is no longer in its file: c2.");
        assertThat(cairn("claim", "list", "--json").json()).hasSize(2);
    }

    @Test
    void faultInASheetStopsTheRunBeforeAnythingIsTakenIn() throws IOException {
        write("incidents.csv", "id,name,date,source", "market,Market,31/02/2031,watch");
        Ran ran = cairn("run");
        assertThat(ran.code()).isEqualTo(Verb.ATTENTION);
        assertThat(ran.err())
                .startsWith("incidents.csv, row 2, column “value”: “31/02/2031” is a date in no calendar Cairn knows.");
        assertThat(cairn("source", "list", "--json").json()).isEmpty();
    }

    @Test
    void sourceOnWhichOthersDependCannotBeWithdrawnUnseen() {
        taken();
        Ran ran = cairn("source", "withdraw", "watch");
        assertThat(ran.code()).isEqualTo(Verb.ATTENTION);
        assertThat(ran.err())
                .contains(
                        " still counts, since others depend on it. Nothing was changed.",
                        "there is no source “watch”",
                        "Withdraw or correct those first.");
        assertThat(cairn("source", "list", "--json").json()).hasSize(3);
        int before = cairn("history", "--all", "--json").json().size();
        assertThat(cairn("history", "--withdraw", "1").err()).isNotEmpty();
        assertThat(cairn("history", "--all", "--json").json()).hasSize(before);
    }

    @Test
    void aRowComesBackOnlyWithWhatItRestsOn() {
        taken();
        cairn("source", "add", "id=radio", "publisher=Example Radio");
        cairn("claim", "add", "id=c9", "about=market", "measure=killed", "value=7", "source=radio");
        cairn("claim", "withdraw", "c9");
        cairn("source", "withdraw", "radio");
        JsonNode history = cairn("history", "--all", "--json").json();
        long claim = entry(history, "entered the claim c9 of the source radio");
        Ran refused = cairn("restore", String.valueOf(claim));
        assertThat(refused.code()).isEqualTo(Verb.ATTENTION);
        assertThat(refused.err())
                .contains(
                        "Entry %d stays withdrawn, since what it depends on no longer stands.".formatted(claim),
                        "there is no source “radio”");
        cairn("restore", String.valueOf(entry(history, "described the source radio")));
        assertThat(cairn("restore", String.valueOf(claim)).code()).isEqualTo(Verb.DONE);
    }

    private static long entry(JsonNode history, String sentence) {
        for (JsonNode entry : history) {
            if (entry.get("sentence").asString().equals(sentence)) {
                return entry.get("number").asLong();
            }
        }
        throw new AssertionError(history.toString());
    }

    @Test
    void whatACoderCodesBlindIsSeenByNobodyElseUntilAllHaveCoded() throws IOException {
        write(
                "cairn.yaml",
                "project: Market",
                "sources: sources.csv",
                "incidents: incidents.csv",
                "coded blind: [watch, radio]");
        taken();
        for (String coder : List.of("Ana", "Ben")) {
            cairn(
                    "claim",
                    "add",
                    "id=by-" + coder,
                    "about=market",
                    "measure=killed",
                    "value=" + (coder.equals("Ana") ? "4321" : "4322"),
                    "words=the words of " + coder,
                    "source=watch",
                    "locator=p. 1",
                    "coder=" + coder);
        }
        assertThat(cairn("claim", "list", "--json").json()).isEmpty();
        assertThat(cairn("claim", "list", "--blind", "Ana", "--json").json()).hasSize(1);
        assertThat(cairn("claim", "show", "by-Ana", "--blind", "Ana").out()).contains("4321");
        Ran refused = cairn("claim", "show", "by-Ana", "--blind", "Ben");
        assertThat(refused.code()).isEqualTo(Verb.ATTENTION);
        assertThat(refused.err())
                .isEqualTo(
                        "by-Ana is of a source that is being coded blind, so only its coder sees it: --blind <coder>."
                                + " Take the source off “coded blind” in cairn.yaml once all have coded it.\n");
        cairn("run");
        List<Ran> everyone = List.of(
                cairn("claim", "show", "by-Ben", "--blind", "Ben"),
                cairn("claim", "agreement"),
                cairn("incident", "show", "market"),
                cairn("source", "show", "watch"),
                cairn("source", "list"),
                cairn("history", "--all", "--json"));
        assertThat(everyone)
                .allSatisfy(ran -> assertThat(ran.out() + ran.err()).doesNotContain("4321", "words of Ana"));
        String report = Files.readString(folder.resolve("report/report.html"));
        assertThat(report)
                .contains(
                        "2 more claims of sources that are still being coded blind are left out everywhere.",
                        "cairn.yaml names the source radio under “coded blind”, and there is no such source.")
                .doesNotContain("4321", "4,321", "words of Ana");

        write("cairn.yaml", "project: Market", "sources: sources.csv", "incidents: incidents.csv");
        cairn("run");
        assertThat(cairn("claim", "list", "--json").json()).hasSize(2);
        assertThat(cairn("claim", "agreement").out()).contains("killed");
        assertThat(Files.readString(folder.resolve("report/report.html"))).contains("4,321");
    }

    @Test
    void secondClaimOfOneSourceIsAskedAboutAndACorrectionKeepsWhatWasSaidBefore() {
        taken();
        String id = cairn("claim", "add", "about=market", "measure=killed", "value=31", "source=watch", "--json")
                .json()
                .get("entered")
                .get(0)
                .get("id")
                .asString();
        Ran asked = cairn("claim", "add", "about=market", "measure=killed", "value=42", "source=watch");
        assertThat(asked.code()).isEqualTo(Verb.ATTENTION);
        assertThat(asked.err())
                .isEqualTo(
                        "The source watch already says otherwise of that, in the claim %1$s. Nothing was entered. If it says both, write where in the column “locator”; to correct the claim, add  id=%1$s\n"
                                .formatted(id));
        cairn(
                "claim",
                "add",
                "id=" + id,
                "about=market",
                "measure=killed",
                "value=42",
                "source=watch",
                "--by",
                "Amal K.",
                "--reason",
                "a slip");
        JsonNode shown = cairn("claim", "show", id, "--json").json();
        assertThat(shown.get("means").asString()).isEqualTo("42");
        JsonNode before = shown.get("entered before").get(0);
        assertThat(before.get("written").get("value").asString()).isEqualTo("31");
        assertThat(before.get("withdrawn").asBoolean()).isFalse();
        JsonNode latest = cairn("history", "--latest", "1", "--json").json().get(0);
        assertThat(latest.get("who").asString()).isEqualTo("Amal K.");
        assertThat(latest.get("why").asString()).isEqualTo("a slip");
    }

    @Test
    void caseWithoutItsKeysIsWorkedWithThoughItsWordsAreClosed() throws IOException {
        acquittedAndPrintedByName();
        Path out = folder.resolve("case.zip");
        assertThat(cairn("export", "package", "--without-keys", "--out", out.toString())
                        .code())
                .isZero();
        Path back = folder.resolve("back");
        assertThat(Ran.cairn("new", back, "--from", out).code()).isZero();
        Ran run = Ran.cairn("run", "--project", back);
        assertThat(run.code()).isZero();
        assertThat(Ran.cairn("claim", "show", "c2", "--project", back).out()).contains("sealed");
        Files.move(back.resolve("report"), folder.resolve("elsewhere"));
        Ran verified = Ran.cairn("verify", "--project", back);
        assertThat(verified.out())
                .contains(
                        "There is no folder report here, so that no written figure was compared; cairn run writes it.",
                        "All else holds:");
        assertThat(Ran.cairn("claim", "show", "c3", "--json", "--project", back)
                        .json()
                        .get("means")
                        .asString())
                .isEqualTo("7");
    }

    @Test
    void claimAboutASubjectOfProceedingsIsSealedWithThem() throws IOException {
        acquittedAndPrintedByName();
        assertThat(cairn("claim", "add", "id=c4", "about=S-1", "field=rank", "value=canaryrank", "source=watch")
                        .code())
                .isZero();
        assertThat(cairn("claim", "show", "c4").out()).contains("canaryrank");
        cairn("seal", "S-1", "--reason", "Order 7", "--yes");
        assertThat(filesThatSay("canaryrank")).isEmpty();
        assertThat(cairn("claim", "add", "about=S-2", "field=rank", "value=x", "source=watch")
                        .err())
                .contains("there is no incident, party, proceeding or person “S-2”.");
    }

    @Test
    void withdrawnRowStaysWithdrawnThoughItsFileStillHasIt() throws IOException {
        write(
                "cairn.yaml",
                "project: Market",
                "sources: sources.csv",
                "incidents: incidents.csv",
                "claims: claims.csv");
        write("claims.csv", "id,about,measure,value,source", "c1,market,killed,42,court");
        taken();
        cairn("claim", "withdraw", "c1", "--reason", "misread");
        Ran run = cairn("run");
        assertThat(run.out())
                .contains(
                        "1 claim stays withdrawn though a file still has it: c1. To let it count again: cairn restore, with its entry’s number.")
                .doesNotContain("took in");
        assertThat(cairn("claim", "list", "--json").json()).isEmpty();
        write("claims.csv", "id,about,measure,value,source", "c1,market,killed,43,court");
        assertThat(cairn("run").out()).contains("took in 1 claim");
        assertThat(cairn("claim", "list", "--json").json()).hasSize(1);
    }

    @Test
    void partsOfAWholeAreNamedOnce() {
        taken();
        cairn("claim", "add", "about=market", "measure=killed", "of=women", "value=12", "source=watch");
        Ran twice = cairn(
                "assess",
                "add",
                "about=market",
                "measure=killed",
                "of=women; women",
                "rule=sum of parts",
                "author=A. K.");
        assertThat(twice.err()).contains("a whole is put together of parts, and of a measure.");
    }

    @Test
    void whatWasAgreedInADiscussionIsMarkedWhenItsClaimsChange() {
        taken();
        cairn(
                "assess",
                "add",
                "id=a1",
                "about=market",
                "measure=killed",
                "rule=discussion",
                "author=A. K.",
                "conclusion=43",
                "reason=The court heard all of them.");
        assertThat(cairn("assess", "list", "--json").json().get(0).has("changed since"))
                .isFalse();
        cairn("claim", "add", "id=c9", "about=market", "measure=killed", "value=44", "source=watch", "locator=p. 3");
        JsonNode marked = cairn("assess", "list", "--json").json().get(0);
        assertThat(marked.get("conclusion").asString()).isEqualTo("43");
        assertThat(marked.get("changed since").toString()).isEqualTo("[\"c9\"]");
        Ran run = cairn("run");
        assertThat(run.code()).isEqualTo(Verb.ATTENTION);
        assertThat(run.out())
                .contains(
                        "the assessment a1 was agreed in a discussion before these claims changed: c9. It stands as it was"
                                + " agreed. Discuss it again, and enter what comes of it, or a note that it holds.");
        cairn(
                "assess",
                "add",
                "id=a1",
                "about=market",
                "measure=killed",
                "rule=discussion",
                "author=A. K.",
                "conclusion=43",
                "reason=The court heard all of them.",
                "note=Looked at again: it holds.");
        assertThat(cairn("assess", "list", "--json").json().get(0).has("changed since"))
                .isFalse();
        assertThat(cairn("run").code()).isEqualTo(Verb.DONE);
    }

    @Test
    void proceedingHasStagesClocksAndARuleOfNaming() {
        taken();
        cairn("party", "add", "party=north", "what=name", "value=Northern Guard");
        cairn(
                "proceeding",
                "add",
                "id=trial",
                "name=Trial",
                "forum=Harbour Court",
                "parties=north",
                "incidents=market");
        cairn(
                "proceeding",
                "stage",
                "proceeding=trial",
                "stage=charged",
                "date=2031-10-01",
                "person=S-1",
                "public=yes",
                "source=court");
        JsonNode shown = cairn("proceeding", "show", "trial", "--json").json();
        assertThat(shown.get("since the last movement").asString()).isEqualTo("91 days");
        assertThat(shown.get("since the act").asString()).isEqualTo("304 days");
        cairn("proceeding", "name", "S-1", "--is", "A Name Of Nobody");
        assertThat(cairn("proceeding", "name", "S-1").out()).contains("no name may be shown");
        assertThat(cairn("history").out()).doesNotContain("A Name Of Nobody");
        cairn("proceeding", "sign", "person=S-1", "proceeding=trial", "on=2031-10-02", "by=A. K.");
        assertThat(cairn("proceeding", "name", "S-1").out()).contains("A Name Of Nobody");
        cairn(
                "proceeding",
                "stage",
                "proceeding=trial",
                "stage=acquitted",
                "date=2031-11-01",
                "person=S-1",
                "source=court");
        assertThat(cairn("proceeding", "name", "S-1").out()).doesNotContain("A Name Of Nobody");
        assertThat(cairn("party", "show", "north").out()).contains("trial, Harbour Court");
        assertThat(cairn("party", "show", "not-attributed").out()).contains("no proceedings in this file");
        assertThat(cairn("incident", "show", "market").out()).contains("trial, Harbour Court", "2031-03-02");
    }

    private static final String NAME = "A Name Of Nobody";

    /** A person charged and acquitted, whose name two sources print; the second note was typed before anyone entered the name. */
    private void acquittedAndPrintedByName() throws IOException {
        taken();
        cairn("proceeding", "add", "id=trial", "name=Trial", "forum=Harbour Court", "incidents=market");
        cairn(
                "claim",
                "add",
                "id=c1",
                "about=market",
                "field=finding",
                "value=no fault",
                "source=watch",
                "note=Of " + NAME);
        cairn("proceeding", "name", "S-1", "--is", NAME);
        for (String stage : List.of("charged", "acquitted")) {
            cairn(
                    "proceeding",
                    "stage",
                    "proceeding=trial",
                    "stage=" + stage,
                    "date=2031-1%d-01".formatted(stage.equals("charged") ? 0 : 1),
                    "person=S-1",
                    "words=The court on a  NAME of Nobody: " + stage,
                    "source=court");
        }
        cairn(
                "claim",
                "add",
                "id=c2",
                "about=trial",
                "field=finding",
                "value=%s gave the order".formatted(NAME),
                "words=“It was %s.”".formatted(NAME),
                "source=gazette");
        cairn(
                "claim",
                "add",
                "id=c3",
                "about=market",
                "measure=injured",
                "value=7",
                "words=Seven, says %s.".formatted(NAME),
                "source=gazette");
        write(
                "cairn.yaml",
                "project: Market",
                "as at: 2031-12-31",
                "sources: sources.csv",
                "incidents: incidents.csv",
                "report:",
                "  publish: [claims, claims.words, proceedings, proceedings.words]");
        taken();
    }

    private List<Path> filesThatSay(String words) throws IOException {
        List<Path> found = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (bytes.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) {
                    found.add(folder.relativize(file));
                }
            }
        }
        return found;
    }

    @Test
    void nameThatTheRuleWithholdsIsShownNowhereThoughSourcesPrintIt() throws IOException {
        acquittedAndPrintedByName();
        assertThat(cairn("release", "make", "2031", "--yes").code()).isZero();
        assertThat(filesThatSay("Name Of Nobody"))
                .allSatisfy(file -> assertThat(file.toString()).startsWith("casebook.db"));
        assertThat(Files.readString(folder.resolve("report/report.html")))
                .contains("[S-1] gave the order", "The court on [S-1]: acquitted");
        List<Ran> everything = List.of(
                cairn("claim", "list"),
                cairn("claim", "show", "c2"),
                cairn("claim", "show", "c1", "--json"),
                cairn("proceeding", "show", "trial"),
                cairn("proceeding", "list"),
                cairn("history", "--all", "--json"),
                cairn("export", "prov"),
                cairn("export", "ftm"));
        assertThat(everything)
                .allSatisfy(ran -> assertThat((ran.out() + ran.err()).toLowerCase(Locale.ROOT))
                        .doesNotContain("name of nobody"));
    }

    @Test
    void sealingReachesTheWordsInWhichTheNameStandsAndSaysWhereItDoesNot() throws IOException {
        acquittedAndPrintedByName();
        Ran sealed = cairn("seal", "S-1", "--reason", "Order 7", "--yes");
        assertThat(sealed.code()).isZero();
        assertThat(sealed.out())
                .contains(
                        "The name stays readable in the log, in what these rows said before: claim c1. They now say the pseudonym.");
        taken();
        assertThat(Files.readString(folder.resolve("report/report.html")).toLowerCase(Locale.ROOT))
                .doesNotContain("name of nobody");
        assertThat(cairn("claim", "show", "c1", "--json").out())
                .contains("[S-1]")
                .doesNotContain("Nobody");
        assertThat(cairn("claim", "show", "c3").out()).contains("means", "7");
        assertThat(cairn("release", "make", "2031", "--yes").code()).isZero();
        Ran again = cairn("proceeding", "name", "S-1", "--is", "Another Name");
        assertThat(again.err()).isEqualTo("S-1 was sealed, so no name is kept for them any more. Nothing was done.\n");
        write(
                "stages.csv",
                "proceeding,stage,date,person,words,source",
                "trial,appealed,2031-12-01,S-1,The court on A Name Of Nobody again,court");
        write(
                "cairn.yaml",
                "project: Market",
                "as at: 2031-12-31",
                "sources: sources.csv",
                "incidents: incidents.csv",
                "stages: stages.csv");
        assertThat(cairn("run").code()).isZero();
        assertThat(cairn("run").out()).doesNotContain("corrected");
        assertThat(filesThatSay("%s gave the order".formatted(NAME))).isEmpty();
        assertThat(filesThatSay("Nobody: acquitted")).isEmpty();
        assertThat(Files.readString(folder.resolve("report/report.html"))).contains("sealed");
        assertThat(cairn("verify").err()).isEmpty();
    }

    @Test
    void assessmentIsWorkedOutAnewAndTheEarlierOneIsKept() {
        taken();
        cairn("claim", "add", "about=market", "measure=killed", "value=42", "source=court");
        Ran made = cairn("assess", "add", "id=a1", "about=market", "measure=killed", "rule=range", "author=A. K.");
        assertThat(made.out()).contains("the assessment a1, by the rule of range, came to: 42 killed, by one claim");
        cairn("claim", "add", "about=market", "measure=killed", "value=45", "source=watch");
        JsonNode listed = cairn("assess", "list", "--json").json().get(0);
        assertThat(listed.get("conclusion").asString()).isEqualTo("42 to 45 killed, by 2 claims");
        assertThat(listed.get("before").get(0).asString()).isEqualTo("42 killed, by one claim");
    }

    @Test
    void agreementOfTwoCodersIsReportedAndEachCodesBlind() throws IOException {
        taken();
        for (String coder : List.of("Amal", "Noor")) {
            cairn(
                    "claim",
                    "add",
                    "about=market",
                    "field=cause",
                    "value=shelling",
                    "source=court",
                    "locator=p. 1",
                    "coder=" + coder);
            cairn(
                    "claim",
                    "add",
                    "about=market",
                    "field=cause",
                    "value=fire by " + coder,
                    "source=court",
                    "locator=p. 2",
                    "coder=" + coder);
        }
        assertThat(cairn("claim", "list", "--blind", "Noor", "--json").json()).hasSize(2);
        JsonNode cause = cairn("claim", "agreement", "--json").json().get(0);
        assertThat(cause.get("items").asInt()).isEqualTo(2);
        assertThat(cause.get("alike").asDouble()).isEqualTo(0.5);
        taken();
        String report = Files.readString(folder.resolve("report/report.html"));
        String table = report.substring(report.indexOf("How far coders agree"));
        assertThat(table.substring(0, table.indexOf("</table>")))
                .contains("cause", "<td class=\"num\">50.0%</td>")
                .doesNotContain("Amal", "Noor");
    }

    @Test
    void verbWithoutWhatToDoSaysWhatThereIs() {
        Ran ran = Ran.cairn("claim");
        assertThat(ran.code()).isZero();
        assertThat(ran.out() + ran.err()).contains("add", "list", "show", "withdraw", "agreement");
    }

    @Test
    void verifyHoldsAfterAllOfIt() throws IOException {
        write("letter.txt", "what the witness brought");
        write(
                "sources.csv",
                "id,publisher,kind,published,file,received from",
                "court,Harbour Court,court,2031-09-01,,",
                "watch,Harbour Watch,organisation,2031-04-01,letter.txt,the author",
                "gazette,Harbour Gazette,press,2031-03-03,,");
        assertThat(cairn("run").out()).contains("took in 1 file of sources");
        cairn("claim", "add", "about=market", "measure=killed", "value=42", "source=court");
        assertThat(cairn("verify").code()).isEqualTo(Verb.ATTENTION);
        taken();
        assertThat(cairn("verify").out()).startsWith("All holds");
    }

    @Test
    void exportOfAnotherProgramIsProposedTakenInAndCorrected() throws IOException {
        String header = "killed,date,_uuid,_submission_time";
        write(
                "submissions.csv",
                header,
                "3,2031-05-02,one,2031-05-04T07:21:00",
                "8,2031-05-03,two,2031-05-04T08:00:00");
        JsonNode proposal = Ran.cairn("claim", "form", folder.resolve("submissions.csv"), "--json")
                .json();
        assertThat(proposal.get("from").asString()).isEqualTo("kobo");
        assertThat(proposal.get("rows").asInt()).isEqualTo(2);
        write(
                "cairn.yaml",
                "project: Market",
                "as at: 2031-12-31",
                proposal.get("yaml").asString().replace("who says what the submissions say", "Harbour Field Team"));
        assertThat(cairn("run").out()).contains("took in 2 sources, 2 incidents, 4 claims");
        write("submissions.csv", header, "at least 4,2031-05-02,one,2031-05-04T07:21:00");
        Ran again = cairn("run");
        assertThat(again.code()).isEqualTo(Verb.ATTENTION);
        assertThat(again.out() + again.err())
                .contains(
                        "1 row was corrected; what was said before is kept in the history",
                        "Nothing is dropped by silence");
        assertThat(cairn("claim", "list", "measure=killed", "--json").json())
                .extracting(claim -> claim.get("value").asString())
                .containsExactly("at least 4", "8");
        assertThat(cairn("history").out())
                .as("both exports are kept whole, with the columns that no claim names")
                .containsPattern(
                        "(?s)took in submissions.csv of the source kobo.*took in submissions.csv of the source kobo");
    }
}
