package org.cairn.app.report;

import java.util.List;
import org.cairn.casebook.work.Answer;
import org.cairn.casebook.work.StratumFinding;

/** Answers as sentences: what is recorded exact, what is estimated rounded and "about". */
final class Answers {
    private Answers() {}

    /** The answer about everyone, to the question of how many there were. */
    static String sentence(StratumFinding group) {
        long recorded = group.table().recorded();
        String listed = Words.exact(recorded) + " of them are on a list.";
        if (group.answer() instanceof Answer.Range range && Double.isFinite(range.upper())) {
            return "Between about %s and %s; %s".formatted(lower(range, recorded), upper(range), listed);
        }
        if (group.answer() instanceof Answer.Range range) {
            return "At least about %s; the lists set no upper limit. %s".formatted(lower(range, recorded), listed);
        }
        if (group.answer() instanceof Answer.AtLeast least) {
            return "At least about %s; %s".formatted(lower(least, recorded), listed);
        }
        return "%s are on a list; how many there were in all cannot be estimated from these lists."
                .formatted(Words.exact(recorded));
    }

    /** Why the answer says no more than it does; empty where it says all. */
    static String reason(Answer answer) {
        if (answer instanceof Answer.AtLeast least) {
            return least.reason();
        }
        return answer instanceof Answer.NoEstimate none ? none.reason() : "";
    }

    /** The answer in a cell of a table: "about 690–1,010", "at least about 690", "not estimable". */
    static String cell(StratumFinding group) {
        long recorded = group.table().recorded();
        if (group.answer() instanceof Answer.Range range) {
            return Double.isFinite(range.upper())
                    ? "about %s–%s".formatted(lower(range, recorded), upper(range))
                    : "at least about %s, no upper limit".formatted(lower(range, recorded));
        }
        return group.answer() instanceof Answer.AtLeast least
                ? "at least about " + lower(least, recorded)
                : "not estimable";
    }

    /** How many strata have an answer, only a lower limit, and none. */
    static String ofStrata(List<StratumFinding> groups) {
        long none = groups.stream()
                .filter(group -> group.answer() instanceof Answer.NoEstimate)
                .count();
        long bounded = groups.stream()
                .filter(group -> group.answer() instanceof Answer.Range range && Double.isFinite(range.upper()))
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
        if (!(group.answer() instanceof Answer.Range range) || !Double.isFinite(range.upper()) || recorded == 0) {
            return List.of();
        }
        long fewest = Math.round(10.0 * recorded / range.upper());
        long most = Math.round(10.0 * recorded / Math.max((double) recorded, range.lower()));
        String share = fewest == most ? "about " + fewest : "between about %s and %s".formatted(fewest, most);
        return List.of("Of every ten, %s are on a list; the others are on none.".formatted(share));
    }

    private static String lower(Answer.Range range, long recorded) {
        double width = Double.isFinite(range.upper()) ? range.upper() - range.lower() : range.lower();
        return Words.down(range.lower(), Words.unit(width), recorded);
    }

    private static String upper(Answer.Range range) {
        return Words.up(range.upper(), Words.unit(range.upper() - range.lower()));
    }

    private static String lower(Answer.AtLeast least, long recorded) {
        return Words.down(least.lower(), Words.unit(least.lower()), recorded);
    }
}
