package org.cairn.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.casebook.work.CheckFinding;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.LinkageFinding;
import org.cairn.casebook.work.StratumFinding;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.Verdict;
import org.cairn.estimate.check.Checks;
import org.cairn.estimate.check.KnownList;
import org.cairn.estimate.check.Trial;
import org.cairn.estimate.combine.Strata;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.SamePerson;

/** Findings in the words of the command line. */
final class Sentences {

    private static final int THIN_NAMED = 5;

    private Sentences() {}

    static List<String> linkage(LinkageFinding linkage, long individuals) {
        List<String> lines = new ArrayList<>();
        int rules = linkage.blocking().size();
        lines.add("%,d %s; %,d candidate pairs of %,d possible, by %d blocking %s"
                .formatted(
                        linkage.records(),
                        linkage.records() == 1 ? "record" : "records",
                        linkage.candidatePairs(),
                        linkage.possiblePairs(),
                        rules,
                        rules == 1 ? "rule" : "rules"));
        lines.add(
                linkage.rounds() == 0 && linkage.converged()
                        ? "model brought along; λ = %.3g".formatted(linkage.lambda())
                        : "model %s in %d %s; λ = %.3g"
                                .formatted(
                                        linkage.converged() ? "trained" : "NOT converged",
                                        linkage.rounds(),
                                        linkage.rounds() == 1 ? "round" : "rounds",
                                        linkage.lambda()));
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

    /** What the checks of an estimate found, a line each. */
    static List<String> checks(CheckFinding finding) {
        Checks checks = finding.checks();
        List<String> lines = new ArrayList<>(finding.remarks());
        if (checks.whole() instanceof Estimate whole) {
            lines.add("checks, by %s:".formatted(checks.method()));
            moved(lines, "leaving one list out", checks.withoutOne(), whole);
            moved(lines, "taking two lists for one", checks.mergedTwo(), whole);
            long estimated =
                    checks.knownLists().stream().filter(KnownList::isEstimated).count();
            long covered =
                    checks.knownLists().stream().filter(KnownList::isCovered).count();
            if (!checks.knownLists().isEmpty()) {
                lines.add("  of %d lists whose size is known, the others estimate %d and find %d of those"
                        .formatted(checks.knownLists().size(), estimated, covered));
            }
            checks.shares()
                    .ifPresent(shares -> lines.add("  uncertainty: %.0f %% linkage, %.0f %% model, %.0f %% sampling"
                            .formatted(100 * shares.linkage(), 100 * shares.model(), 100 * shares.sampling())));
        }
        finding.strata().ifPresent(strata -> lines.add(total(strata)));
        return lines;
    }

    private static void moved(List<String> lines, String what, List<Trial> trials, Estimate whole) {
        List<Trial> outside =
                trials.stream().filter(trial -> trial.isOutside(whole)).toList();
        if (!trials.isEmpty()) {
            lines.add("  %s moves the number out of its interval in %d of %d cases%s"
                    .formatted(
                            what,
                            outside.size(),
                            trials.size(),
                            outside.stream()
                                    .map(Trial::what)
                                    .collect(Collectors.joining("; ", outside.isEmpty() ? "" : ": ", ""))));
        }
    }

    private static String total(Strata strata) {
        if (strata.total() instanceof Estimate total) {
            String upper = total.interval().isBounded()
                    ? "%,.0f".formatted(total.interval().upper())
                    : "no upper limit";
            return "all strata together, by %s: %,.0f   %,.0f – %s; %d of %d have an estimate"
                    .formatted(
                            total.method(),
                            total.value(),
                            total.interval().lower(),
                            upper,
                            strata.estimated(),
                            strata.strata().size());
        }
        return "all strata together: no estimate: " + ((NotEstimable) strata.total()).reason();
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
        return "%,d recorded; %s".formatted(stratum.table().recorded(), verdict(stratum.verdict()));
    }

    /** A verdict in a sentence or two. */
    static String verdict(Verdict verdict) {
        if (verdict instanceof Verdict.Estimated estimated) {
            return "in all about %,.0f, between %s. %s"
                    .formatted(estimated.value(), limits(estimated.interval()), estimated.reason());
        }
        if (verdict instanceof Verdict.SeveralAnswers several) {
            return "several answers, between %s. %s".formatted(limits(several.envelope()), several.reason());
        }
        if (verdict instanceof Verdict.AtLeast atLeast) {
            return "in all at least about %,.0f. %s".formatted(atLeast.lower(), atLeast.reason());
        }
        return "no estimate. " + verdict.reason();
    }

    /** A decision in the words of the log. */
    static String answer(Decision decision) {
        if (decision instanceof SamePerson) {
            return "same person";
        }
        return decision instanceof DifferentPeople ? "different people" : "cannot tell";
    }

    private static String limits(Interval interval) {
        return "about %,.0f and about %,.0f (%.0f %%)"
                .formatted(interval.lower(), interval.upper(), 100 * interval.level());
    }
}
