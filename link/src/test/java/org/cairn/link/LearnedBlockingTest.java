package org.cairn.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Value;
import org.junit.jupiter.api.Test;

class LearnedBlockingTest {

    private static final List<Invented.Row> ROWS = Invented.rows(2_500, 3);
    private static final RecordTable TABLE = Invented.table(ROWS, false);
    private static final LinkageModel MODEL = LinkageSpec.learned().train(TABLE, 1, 2, Progress.NONE);

    /** Share of the true pairs that are candidates. */
    private static double recall() {
        ScoredPairs pairs = MODEL.score(TABLE, Double.NEGATIVE_INFINITY);
        long all = 0;
        long met = 0;
        for (int a = 0; a < ROWS.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (ROWS.get(a).person() >= 0
                        && ROWS.get(a).person() == ROWS.get(b).person()) {
                    all++;
                    met += pairs.isCandidate(a, b) ? 1 : 0;
                }
            }
        }
        return (double) met / all;
    }

    @Test
    void rulesAreLearnedThatMeetNearlyAllPairsOfOnePersonAtASmallCost() {
        assertThat(MODEL.blocking().possiblePairs()).isGreaterThan(4_000_000);
        assertThat(MODEL.blocking().candidatePairs()).isLessThan(1_000_000);
        assertThat(recall()).isGreaterThan(0.99);
    }

    @Test
    void whatBlockingIsExpectedToMeetIsNearWhatItMeets() {
        assertThat(MODEL.blocking().expectedRecall())
                .hasValueCloseTo(recall(), org.assertj.core.data.Offset.offset(0.05));
    }

    @Test
    void sameRulesAreLearnedOnAnyNumberOfThreadsAndFromRowsInAnyOrder() {
        LinkageModel other =
                LinkageSpec.learned().train(Invented.table(Invented.shuffled(ROWS, 8), false), 1, 5, Progress.NONE);

        assertThat(other.blockingInForce().rules())
                .isEqualTo(MODEL.blockingInForce().rules());
        assertThat(other.fingerprint()).isEqualTo(MODEL.fingerprint());
    }

    @Test
    void recordsOfAShortListAreAllCompared() {
        LinkageModel model =
                LinkageSpec.learned().train(Invented.table(ROWS.subList(0, 900), false), 1, 2, Progress.NONE);

        assertThat(model.blocking().candidatePairs()).isEqualTo(model.blocking().possiblePairs());
        assertThat(model.blocking().expectedRecall()).hasValue(1);
    }

    @Test
    void wherePeopleHaveHardlyAnythingInCommonSomeRulesAreTakenAllTheSame() {
        RecordTable.Builder builder =
                RecordTable.builder(List.of(new RecordTable.ListInfo("a", false)), List.of("name", "sex", "age"));
        List<Value> withheld = List.of(PersonName.of("Name withheld"), Sex.MALE, Absent.NOT_STATED);
        for (int i = 0; i < 2_000; i++) {
            builder.add(0, "w" + i, i % 2 == 0 ? withheld : List.of(Absent.NOT_STATED, Sex.FEMALE, Age.of(i % 90)));
        }
        LinkageModel model = LinkageSpec.learned().train(builder.build(), 1, 2, Progress.NONE);

        assertThat(model.blocking().rules()).isNotEmpty();
        assertThat(model.blocking().candidatePairs()).isLessThan(1_000_000);
    }

    @Test
    void rulesAreSaidWithTheSizeOfTheBlocksTheyTake() {
        List<String> rules = new ArrayList<>();
        MODEL.blocking().rules().forEach(rule -> rules.add(rule.rule()));

        assertThat(rules).anyMatch(rule -> rule.matches("[a-z +.\\d]+, shared by up to \\d+"));
        assertThat(rules).contains("name", "the same in everything");
    }
}
