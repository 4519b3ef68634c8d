package org.cairn.casebook.project;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the project says about its report.
 *
 * @param title the report's title, if it is to differ from the project's
 * @param languages language tags, the first one leading
 * @param names whose names may be shown
 * @param publish what may leave in a release; nothing else does
 * @param leastShown the least count of people that a release shows; smaller ones are left out
 */
public record ReportSettings(
        Optional<String> title, List<String> languages, Names names, List<String> publish, int leastShown) {

    /** Counts of one to four people are left out, as statistical offices commonly do. */
    public static final int LEAST_SHOWN = 5;

    /** English, no names, nothing to publish. */
    public static final ReportSettings DEFAULT =
            new ReportSettings(Optional.empty(), List.of("en"), Names.WITHHELD, List.of(), LEAST_SHOWN);

    public ReportSettings {
        Objects.requireNonNull(names, "names");
        languages = List.copyOf(languages);
        publish = List.copyOf(publish);
    }
}
