package org.cairn.casebook.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.Claims;
import org.cairn.casebook.claim.Question;
import org.cairn.casebook.claim.Source;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.claim.count.CountReader;
import org.cairn.casebook.claim.count.Measure;
import org.cairn.casebook.claim.count.NumberWords;
import org.junit.jupiter.api.Test;

class AssessingTest {

    private static final Question KILLED = new Question(
            new Subject(Subject.Kind.INCIDENT, "market-fire"),
            "count",
            Optional.of(Measure.KILLED),
            Optional.empty(),
            Optional.empty(),
            "");

    private static Source source(String id, String kind) {
        return new Source(
                id, id, "", kind, Optional.empty(), Optional.empty(), OptionalInt.empty(), "", "", "", "", "");
    }

    private static final List<Source> SOURCES = List.of(
            source("court", "court"),
            source("ministry", "official"),
            source("press a", "press"),
            source("press b", "press"));

    private static Assessing assessing(String... sourceAndCount) {
        List<Claim> claims = new ArrayList<>();
        CountReader reader = new CountReader(NumberWords.DEFAULT);
        for (int i = 0; i < sourceAndCount.length; i += 2) {
            ClaimValue value = new ClaimValue.Counted(
                    reader.read(sourceAndCount[i + 1], Measure.KILLED).orElseThrow());
            claims.add(new Claim("c" + i / 2, KILLED, value, "", "", sourceAndCount[i], "", "", "", "", ""));
        }
        return new Assessing(new Claims(SOURCES, claims), List.of("court", "official", "press"));
    }

    private static String outcome(AssessmentRule rule, String... sourceAndCount) {
        return assessing(sourceAndCount)
                .assess("a1", KILLED, rule, "A. K.", "")
                .outcome()
                .sentence();
    }

    @Test
    void rangeRunsFromTheLeastToTheMostAnyoneAllows() {
        assertThat(outcome(AssessmentRule.RANGE, "court", "42", "press a", "at least 30", "press b", "about 40"))
                .isEqualTo("at least 30 killed, by 3 claims");
        assertThat(outcome(AssessmentRule.RANGE, "court", "42", "press b", "about 40"))
                .isEqualTo("36 to 44 killed, by 2 claims");
    }

    @Test
    void majorityIsMoreThanHalfOfTheSources() {
        assertThat(outcome(AssessmentRule.MAJORITY, "court", "42", "press a", "42", "press b", "30"))
                .isEqualTo("42, by 2 of 3 sources");
        assertThat(outcome(AssessmentRule.MAJORITY, "court", "42", "press a", "42", "press b", "30", "ministry", "28"))
                .isEqualTo("no conclusion: no value is given by more than half of the 4 sources.");
        assertThat(outcome(AssessmentRule.MAJORITY, "court", "42"))
                .isEqualTo("no conclusion: one source is no majority.");
    }

    @Test
    void highestKindOfSourceDecides() {
        assertThat(outcome(AssessmentRule.SOURCE_HIERARCHY, "press a", "30", "ministry", "28"))
                .isEqualTo("28, by the source of the highest kind (official)");
        assertThat(outcome(AssessmentRule.SOURCE_HIERARCHY, "press a", "30", "press b", "28"))
                .isEqualTo("no conclusion: sources of the highest kind (press) differ: 30; 28.");
    }

    @Test
    void nothingIsConcludedFromNothing() {
        assertThat(outcome(AssessmentRule.RANGE)).isEqualTo("no conclusion: no claim answers it.");
    }

    @Test
    void discussionNeedsReasonsAndBringsItsOwnConclusion() {
        Assessing assessing = assessing("court", "42");
        assertThat(assessing
                        .discussed("a1", KILLED, "42", "A. K.", "The court heard all of them.")
                        .inputs())
                .containsExactly("c0");
        assertThatThrownBy(() -> assessing.discussed("a1", KILLED, "42", "A. K.", ""))
                .hasMessage("assessment a1 is a discussion and gives no reason");
        assertThatThrownBy(() -> assessing.assess("a1", KILLED, AssessmentRule.DISCUSSION, "A. K.", "x"))
                .hasMessage("a discussion brings its own conclusion; give it");
        assertThatThrownBy(() -> assessing.assess("a1", KILLED, AssessmentRule.RANGE, "", ""))
                .hasMessage("assessment a1 has no author");
    }
}
