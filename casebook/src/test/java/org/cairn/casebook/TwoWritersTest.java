package org.cairn.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several hands at one casebook, and clocks that go wrong. */
class TwoWritersTest {

    private static final int EACH = 10;

    @TempDir
    Path folder;

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    private static void write(Casebook casebook, String who) {
        for (int i = 0; i < EACH; i++) {
            casebook.decide(new SamePerson(new RecordId(who, "" + i), new RecordId("press", "" + i)), "");
        }
    }

    @Test
    void whatTwoWriteAtOnceIsAllThereInOneOrder() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try (Casebook shared = Casebook.open(folder, Clock.systemUTC(), "shared")) {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (String who : List.of("a", "b")) {
                tasks.add(() -> {
                    try (Casebook own = Casebook.open(folder, Clock.systemUTC(), who)) {
                        write(own, who);
                        return true;
                    }
                });
                tasks.add(() -> {
                    write(shared.as(who + who), who + who);
                    return true;
                });
            }
            for (Future<Boolean> done : hands.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
            assertThat(shared.length()).isEqualTo(1 + 4 * EACH);
            assertThat(shared.decisions()).hasSize(4 * EACH);
            assertThat(shared.faults()).isEmpty();
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void whoReadsSteadilySeesOneMomentWhateverOthersWrite() {
        try (Casebook casebook = Casebook.open(folder, Clock.systemUTC(), "a")) {
            casebook.steadily(() -> {
                long before = casebook.length();
                try (Casebook other = Casebook.open(folder, Clock.systemUTC(), "b")) {
                    other.note(new Event.RowsMapped("hospital", "x", 1, java.util.Map.of()));
                    assertThat(other.length()).isEqualTo(before + 1);
                }
                assertThat(casebook.length()).isEqualTo(before);
            });
            assertThat(casebook.length()).isEqualTo(2);
        }
    }

    @Test
    void aClockThatRunsBackwardsIsSaidAndChangesNoOrder() throws IOException {
        try (Casebook casebook = Casebook.open(folder, at("2031-05-04T12:00:00Z"), "a")) {
            write(casebook, "a");
            assertThat(casebook.notices()).isEmpty();
        }
        try (Casebook casebook = Casebook.open(folder, at("2019-01-01T00:00:00Z"), "b")) {
            write(casebook, "b");
            assertThat(casebook.notices())
                    .containsExactly(
                            "This computer's clock says 2019-01-01T00:00:00Z, which is before the last entry of the log"
                                    + " (2031-05-04T12:00:00Z). The entry was kept with the clock's time; the order of the log does not depend"
                                    + " on it. Set the clock right.");
            assertThat(casebook.latest(Long.MAX_VALUE, 1))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.at()).isEqualTo("2019-01-01T00:00:00Z"));
            assertThat(casebook.faults()).isEmpty();
        }
    }
}
