package org.cairn.app.report;

import java.util.List;
import java.util.Optional;
import org.cairn.casebook.work.StratumFinding;
import org.cairn.estimate.Interval;
import org.cairn.estimate.Verdict;

/** Verdicts as sentences: what is recorded exact, what is estimated rounded and "about". */
final class Answers {
    private Answers() {}

    /** The answer about everyone, to the question of how many there were. */
    static String sentence(StratumFinding group) {
        long recorded = group.table().recorded();
        String listed = Words.exact(recorded) + " of them are on a list.";
        if (group.verdict() instanceof Verdict.SeveralAnswers several) {
            Interval range = several.envelope();
            return "There are several answers, between about %s and about %s; %s"
                    .formatted(lower(range, recorded), upper(range), listed);
        }
        if (group.verdict() instanceof Verdict.Estimated estimated) {
            Interval range = estimated.interval();
            return "Between about %s and %s; %s".formatted(lower(range, recorded), upper(range), listed);
        }
        if (group.verdict() instanceof Verdict.AtLeast least) {
            return "At least about %s; %s".formatted(lower(least, recorded), listed);
        }
        return "%s are on a list; how many there were in all cannot be estimated from these lists."
                .formatted(Words.exact(recorded));
    }

    /** Why the answer says no more than it does; empty where it says all. */
    static String reason(Verdict verdict) {
        return verdict instanceof Verdict.Estimated ? "" : verdict.reason();
    }

    /** The answer in a cell of a table: "about 690–1,010", "at least about 690", "not estimable". */
    static String cell(StratumFinding group) {
        long recorded = group.table().recorded();
        if (group.verdict() instanceof Verdict.AtLeast least) {
            return "at least about " + lower(least, recorded);
        }
        String several = group.verdict() instanceof Verdict.SeveralAnswers ? "several answers, " : "";
        return limits(group.verdict())
                .map(range -> "%sabout %s–%s".formatted(several, lower(range, recorded), upper(range)))
                .orElse("not estimable");
    }

    /** How many strata have an answer, only a lower limit, and none. */
    static String ofStrata(List<StratumFinding> groups) {
        long none = groups.stream()
                .filter(group -> group.verdict() instanceof Verdict.NoAnswer)
                .count();
        long bounded = groups.stream()
                .filter(group -> limits(group.verdict()).isPresent())
                .count();
        long lowerOnly = groups.size() - none - bounded;
        if (bounded == groups.size()) {
            return "All %s strata can be estimated.".formatted(bounded);
        }
        return "Of %s strata, %s can be estimated; for %s there is only a lower limit, and for %s no estimate at all."
                .formatted(groups.size(), bounded, lowerOnly, none);
    }

    /** Of every ten people, how many are on a list; empty where there is no upper limit. */
    static List<String> ofTen(StratumFinding group) {
        long recorded = group.table().recorded();
        return recorded == 0
                ? List.of()
                : limits(group.verdict()).map(range -> ofTen(range, recorded)).stream()
                        .toList();
    }

    private static String ofTen(Interval range, long recorded) {
        long fewest = Math.round(10.0 * recorded / range.upper());
        long most = Math.round(10.0 * recorded / Math.max((double) recorded, range.lower()));
        String share = fewest == most ? "about " + fewest : "between about %s and %s".formatted(fewest, most);
        return "Of every ten, %s are on a list; the others are on none.".formatted(share);
    }

    private static Optional<Interval> limits(Verdict verdict) {
        if (verdict instanceof Verdict.Estimated estimated) {
            return Optional.of(estimated.interval());
        }
        return verdict instanceof Verdict.SeveralAnswers several ? Optional.of(several.envelope()) : Optional.empty();
    }

    private static String lower(Interval range, long recorded) {
        return Words.down(range.lower(), Words.unit(range.upper() - range.lower()), recorded);
    }

    private static String upper(Interval range) {
        return Words.up(range.upper(), Words.unit(range.upper() - range.lower()));
    }

    private static String lower(Verdict.AtLeast least, long recorded) {
        return Words.down(least.lower(), Words.unit(least.lower()), recorded);
    }
}
