package org.cairn.casebook.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long incidents wait before each forum and for each party, on invented ones. */
class WaitsByGroupTest {

    @TempDir
    Path folder;

    private Accountability account;

    /** Twelve incidents of 1 January 2031 go to the first forum, the n-th opened after n · 10 days but for the last two; one goes to the second. */
    @BeforeEach
    void thirteenIncidents() throws Exception {
        StringBuilder incidents = new StringBuilder("id,name,date,source\n");
        StringBuilder proceedings = new StringBuilder("id,name,forum,subject,parties,incidents\n");
        StringBuilder stages = new StringBuilder("proceeding,step,stage,date,source\n");
        for (int i = 1; i <= 13; i++) {
            incidents.append("i%d,Incident %d,2031-01-01,s\n".formatted(i, i));
            proceedings.append("p%d,Matter %d,%s,persons,%s,i%d\n"
                    .formatted(i, i, i <= 12 ? "First Court" : "Second Court", i <= 12 ? "reds" : "blues", i));
            String day = LocalDate.of(2031, 1, 1).plusDays(10L * i).toString();
            stages.append("p%d,1,%s,%s,s\n".formatted(i, i == 11 || i == 12 ? "announced" : "opened", day));
        }
        account = Invented.account(
                folder,
                incidents,
                proceedings,
                stages,
                "party,what,value\nreds,name,Reds\nblues,name,Blues\ngreens,name,Greens\n");
    }

    @Test
    void aForumWithEnoughIncidentsHasACurveOfItsOwnIncidentsAndNoOthers() {
        WaitingFinding first = account.waitsByForum().get("First Court").get(0);
        assertThat(first.until()).isEqualTo("an investigation was opened");
        assertThat(first.steps().get(0))
                .isEqualTo(new WaitingFinding.Step(
                        10,
                        12,
                        1,
                        0,
                        11 / 12.0,
                        first.steps().get(0).lower(),
                        first.steps().get(0).upper()));
        // twelve wait, the sixth ends at 60 days: half have waited no longer
        assertThat(first.why()).isEqualTo("Half had waited no longer than 60 days.");
    }

    @Test
    void aForumWithFewSaysSoInWords() {
        assertThat(account.waitsByForum().get("Second Court"))
                .allSatisfy(wait -> assertThat(wait.isCurve()).isFalse())
                .first()
                .extracting(WaitingFinding::why)
                .isEqualTo("1 with dates is too few for a curve; at least 10 are needed. Each is in the tables above.");
    }

    @Test
    void everyPartyIsThereThoseWithoutProceedingsAndNotAttributedIncluded() {
        assertThat(account.waitsByParty().keySet()).containsExactly("Reds", "Blues", "Greens", "not attributed");
        assertThat(account.waitsByParty().get("Reds").get(0).isCurve()).isTrue();
        assertThat(List.of("Greens", "not attributed"))
                .allSatisfy(party -> assertThat(account.waitsByParty().get(party))
                        .allSatisfy(wait -> assertThat(wait.why()).startsWith("0 with dates is too few")));
    }
}
