package org.cairn.casebook.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.link.CannotTell;
import org.cairn.link.DifferentPeople;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pairs are asked about, and what becomes of the answers. */
class ReviewTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);
    private static final String[] GIVEN = {"Amar", "Belin", "Corvan", "Dasha", "Elmira", "Gorin", "Halima", "Ismet"};
    private static final String[] FAMILY = {"Baravic", "Koleshi", "Tamonov", "Voridan", "Seluric", "Rudemad", "Mirostan"
    };

    @TempDir
    Path folder;

    /** Two lists about some of the same invented people, many of them with little said. */
    @BeforeEach
    void twoLists() throws IOException {
        StringBuilder hospital = new StringBuilder("id,name,age,died\n");
        StringBuilder press = new StringBuilder("id,name,age,died\n");
        for (int person = 0; person < 60; person++) {
            String name = GIVEN[person % 8] + " " + FAMILY[person * 5 % 7];
            String died = "2031-%02d-%02d".formatted(1 + person % 6, 1 + person * 7 % 28);
            hospital.append("h%d,%s,%d,%s%n".formatted(person, name, 10 + person * 3 % 60, died));
            if (person % 2 == 0) {
                String shortened = person % 3 == 0 ? name.replace(" ", "i ") : name;
                String age = person % 5 == 0 ? "" : Integer.toString(10 + person * 3 % 60 + person % 7 / 3);
                press.append("p%d,%s,%s,%s%n".formatted(person, shortened, age, person % 4 == 0 ? "" : died));
            }
        }
        Files.writeString(folder.resolve("hospital.csv"), hospital);
        Files.writeString(folder.resolve("press.csv"), press);
        Files.writeString(folder.resolve("cairn.yaml"), """
                project: Review
                seed: 7
                lists:
                  hospital: { file: hospital.csv, columns: { id: id, name: name, age: age, died: died }, no repeats: true }
                  press:    { file: press.csv,    columns: { id: id, name: name, age: age, died: died }, no repeats: true }
                link: { link from: 6, review from: -6 }
                """);
    }

    private Work open() throws IOException, ProjectFault {
        Work work = Work.open(folder, Optional.empty(), NOON, Progress.SILENT);
        work.takeIn();
        return work;
    }

    private static boolean isTrue(Question question) {
        return question.left()
                .record()
                .substring(1)
                .equals(question.right().record().substring(1));
    }

    private static void answer(Review review, String who, Question question) {
        review.answer(
                who,
                isTrue(question)
                        ? new SamePerson(question.left(), question.right())
                        : new DifferentPeople(question.left(), question.right()),
                "");
    }

    @Test
    void everyPairIsAskedOnceUntilNoneIsOpen() throws Exception {
        try (Work work = open()) {
            Review review = Review.of(work);
            Set<Set<RecordId>> asked = new HashSet<>();
            int open = review.howFar("Amal").open();
            assertThat(open).isPositive();
            for (Optional<Question> next = review.next("Amal"); next.isPresent(); next = review.next("Amal")) {
                assertThat(asked.add(Set.of(next.get().left(), next.get().right())))
                        .isTrue();
                answer(review, "Amal", next.get());
            }
            assertThat(review.howFar("Amal").open()).isZero();
            assertThat(review.howFar("Amal").same() + review.howFar("Amal").different())
                    .isEqualTo(asked.size());
        }
    }

    @Test
    void twoWhoAreAskedAtOnceAreAskedAboutDifferentPairsUntilThereAreNoOthers() throws Exception {
        try (Work work = open()) {
            Review review = Review.of(work);
            Question amals = review.next("Amal").orElseThrow();
            Question bilals = review.next("Bilal").orElseThrow();
            assertThat(Set.of(bilals.left(), bilals.right())).isNotEqualTo(Set.of(amals.left(), amals.right()));
            assertThat(review.next("Amal")).contains(amals);
            for (Optional<Question> next = review.next("Amal"); next.isPresent(); next = review.next("Amal")) {
                answer(review, "Amal", next.get());
            }
            assertThat(review.howFar("Amal").open()).isZero();
        }
    }

    @Test
    void anAnswerThatIsSentTwiceIsOneAnswerAndANoteMakesItAnother() throws Exception {
        try (Work work = open()) {
            Review review = Review.of(work);
            Question question = review.next("Amal").orElseThrow();
            SamePerson same = new SamePerson(question.left(), question.right());
            long first = review.answerOnce("Amal", same, "");
            assertThat(review.answerOnce("Amal", same, "")).isEqualTo(first);
            assertThat(review.answerOnce("Bilal", same, "")).isGreaterThan(first);
            long noted = review.answerOnce("Amal", same, "the same scar");
            assertThat(noted).isGreaterThan(first);
            assertThat(review.answerOnce("Amal", same, "the same scar")).isEqualTo(noted);
            review.takeBack("Amal");
            assertThat(review.answerOnce("Amal", same, "the same scar")).isGreaterThan(noted);
        }
    }

    @Test
    void oneInFourIsDrawnAtRandomWhateverItsWeight() throws Exception {
        try (Work work = open()) {
            Review review = Review.of(work);
            List<Question.Why> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Question question = review.next("Amal").orElseThrow();
                asked.add(question.why());
                answer(review, "Amal", question);
            }
            Question.Why effect = Question.Why.EFFECT;
            Question.Why sample = Question.Why.SAMPLE;
            assertThat(asked).containsExactly(effect, effect, effect, sample, effect, effect, effect, sample);
        }
    }

    @Test
    void onceNothingIsAskedAnyMoreAllThatWasDrawnCanJudgeTheLinkage() throws Exception {
        try (Work work = open()) {
            assertThat(SampledEvaluation.of(work).used()).isZero();
            for (int sitting = 0; sitting < 3; sitting++) {
                Review review = Review.of(work);
                for (Optional<Question> next = review.next("Amal"); next.isPresent(); next = review.next("Amal")) {
                    answer(review, "Amal", next.get());
                }
            }
            SampledEvaluation found = SampledEvaluation.of(work);
            assertThat(found.used()).isEqualTo(found.drawn()).isEqualTo(found.records());
            assertThat(found.obeysAnswers()).isTrue();
            assertThat(found.precision()).isEqualTo(new SampledShare.Estimated(1, 0, 1, 1));
        }
    }

    @Test
    void questionsComeInTheSameOrderWheneverTheReviewIsOpened() throws Exception {
        try (Work work = open()) {
            assertThat(Review.of(work).next("Amal")).isEqualTo(Review.of(work).next("Amal"));
        }
    }

    @Test
    void answerTakenBackIsAskedAgainAndStaysInTheHistory() throws Exception {
        try (Work work = open()) {
            Review review = Review.of(work);
            Question first = review.next("Amal").orElseThrow();
            answer(review, "Amal", first);
            assertThat(review.next("Amal")).isNotEqualTo(Optional.of(first));

            assertThat(review.takeBack("Amal").map(back -> back.decision().a())).contains(first.left());

            assertThat(review.next("Amal")).contains(first);
            assertThat(review.takeBack("Amal")).isEmpty();
            assertThat(work.casebook().latest(Long.MAX_VALUE, 2))
                    .extracting(entry -> entry.who() + " " + entry.event().kind())
                    .containsExactly("Amal Withdrawn", "Amal PairDecided");
        }
    }

    @Test
    void shareOfPairsIsAskedOfASecondPersonAndADisputeOfAThird() throws Exception {
        try (Work work = open()) {
            Review review = Review.of(work);
            for (Optional<Question> next = review.next("Amal"); next.isPresent(); next = review.next("Amal")) {
                answer(review, "Amal", next.get());
            }
            Question again = review.next("Noor").orElseThrow();
            assertThat(again.why()).isEqualTo(Question.Why.AGAIN);
            review.answer(
                    "Noor",
                    isTrue(again)
                            ? new DifferentPeople(again.left(), again.right())
                            : new SamePerson(again.left(), again.right()),
                    "");
            assertThat(review.agreement()).isEqualTo(new Agreement(1, 0, 0));

            Question third = review.next("Samir").orElseThrow();
            assertThat(third.why()).isEqualTo(Question.Why.DISPUTED);
            assertThat(third.isAbout(again.left(), again.right())).isTrue();
            answer(review, "Samir", third);
            assertThat(work.casebook().disputed()).isEmpty();
        }
    }

    @Test
    void decisionsThatCannotAllHoldComeFirst() throws Exception {
        RecordId one = new RecordId("hospital", "h1");
        RecordId other = new RecordId("press", "p2");
        RecordId third = new RecordId("hospital", "h3");
        try (Work work = open()) {
            work.casebook().decide(new SamePerson(one, other), "");
            work.casebook().decide(new SamePerson(other, third), "");
            Review review = Review.of(work);
            Question question = review.next("Amal").orElseThrow();

            assertThat(question.why()).isEqualTo(Question.Why.CONFLICT);
            assertThat(question.isAbout(one, other) || question.isAbout(other, third))
                    .isTrue();
        }
    }

    @Test
    void answersAreRefusedThatAreNotAboutTwoRecordsOfTheLists() throws Exception {
        RecordId one = new RecordId("hospital", "h1");
        try (Work work = open()) {
            Review review = Review.of(work);
            assertThatThrownBy(() -> review.answer("Amal", new SamePerson(one, one), ""))
                    .hasMessage("hospital h1 is one record");
            assertThatThrownBy(() -> review.answer("Amal", new CannotTell(one, new RecordId("press", "9")), ""))
                    .hasMessage("press 9 is on none of the lists");
        }
    }

    @Test
    void decisionAboutARecordThatIsGoneIsKeptAndSaidToBeIdle() throws Exception {
        try (Casebook casebook = Casebook.open(folder, NOON, "Amal")) {
            casebook.decide(new SamePerson(new RecordId("hospital", "h900"), new RecordId("press", "p2")), "");
        }
        try (Work work = open()) {
            assertThat(work.link().finding(work.records().table()).warnings())
                    .contains(
                            "1 decision speaks of records that are on none of the lists now, such as hospital h900 and"
                                    + " press p2; they are kept, and count again if the records come back.");
        }
    }
}
