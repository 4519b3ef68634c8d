package org.cairn.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.app.YoursToMend;
import org.cairn.app.report.ValueText;
import org.cairn.casebook.PairAnswer;
import org.cairn.casebook.intake.CaptureFile;
import org.cairn.casebook.work.Agreement;
import org.cairn.casebook.work.Question;
import org.cairn.casebook.work.Review;
import org.cairn.casebook.work.Work;
import org.cairn.link.CannotTell;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.Evidence;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.SamePerson;
import org.cairn.link.value.Value;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks a person about pairs, one at a time. */
@Command(
        name = "review",
        description =
                "Asks about pairs of records, one at a time: 1 same person, 2 different people, 3 cannot tell. Each"
                        + " answer is kept at once; N adds a note to the next, Z takes the last back, E says what the model makes of"
                        + " the last pair, Q stops.")
final class Reviewing extends Verb.OfProject {

    private static final int PAUSE_AFTER = 50;
    private static final String KEYS =
            "  1 same person · 2 different people · 3 cannot tell      N note · Z take back · E evidence · Q stop";

    @Option(names = "--by", paramLabel = "<name>", description = "who answers (default: who is logged in)")
    private @Nullable String by;

    @Option(
            names = "--answers",
            paramLabel = "<file.csv>",
            description =
                    "take the answers from a file instead: list_l,record_l,list_r,record_r,answer and, if any, reason;"
                            + " an answer is same, different or cannot tell")
    private @Nullable Path answers;

    private String note = "";
    private int answered;

    @Override
    int work(Work work) throws IOException {
        Steps.takeIn(work, console().quiet());
        Review review = Review.of(work);
        console().clear();
        String who = by == null ? System.getProperty("user.name", "unknown") : by;
        if (answers != null) {
            return fromFile(review, who, CaptureFile.rows(answers));
        }
        BufferedReader keys = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Optional<Question> question = review.next(who);
        Optional<Question> last = Optional.empty();
        while (question.isPresent()) {
            ask(review, who, question.get());
            String key = read(keys);
            if (key.equals("Q")) {
                break;
            }
            Optional<Decision> answer =
                    decision(key, question.get().left(), question.get().right());
            if (answer.isPresent()) {
                review.answer(who, answer.get(), note);
                note = "";
                last = question;
                pause();
            } else {
                other(key, review, who, last, keys);
            }
            question = review.next(who);
        }
        done(review, who, question.isEmpty());
        return DONE;
    }

    /** The next key pressed, as a capital; Q at the end of the input. */
    private String read(BufferedReader keys) throws IOException {
        console().out().print("> ");
        console().flush();
        String line = keys.readLine();
        return line == null ? "Q" : line.strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<Decision> decision(String key, RecordId left, RecordId right) {
        return switch (key) {
            case "1" -> Optional.of(new SamePerson(left, right));
            case "2" -> Optional.of(new DifferentPeople(left, right));
            case "3" -> Optional.of(new CannotTell(left, right));
            default -> Optional.empty();
        };
    }

    private void other(String key, Review review, String who, Optional<Question> last, BufferedReader keys)
            throws IOException {
        switch (key) {
            case "N" -> {
                console().say("A note for the next answer:");
                String line = keys.readLine();
                note = line == null ? "" : line.strip();
            }
            case "Z" ->
                console()
                        .say(review.takeBack(who)
                                .map(back -> "Taken back: %s and %s."
                                        .formatted(
                                                back.decision().a(),
                                                back.decision().b()))
                                .orElse("There is no answer of yours to take back."));
            case "E" -> {
                if (last.isEmpty()) {
                    console().say("The model's opinion is shown once you have answered.");
                } else {
                    evidence(review, last.get());
                }
            }
            default -> console().say("“%s” is none of the keys.", key);
        }
    }

    private void pause() {
        answered++;
        if (answered % PAUSE_AFTER == 0) {
            console().say("You have read %d pairs. This is a good place to stop for a while.", answered);
        }
    }

    private void ask(Review review, String who, Question question) {
        Review.HowFar howFar = review.howFar(who);
        console().say("");
        console().say("Are these the same person?   %,d open between the lines", howFar.open());
        RecordTable records = review.records();
        int left = review.row(question.left());
        int right = review.row(question.right());
        console().say("  %-10s %s  |  %s", "", question.left(), question.right());
        for (String field : records.fields()) {
            RecordTable.Column column = records.column(field);
            console().say("  %-10s %s  |  %s", field, shown(column.at(left)), shown(column.at(right)));
        }
        with(review, question.left());
        with(review, question.right());
        console().say(KEYS);
    }

    private void with(Review review, RecordId record) {
        List<RecordId> cluster = review.cluster(record);
        for (RecordId other : cluster.subList(1, cluster.size())) {
            List<String> values = review.records().fields().stream()
                    .map(field -> review.records().column(field).at(review.row(other)))
                    .filter(value -> !value.isAbsent())
                    .map(Reviewing::shown)
                    .toList();
            console().say("  with %s stands %s: %s", record, other, String.join(" · ", values));
        }
    }

    private static String shown(Value value) {
        return value.isAbsent() ? "–" : "\u2068" + ValueText.of(value) + "\u2069";
    }

    private void evidence(Review review, Question question) {
        console().say("What the model makes of %s and %s:", question.left(), question.right());
        for (Evidence evidence : review.evidence(question.left(), question.right())) {
            console().say("  %-20s %-36s %+6.1f", evidence.field(), evidence.level(), evidence.bits());
        }
        console().say("  in all, with the prior: %+.1f bits", review.weightBits(question.left(), question.right()));
    }

    private int fromFile(Review review, String who, CaptureFile.Rows rows) {
        List<String> header = rows.header();
        if (!header.containsAll(List.of("list_l", "record_l", "list_r", "record_r", "answer"))) {
            throw new YoursToMend(
                    ("%s: answers have the columns list_l, record_l, list_r, record_r, answer and, if any, reason"
                                    + " (got: %s). Nothing was kept.")
                            .formatted(answers, String.join(", ", header)));
        }
        List<Decision> decisions = new java.util.ArrayList<>();
        List<String> reasons = new java.util.ArrayList<>();
        for (List<String> row : rows.rows()) {
            decisions.add(decision(review, header, row, decisions.size() + 2));
            reasons.add(header.contains("reason") ? row.get(header.indexOf("reason")) : "");
        }
        for (int i = 0; i < decisions.size(); i++) {
            review.answer(who, decisions.get(i), reasons.get(i));
        }
        done(review, who, false);
        return DONE;
    }

    private Decision decision(Review review, List<String> header, List<String> row, int number) {
        RecordId left = id(header, row, "_l");
        RecordId right = id(header, row, "_r");
        String answer = row.get(header.indexOf("answer")).strip().toLowerCase(Locale.ROOT);
        try {
            review.row(left);
            review.row(right);
        } catch (IllegalArgumentException unknown) {
            throw new YoursToMend("%s, row %d: %s. Nothing was kept.".formatted(answers, number, unknown.getMessage()));
        }
        String key = answer.startsWith("same") ? "1" : answer.startsWith("diff") ? "2" : "3";
        if (left.equals(right) || (key.equals("3") && !answer.equals("cannot tell"))) {
            throw new YoursToMend(
                    "%s, row %d: an answer is about two records, and is same, different or cannot tell (got: %s). Nothing was kept."
                            .formatted(answers, number, answer));
        }
        return decision(key, left, right).orElseThrow();
    }

    private static RecordId id(List<String> header, List<String> row, String side) {
        return new RecordId(
                row.get(header.indexOf("list" + side)).strip(),
                row.get(header.indexOf("record" + side)).strip());
    }

    private void done(Review review, String who, boolean last) {
        Review.HowFar howFar = review.howFar(who);
        console().say("");
        console()
                .say(
                        "%s%,d answered by %s: %,d same, %,d different, %,d cannot tell. %,d are open between the lines.",
                        last ? "That was the last pair. " : "",
                        howFar.same() + howFar.different() + howFar.cannotTell(),
                        who,
                        howFar.same(),
                        howFar.different(),
                        howFar.cannotTell(),
                        howFar.open());
        Agreement agreement = review.agreement();
        if (agreement.pairs() > 0) {
            console()
                    .say(
                            "%,d pairs were answered by two people, who agree on %.0f %% of them (kappa %.2f).",
                            agreement.pairs(), 100 * agreement.share(), agreement.kappa());
        }
        List<PairAnswer> own = review.latest(who, 1);
        if (!own.isEmpty()) {
            console().say("Each answer is in the history; cairn link takes them into account.");
        }
    }
}
