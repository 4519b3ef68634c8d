package org.cairn.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairn.link.CannotTell;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.junit.jupiter.api.Test;

/** What several people's answers come to. */
class AgreedTest {

    private static final RecordId A = new RecordId("hospital", "1");
    private static final RecordId B = new RecordId("families", "2");

    private final List<PairAnswer> answers = new ArrayList<>();

    private AgreedTest says(String who, Decision decision) {
        answers.add(new PairAnswer(answers.size() + 1, who, decision));
        return this;
    }

    @Test
    void ofOnePersonsAnswersTheLatestCounts() {
        says("Amal", new SamePerson(A, B)).says("Amal", new DifferentPeople(B, A));

        assertThat(Agreed.of(answers).decisions()).containsExactly(new DifferentPeople(B, A));
    }

    @Test
    void whereTwoPeopleDifferNeitherIsFollowedUntilAThirdHasLooked() {
        says("Amal", new SamePerson(A, B)).says("Noor", new DifferentPeople(B, A));

        assertThat(Agreed.of(answers).decisions()).isEmpty();
        assertThat(Agreed.of(answers).disputed()).containsExactly(Set.of(A, B));

        says("Samir", new SamePerson(B, A));

        assertThat(Agreed.of(answers).decisions()).containsExactly(new SamePerson(B, A));
        assertThat(Agreed.of(answers).disputed()).isEmpty();
    }

    @Test
    void cannotTellGivesWayToWhoeverCan() {
        says("Amal", new DifferentPeople(A, B)).says("Noor", new CannotTell(A, B));

        assertThat(Agreed.of(answers).decisions()).containsExactly(new DifferentPeople(A, B));
    }
}
