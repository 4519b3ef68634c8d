package org.cairn.app.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cairn.casebook.work.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Work that takes longer than a page may: reading, linking, estimating. It says how far it is, as far as that is known, and
 * stops at its next step when it is asked to. What was kept before it began is kept however it ends.
 */
public final class Job implements Progress {

    /** Sorts of work; each has its sentence. */
    public enum Kind {
        READ,
        TAKE_IN,
        LINK,
        ESTIMATE,
        REPORT,
        RELEASE,
        VERIFY
    }

    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        STOPPED,
        /** Something of the user's has to be put right first. */
        PROBLEM,
        /** A fault of Cairn's. */
        FAULT
    }

    private static final Duration LEAST_TO_SAY_HOW_LONG = Duration.ofSeconds(3);
    private static final double LEAST_SHARE = 0.02;

    private static final long A_MOMENT_MILLISECONDS = 900;

    private final Kind kind;
    private final CountDownLatch end = new CountDownLatch(1);
    private final long began = System.nanoTime();
    private volatile State state = State.RUNNING;
    private volatile boolean toStop;
    private volatile Step step = new Step("", 0, 0, began);
    private volatile @Nullable Throwable fault;

    Job(Kind kind) {
        this.kind = kind;
    }

    private record Step(String name, long done, long total, long began) {}

    /** Thrown through the work to end it. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    @Override
    public void at(String name, long done, long total) {
        if (toStop) {
            throw new Stopped();
        }
        Step before = step;
        long since = before.name().equals(name) ? before.began() : System.nanoTime();
        step = new Step(name, done, total, since);
    }

    /** Asks it to stop. */
    public void stop() {
        toStop = true;
    }

    void ended(State how, @Nullable Throwable why) {
        fault = why;
        state = how;
        end.countDown();
    }

    /** Waits a moment, so that short work is done before the next page is made. */
    public void waitAMoment() {
        try {
            boolean ended = end.await(A_MOMENT_MILLISECONDS, TimeUnit.MILLISECONDS);
            if (!ended) {
                return; // The page says that work is going on.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What sort of work it is. */
    public Kind kind() {
        return kind;
    }

    /** How it stands. */
    public State state() {
        return state;
    }

    /** Whether it is at work. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether it was asked to stop. */
    public boolean isStopping() {
        return toStop && isRunning();
    }

    /** Why it ended before its time. */
    Optional<Throwable> fault() {
        return Optional.ofNullable(fault);
    }

    /** What it is doing, in the casebook's words; empty where it has not said. */
    public String step() {
        return step.name();
    }

    /** How much of its present step is done, 0 to 100; −1 where that is not known. */
    public int percent() {
        Step now = step;
        return now.total() <= 0 ? -1 : (int) Math.min(100, 100 * now.done() / now.total());
    }

    /** How long it has been at work. */
    public long seconds() {
        return (System.nanoTime() - began) / 1_000_000_000L;
    }

    /** About how many seconds its present step still takes; empty where there is nothing to judge by. */
    public Optional<Long> secondsLeft() {
        Step now = step;
        Duration so = Duration.ofNanos(System.nanoTime() - now.began());
        double share = now.total() <= 0 ? 0 : (double) now.done() / now.total();
        if (share < LEAST_SHARE || so.compareTo(LEAST_TO_SAY_HOW_LONG) < 0) {
            return Optional.empty();
        }
        return Optional.of(Math.max(1, Math.round(so.toSeconds() * (1 - share) / share)));
    }
}
