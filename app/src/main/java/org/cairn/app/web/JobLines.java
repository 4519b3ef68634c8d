package org.cairn.app.web;

import java.util.List;
import java.util.Locale;
import org.cairn.app.Trouble;

/** How work is told of on a page. */
public final class JobLines {

    private JobLines() {}

    /** The key of the sentence that says what is being done. */
    public static String key(Job job) {
        return "job." + job.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the user has to put right first. */
    public static String problem(Job job) {
        return job.fault().flatMap(Trouble::yours).orElse("");
    }

    /** Kinds and places of a fault, without any name. */
    public static String trace(Job job) {
        return String.join("\n", job.fault().map(Trouble::trace).orElse(List.of()));
    }
}
