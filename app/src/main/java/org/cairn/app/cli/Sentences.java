package org.cairn.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.casebook.work.Answer;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.LinkageFinding;
import org.cairn.casebook.work.StratumFinding;

/** Findings in the words of the command line. */
final class Sentences {

    private static final int THIN_NAMED = 5;

    private Sentences() {}

    static List<String> linkage(LinkageFinding linkage, long individuals) {
        List<String> lines = new ArrayList<>();
        lines.add("%,d records; %,d candidate pairs of %,d possible, by %d blocking rules"
                .formatted(
                        linkage.records(),
                        linkage.candidatePairs(),
                        linkage.possiblePairs(),
                        linkage.blocking().size()));
        lines.add("model %s in %d rounds; λ = %.3g"
                .formatted(linkage.converged() ? "trained" : "NOT converged", linkage.rounds(), linkage.lambda()));
        lines.add("%,9d pairs linked     (%.1f bits or more)".formatted(linkage.linked(), linkage.linkFromBits()));
        lines.add("%,9d pairs to review  (%.1f to %.1f bits)"
                .formatted(linkage.toReview(), linkage.reviewFromBits(), linkage.linkFromBits()));
        lines.add("%,9d individuals".formatted(individuals));
        if (!linkage.thin().isEmpty()) {
            lines.add("too little stands in these to link them to anything: %s"
                    .formatted(linkage.thin().stream()
                            .limit(THIN_NAMED)
                            .map(Object::toString)
                            .collect(Collectors.joining(", ", "", linkage.thin().size() > THIN_NAMED ? ", …" : ""))));
        }
        lines.addAll(linkage.warnings());
        lines.addAll(linkage.conflicts());
        return lines;
    }

    static List<String> people(Findings findings) {
        Findings.PeopleFinding people = findings.individuals();
        List<String> lines = new ArrayList<>();
        lines.add("%,d people recorded, %,d counted%s"
                .formatted(
                        people.recorded(),
                        people.counted(),
                        findings.period()
                                .map(period -> " from %s to %s".formatted(period.first(), period.last()))
                                .orElse("")));
        if (people.outsidePeriod() + people.periodUnsure() > 0) {
            lines.add(
                    "  %,d left out because they surely died outside the period; %,d counted though their date cannot place them"
                            .formatted(people.outsidePeriod(), people.periodUnsure()));
        }
        return lines;
    }

    static List<String> answers(Findings findings) {
        List<String> lines = new ArrayList<>();
        lines.add(findings.counts() + ":");
        lines.add("  " + answer(findings.whole()));
        for (StratumFinding stratum : findings.strata()) {
            lines.add("  " + stratum.label() + ": " + answer(stratum));
        }
        return lines;
    }

    /** What is said of a group of people, recorded and estimated kept apart. */
    static String answer(StratumFinding stratum) {
        long recorded = stratum.table().recorded();
        if (stratum.answer() instanceof Answer.Range range) {
            String upper = Double.isInfinite(range.upper()) ? "no upper limit" : "about %,.0f".formatted(range.upper());
            return "%,d recorded; in all between about %,.0f and %s (%.0f %%; %s)"
                    .formatted(recorded, range.lower(), upper, 100 * range.level(), String.join(", ", range.methods()));
        }
        if (stratum.answer() instanceof Answer.AtLeast atLeast) {
            return "%,d recorded; in all at least about %,.0f. %s"
                    .formatted(recorded, atLeast.lower(), atLeast.reason());
        }
        Answer.NoEstimate none = (Answer.NoEstimate) stratum.answer();
        return "%,d recorded; no estimate. %s".formatted(recorded, none.reason());
    }
}
