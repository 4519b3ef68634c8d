package org.cairn.app.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often someone tried to come in and could not: by the account's name, whoever tries, and by the address it was tried
 * from, whatever the name. After some tries each next one has to wait, twice as long each time. An attempt counts from its
 * beginning, so that many at once gain nothing.
 */
public final class Attempts {

    private static final int FREE_BY_NAME = 5;
    private static final int FREE_BY_ADDRESS = 20;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST_NAME = 200;

    private final Clock clock;
    private final Map<String, Failures> byName = new HashMap<>();
    private final Map<String, Failures> byAddress = new HashMap<>();

    private record Failures(int count, Instant last) {}

    /** @param clock tells how long someone has waited, and nothing else */
    public Attempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins an attempt, which counts as failed until {@link #succeeded}; or says how long to wait, and then it does not
     * count.
     *
     * @return how long to wait; zero where the attempt may be made
     */
    public synchronized Duration begin(String name, String address) {
        Instant now = clock.instant();
        Duration wait = longer(
                wait(byName.get(key(name)), FREE_BY_NAME, now), wait(byAddress.get(address), FREE_BY_ADDRESS, now));
        if (wait.isZero()) {
            count(byName, key(name), now);
            count(byAddress, address, now);
        }
        return wait;
    }

    /** The attempt was made with the right password: the name's failures are forgotten, and the address did not fail. */
    public synchronized void succeeded(String name, String address) {
        byName.remove(key(name));
        byAddress.computeIfPresent(
                address, (any, known) -> known.count() == 1 ? null : new Failures(known.count() - 1, known.last()));
    }

    private static String key(String name) {
        return Account.key(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration wait(@Nullable Failures known, int free, Instant now) {
        if (known == null || known.count() < free || isForgotten(known, now)) {
            return Duration.ZERO;
        }
        Duration all = FIRST_WAIT.multipliedBy(1L << Math.min(known.count() - free, 10));
        Duration most = all.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : all;
        Duration left = Duration.between(now, known.last().plus(most));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static boolean isForgotten(Failures known, Instant now) {
        return known.last().plus(FORGOTTEN_AFTER).isBefore(now);
    }

    private static void count(Map<String, Failures> all, String key, Instant now) {
        if (all.size() >= MOST_REMEMBERED) {
            all.values().removeIf(known -> isForgotten(known, now));
        }
        if (all.size() >= MOST_REMEMBERED) {
            all.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().last()))
                    .ifPresent(oldest -> all.remove(oldest.getKey()));
        }
        all.merge(
                key,
                new Failures(1, now),
                (known, first) -> new Failures(isForgotten(known, now) ? 1 : known.count() + 1, now));
    }
}
