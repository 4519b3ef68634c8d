package org.cairn.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Event;
import org.cairn.casebook.IndividualId;
import org.cairn.link.RecordId;

/**
 * A casebook of a million records and a hundred thousand decisions: how long it takes to open, and to answer.
 *
 * <p>Arguments: {@code fill FOLDER}, which takes some minutes, then {@code ask FOLDER} in a process of its own.
 */
public final class CasebookAtSize {

    private static final int RECORDS = 1_000_000;
    private static final int DECISIONS = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final int RUNS = 9;

    private CasebookAtSize() {}

    /** Fills a casebook, or asks one. */
    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("fill")) {
            fill(folder);
        } else {
            ask(folder);
        }
    }

    private static void fill(Path folder) throws IOException {
        try (Casebook casebook = Casebook.open(folder, Clock.systemUTC(), "bench")) {
            long began = System.nanoTime();
            casebook.nameIndividuals(
                    groups(), new Event.LinkageMade("i", "m".repeat(64), "p", Map.of("records", RECORDS)));
            say("name the individuals of a million records", System.nanoTime() - began);
            began = System.nanoTime();
            for (int from = 0; from < DECISIONS; from += AT_ONCE) {
                List<Event> decisions = new ArrayList<>();
                for (int i = from; i < from + AT_ONCE; i++) {
                    decisions.add(new Event.PairDecided(record(2 * i), record(2 * i + 1), "same person"));
                }
                casebook.noteAll(decisions);
            }
            say("note a hundred thousand decisions, a thousand at a time", System.nanoTime() - began);
        }
    }

    /** Pairs of records, each pair a person. */
    private static List<List<RecordId>> groups() {
        List<List<RecordId>> groups = new ArrayList<>();
        for (int i = 0; i < RECORDS; i += 2) {
            groups.add(List.of(record(i), record(i + 1)));
        }
        return groups;
    }

    private static RecordId record(int i) {
        return new RecordId(i % 2 == 0 ? "hospital" : "families", "case-" + i);
    }

    private static void ask(Path folder) throws Exception {
        long began = System.nanoTime();
        try (Casebook casebook = Casebook.open(folder, Clock.systemUTC(), "bench")) {
            casebook.length();
            say("open and say how long the log is, in a fresh process", System.nanoTime() - began);
            time("the records of one individual", () -> casebook.recordsOf(new IndividualId(250_000)));
            time("the individual of one record", () -> casebook.individualOf(record(777_777)));
            time("the latest thirty entries", () -> casebook.latest(Long.MAX_VALUE, 30));
            time("one entry by its number", () -> casebook.entry(50_000));
            time("the editions of a list", () -> casebook.editions("hospital"));
            time("note one decision and withdraw it", () -> {
                long number = casebook.note(new Event.PairDecided(record(1), record(3), "same person"))
                        .number();
                return casebook.withdraw(number, "a slip");
            });
            time("all decisions that stand", casebook::decisions);
            time("the individual of every record", casebook::individuals);
            time("root of the whole log", () -> casebook.store().copying().root(casebook.length()));
            time("verify: chain, objects, and every view folded anew", casebook::faults);
        }
    }

    private static void time(String what, Callable<?> question) throws Exception {
        List<Long> nanoseconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            question.call();
            nanoseconds.add(System.nanoTime() - began);
            if (nanoseconds.get(0) > 5_000_000_000L) {
                break;
            }
        }
        say(what + ", first", nanoseconds.get(0));
        nanoseconds.sort(Long::compare);
        say(what + ", median of " + nanoseconds.size(), nanoseconds.get(nanoseconds.size() / 2));
    }

    private static void say(String what, long nanoseconds) {
        System.out.printf("%-75s %,10.1f ms%n", what, nanoseconds / 1e6);
    }
}
