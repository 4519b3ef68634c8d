package org.cairn.app.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long someone who guesses has to wait. */
class AttemptsTest {

    private final Hand clock = new Hand();
    private final Attempts attempts = new Attempts(clock);

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2031-03-02T10:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Tries as soon as it is allowed to; gives how long each try had to wait. */
    private List<Long> waits(int tries, String name, String address) {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            Duration wait = attempts.begin(name, address);
            waits.add(wait.toSeconds());
            clock.forward(wait);
            if (!wait.isZero()) {
                assertThat(attempts.begin(name, address)).isZero();
            }
        }
        return waits;
    }

    @Test
    void afterFiveFailuresTheWaitGrowsUpToAQuarterOfAnHour() {
        assertThat(waits(14, "Ana", "10.0.0.1"))
                .containsExactly(0L, 0L, 0L, 0L, 0L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
    }

    @Test
    void whoGuessesFromManyAddressesWaitsForTheName() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempts.begin("Ana", "10.0.0." + i)).isZero();
        }
        assertThat(attempts.begin("ANA ", "10.0.0.77")).isEqualTo(Duration.ofSeconds(10));
        assertThat(attempts.begin("Omar", "10.0.0.77")).isZero();
    }

    @Test
    void whoGuessesManyNamesFromOneAddressWaitsForTheAddress() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempts.begin("name " + i, "10.0.0.1")).isZero();
        }
        assertThat(attempts.begin("Ana", "10.0.0.1")).isEqualTo(Duration.ofSeconds(10));
        assertThat(attempts.begin("Ana", "10.0.0.2")).isZero();
    }

    @Test
    void whoWaitsIsNotMadeToWaitLongerForAskingMeanwhile() {
        waits(5, "Ana", "10.0.0.1");
        attempts.begin("Ana", "10.0.0.1");
        clock.forward(Duration.ofSeconds(4));
        assertThat(attempts.begin("Ana", "10.0.0.1")).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void aRightPasswordForgetsTheNamesFailuresAndCountsNoneOfTheAddress() {
        for (int i = 0; i < 100; i++) {
            assertThat(attempts.begin("Ana", "10.0.0.1")).isZero();
            attempts.succeeded("Ana", "10.0.0.1");
        }
        waits(4, "Ana", "10.0.0.1");
        attempts.begin("Ana", "10.0.0.1");
        attempts.succeeded("Ana", "10.0.0.1");
        assertThat(attempts.begin("Ana", "10.0.0.1")).isZero();
    }

    @Test
    void whoeverDoesNotTryForAnHourBeginsAnew() {
        waits(10, "Ana", "10.0.0.1");
        clock.forward(Duration.ofMinutes(61));
        assertThat(waits(6, "Ana", "10.0.0.1")).containsExactly(0L, 0L, 0L, 0L, 0L, 10L);
    }
}
