package org.cairn.casebook.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cairn.casebook.claim.count.Measure;
import org.cairn.casebook.claim.count.NumberWords;

/**
 * What a project says about how its sheets are read.
 *
 * @param measures measures of the project's own, beside those Cairn knows
 * @param numberWords what words for numbers mean
 * @param hierarchy kinds of source, the highest first
 * @param identified lists of whose records each tells of an identified incident
 * @param codedBlind sources that several coders are still coding: a coder's claims of these are shown to that coder only
 * @param asAt the day on which clocks are read; where it is not said, the last day on which anything happened
 */
public record SheetRules(
        List<String> measures,
        NumberWords numberWords,
        List<String> hierarchy,
        List<String> identified,
        List<String> codedBlind,
        Optional<LocalDate> asAt) {

    /** Nothing said. */
    public static final SheetRules DEFAULT =
            new SheetRules(List.of(), NumberWords.DEFAULT, List.of(), List.of(), List.of(), Optional.empty());

    public SheetRules {
        measures = List.copyOf(measures);
        hierarchy = List.copyOf(hierarchy);
        identified = List.copyOf(identified);
        codedBlind = List.copyOf(codedBlind);
        Objects.requireNonNull(numberWords, "numberWords");
    }

    /** Whether a row is a coder's claim of a source that is still being coded blind. */
    public boolean isUnseen(SheetRow row) {
        return row.kind() == SheetKind.CLAIMS
                && row.cell("coder").isPresent()
                && codedBlind.contains(row.text("source"));
    }

    /** The same, with these measures of the project's own. */
    public SheetRules withMeasures(List<String> others) {
        return new SheetRules(others, numberWords, hierarchy, identified, codedBlind, asAt);
    }

    /** Every word for a measure. */
    public List<String> measureWords() {
        List<String> words =
                new ArrayList<>(Measure.KNOWN.stream().map(Measure::word).toList());
        measures.stream().filter(word -> !words.contains(word)).forEach(words::add);
        return words;
    }
}
