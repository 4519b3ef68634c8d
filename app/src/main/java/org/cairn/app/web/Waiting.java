package org.cairn.app.web;

import java.time.Duration;
import org.cairn.app.web.words.Language;
import org.cairn.app.web.words.Phrase;

/** How long someone who tried too often has to wait. */
public final class Waiting {

    private static final int LONGEST_IN_SECONDS = 90;

    private Waiting() {}

    /** In whole seconds, at least one. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** As a sentence. */
    public static Phrase inWords(Language say, Duration wait) {
        long seconds = seconds(wait);
        return seconds <= LONGEST_IN_SECONDS
                ? say.say("enter.wait-seconds", "seconds", seconds)
                : say.say("enter.wait-minutes", "minutes", (seconds + 59) / 60);
    }
}
