package org.cairn.casebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How proceedings first ended, with the endings that keep each other out, on invented ones. */
class EndingsTest {

    @TempDir
    Path folder;

    /** Incidents of 1 January 2031; the n-th proceeding meets its stage after n · 10 days. */
    private Accountability account(List<String> endings, String party) throws Exception {
        StringBuilder incidents = new StringBuilder("id,name,date,source\n");
        StringBuilder proceedings = new StringBuilder("id,name,forum,subject,parties,incidents\n");
        StringBuilder stages = new StringBuilder("proceeding,step,stage,date,source\n");
        for (int i = 1; i <= endings.size(); i++) {
            incidents.append("i%d,Incident %d,2031-01-01,s\n".formatted(i, i));
            proceedings.append("p%d,Matter %d,First Court,persons,%s,i%d\n".formatted(i, i, party, i));
            int step = 1;
            for (String stage : endings.get(i - 1).split(" then ", -1)) {
                String day = LocalDate.of(2031, 1, 1).plusDays(10L * i + step).toString();
                stages.append("p%d,%d,%s,%s,s\n".formatted(i, step++, stage, day));
            }
        }
        return Invented.account(
                folder, incidents, proceedings, stages, "party,what,value\nreds,name,Reds\nblues,name,Blues\n");
    }

    private static final List<String> TWENTY = List.of(
            "closed without charge",
            "charged then acquitted",
            "charged then convicted",
            "dismissed",
            "opened",
            "opened",
            "opened",
            "opened",
            "opened",
            "opened",
            "opened",
            "opened",
            "opened",
            "opened",
            "opened",
            "opened",
            "opened",
            "opened",
            "opened",
            "charged");

    @Test
    void sharesWithoutCensoringAreCountsOverAll() throws Exception {
        EndingFinding ending = account(TWENTY, "reds").endings().orElseThrow();
        assertThat(ending.why())
                .isEqualTo("By the end of the curves: closed without a judgment 10%, acquitted 5%, convicted 5%.");
        EndingFinding.Curve closed = ending.curves().get(0);
        assertThat(closed.share()).isCloseTo(0.10, within(1e-12));
        assertThat(closed.steps().get(0).atRisk()).isEqualTo(20);
        assertThat(closed.steps()).allSatisfy(step -> assertThat(step.share()).isBetween(step.lower(), step.upper()));
    }

    @Test
    void convictionOverturnedLaterStaysTheFirstEnding() throws Exception {
        List<String> endings = new ArrayList<>(TWENTY);
        endings.set(2, "charged then convicted then overturned then acquitted");
        assertThat(account(endings, "reds").endings().orElseThrow().why()).contains("acquitted 5%, convicted 5%");
    }

    @Test
    void everyPartyHasALineAndTooFewIsSaid() throws Exception {
        Map<String, EndingFinding> byParty = account(TWENTY, "reds").endingsByParty();
        assertThat(byParty).containsOnlyKeys("Reds", "Blues", "not attributed");
        assertThat(byParty.get("Reds").isCurve()).isTrue();
        assertThat(byParty.get("Blues").why()).isEqualTo("0 with dates is too few for curves; at least 10 are needed.");
    }

    @Test
    void whereNothingEndedThereIsNoCurve() throws Exception {
        assertThat(account(
                                List.of(
                                        "opened", "opened", "opened", "opened", "opened", "opened", "opened", "opened",
                                        "opened", "opened", "opened"),
                                "blues")
                        .endings()
                        .orElseThrow()
                        .why())
                .isEqualTo("None of 11 has ended.");
    }
}
