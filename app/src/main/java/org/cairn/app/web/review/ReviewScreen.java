package org.cairn.app.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.app.team.Role;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Known;
import org.cairn.app.web.Refusal;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.casebook.PairAnswer;
import org.cairn.casebook.work.Question;
import org.cairn.casebook.work.Review;
import org.cairn.link.CannotTell;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;

/**
 * Pairs that a person decides, one at a time. Before the answer a page holds what the records say and whom they stand with, and
 * nothing of what the rule thinks.
 */
public final class ReviewScreen implements Screen {

    private static final int LAST = 10;

    @Override
    public void open(Doors doors) {
        doors.get("/review", ReviewScreen::show);
        doors.post("/review/answer", Role.REVIEWER, ReviewScreen::answer);
        doors.post("/review/take-back", Role.REVIEWER, ReviewScreen::takeBack);
    }

    private static void show(Visit visit) {
        // Pairs are of the linkage they were made with; nothing is read again between two answers.
        Known known = visit.desk().known();
        ReviewView view = known.review()
                .map(review -> view(visit, known, review))
                .orElseGet(() -> new ReviewView(
                        known, Optional.empty(), new Review.HowFar(0, 0, 0, 0), Optional.empty(), List.of()));
        visit.show("review", visit.say().say("screen.review"), "review/review.jte", view);
    }

    private static ReviewView view(Visit visit, Known known, Review review) {
        String who = visit.session().who();
        List<ReviewView.Answer> last = new ArrayList<>();
        for (PairAnswer answer : review.latest(who, LAST)) {
            Decision decision = answer.decision();
            last.add(new ReviewView.Answer(
                    decision.a(),
                    decision.b(),
                    word(decision),
                    review.weightBits(decision.a(), decision.b()),
                    review.evidence(decision.a(), decision.b())));
        }
        // Whoever only looks is asked nothing, and keeps no pair from those who answer.
        Optional<ReviewView.Ask> ask =
                visit.may(Role.REVIEWER) ? review.next(who).map(question -> ask(review, question)) : Optional.empty();
        return new ReviewView(known, ask, review.howFar(who), Optional.of(review.agreement()), last);
    }

    private static String word(Decision decision) {
        return decision instanceof SamePerson
                ? "same"
                : decision instanceof DifferentPeople ? "different" : "cannot-tell";
    }

    private static ReviewView.Ask ask(Review review, Question question) {
        return new ReviewView.Ask(
                question.left(),
                question.right(),
                review.records().fields(),
                column(review, question.left()),
                column(review, question.right()),
                with(review, question.left(), question.right()),
                with(review, question.right(), question.left()));
    }

    private static List<ReviewView.Shown> with(Review review, RecordId record, RecordId asked) {
        List<RecordId> cluster = review.cluster(record);
        return cluster.subList(1, cluster.size()).stream()
                .filter(other -> !other.equals(asked))
                .map(other -> new ReviewView.Shown(other, column(review, other)))
                .toList();
    }

    private static List<org.cairn.link.value.Value> column(Review review, RecordId record) {
        int row = review.row(record);
        return review.records().fields().stream()
                .map(field -> review.records().column(field).at(row))
                .toList();
    }

    private static void answer(Visit visit) {
        Review review = review(visit);
        RecordId left = record(visit, "left");
        RecordId right = record(visit, "right");
        Decision decision = switch (visit.form("answer")) {
            case "same" -> new SamePerson(left, right);
            case "different" -> new DifferentPeople(left, right);
            case "cannot-tell" -> new CannotTell(left, right);
            default -> throw new Refusal(400, "review.no-answer");
        };
        try {
            review.answerOnce(
                    visit.session().who(), decision, visit.form("note").strip());
        } catch (IllegalArgumentException gone) {
            throw new Refusal(409, "review.gone");
        }
        visit.goTo("/review");
    }

    private static RecordId record(Visit visit, String side) {
        return new RecordId(visit.form(side + ".list"), visit.form(side + ".record"));
    }

    private static Review review(Visit visit) {
        return visit.known().review().orElseThrow(() -> new Refusal(409, "review.gone"));
    }

    private static void takeBack(Visit visit) {
        Optional<PairAnswer> back = review(visit).takeBack(visit.session().who());
        visit.tell(
                "done",
                back.map(answer -> visit.say()
                                .say(
                                        "review.taken-back",
                                        "left",
                                        answer.decision().a(),
                                        "right",
                                        answer.decision().b()))
                        .orElseGet(() -> visit.say().say("review.nothing-to-take-back")));
        visit.goTo("/review");
    }
}
