package org.cairn.app.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.work.Progress;
import org.cairn.link.Stage;

/** Takes the time of each stage of a linkage while it passes on how far the work has come. The result knows nothing of it. */
final class StageClock implements Progress {

    private static final double NANOSECONDS = 1e9;

    private final Progress listener;
    private final long began = System.nanoTime();
    private final Map<Stage, Long> taken = new EnumMap<>(Stage.class);
    private Optional<Stage> current = Optional.empty();
    private long since = began;

    StageClock(Progress listener) {
        this.listener = listener;
    }

    @Override
    public void at(String step, long done, long total) {
        listener.at(step, done, total);
    }

    @Override
    public void begins(Stage stage) {
        ends();
        current = Optional.of(stage);
    }

    @Override
    public void ends() {
        long now = System.nanoTime();
        long passed = now - since;
        current.ifPresent(stage -> taken.merge(stage, passed, Long::sum));
        current = Optional.empty();
        since = now;
    }

    /** Seconds by the wall: each stage, and the whole until now, which is more than the stages together. */
    Map<String, Double> seconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("read", seconds(Stage.READING));
        seconds.put("blocking", seconds(Stage.BLOCKING));
        seconds.put("comparing", seconds(Stage.COMPARING));
        seconds.put("training", seconds(Stage.TRAINING));
        seconds.put("scoring", seconds(Stage.SCORING));
        seconds.put("clustering", seconds(Stage.CLUSTERING));
        seconds.put("whole", (System.nanoTime() - began) / NANOSECONDS);
        return seconds;
    }

    private double seconds(Stage stage) {
        return taken.getOrDefault(stage, 0L) / NANOSECONDS;
    }
}
