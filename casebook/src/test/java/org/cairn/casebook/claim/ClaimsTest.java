package org.cairn.casebook.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cairn.casebook.claim.count.Count;
import org.cairn.casebook.claim.count.Measure;
import org.cairn.casebook.claim.date.ClaimedDate;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final Subject FIRE = new Subject(Subject.Kind.INCIDENT, "market-fire");

    private static Source source(String id, String series, String published, int edition) {
        return new Source(
                id,
                "Harbour Watch",
                "Yearbook",
                "annual report",
                published.isEmpty() ? Optional.empty() : ClaimedDate.read(published),
                series.isEmpty() ? Optional.empty() : Optional.of(series),
                edition == 0 ? OptionalInt.empty() : OptionalInt.of(edition),
                "",
                "",
                "",
                "",
                "");
    }

    private static Claim claim(String id, String source, long count, Measure measure) {
        Question question = new Question(FIRE, "count", Optional.of(measure), Optional.empty(), Optional.empty(), "");
        return new Claim(
                id,
                question,
                new ClaimValue.Counted(Count.exactly(count, measure)),
                "",
                "",
                source,
                "",
                "",
                "",
                "",
                "");
    }

    private static final Claim FIRST = claim("c1", "y1", 2_777, Measure.KILLED);
    private static final Claim SECOND = claim("c2", "y2", 2_790, Measure.KILLED);
    private static final Claim REVISED = claim("c3", "y3", 2_794, Measure.KILLED);
    private static final Claim OTHER = claim("c4", "press", 2_600, Measure.KILLED);
    private static final Claim INJURED = claim("c5", "y1", 4_368, Measure.INJURED);
    private static final Claims CLAIMS = new Claims(
            List.of(
                    source("y1", "yearbook", "2011-03", 1),
                    source("y2", "yearbook", "2012-02", 2),
                    source("y3", "yearbook", "", 9),
                    source("press", "", "2012-05-01", 0)),
            List.of(REVISED, FIRST, SECOND, OTHER, INJURED));

    @Test
    void laterEditionStandsBeforeEarlierOnesAndErasesNone() {
        assertThat(CLAIMS.standing(FIRST.question())).containsExactly(REVISED, OTHER);
        assertThat(CLAIMS.supersededBy(FIRST)).contains(REVISED);
        assertThat(CLAIMS.supersededBy(SECOND)).contains(REVISED);
        assertThat(CLAIMS.editions(REVISED)).containsExactly(FIRST, SECOND, REVISED);
        assertThat(CLAIMS.of(FIRST.question())).containsExactly(REVISED, FIRST, SECOND, OTHER);
    }

    @Test
    void sourcesDoNotSupersedeEachOther() {
        assertThat(CLAIMS.supersededBy(OTHER)).isEmpty();
        assertThat(source("b", "yearbook", "2013", 0).isLaterEditionThan(source("a", "", "2001", 0)))
                .isFalse();
    }

    @Test
    void editionsWhoseDatesOverlapLeaveBothStanding() {
        Source year = source("a", "yearbook", "2012", 0);
        Source day = source("b", "yearbook", "2012-05-01", 0);
        assertThat(day.isLaterEditionThan(year)).isFalse();
        assertThat(year.isLaterEditionThan(day)).isFalse();
    }

    @Test
    void claimsThatCannotBothBeTrueAreContested() {
        assertThat(CLAIMS.contested()).containsExactly(FIRST.question());
    }

    @Test
    void measuresAreDifferentQuestions() {
        assertThat(CLAIMS.of(INJURED.question())).containsExactly(INJURED);
        assertThat(CLAIMS.questions()).hasSize(2);
        Question killed = FIRST.question();
        assertThatThrownBy(() -> new Claim("c9", killed, INJURED.value(), "", "", "press", "", "", "", "", ""))
                .hasMessage("claim c9 asks for killed and answers with injured");
    }

    @Test
    void claimWithoutASourceIsNone() {
        assertThatThrownBy(() -> claim("c1", "", 1, Measure.KILLED)).hasMessage("a claim needs an id and a source");
        assertThatThrownBy(() -> new Claims(List.of(), List.of(OTHER))).hasMessage("no source press, of claim c4");
    }

    @Test
    void attributionToNoOneNamesNoParty() {
        assertThatThrownBy(() -> new Attribution(Attribution.Kind.UNKNOWN, Optional.of("north")))
                .hasMessage("“unknown” is of no party (got: north)");
        assertThatThrownBy(() -> new Attribution(Attribution.Kind.CLAIMED, Optional.empty()))
                .hasMessage("“claimed” is of a party: say which");
    }
}
