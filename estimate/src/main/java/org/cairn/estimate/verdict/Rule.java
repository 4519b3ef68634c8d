package org.cairn.estimate.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.Verdict;
import org.cairn.estimate.bound.ChaoLowerBound;
import org.cairn.estimate.bound.Chapman;
import org.cairn.estimate.table.Words;

/**
 * The one rule that turns every method's answer into a verdict. It looks at who answered and how far the answers lie
 * apart, never at which answer is larger.
 *
 * @param level nominal level of the intervals, between 0 and 1
 */
public record Rule(double level) {

    /** Changes with every change after which a verdict could differ. */
    public static final String VERSION = "1";

    /** Methods that do not suppose that each list is independent of the others. */
    private static final Set<String> ALLOW_DEPENDENCE = Set.of("loglinear", "graphs", "latent");

    /** With two lists, the odds of being on one may be this many times as large, or as small, for those on the other. */
    private static final double ODDS = 2;

    /** Answers whose numbers of never recorded differ by more than this factor are several. */
    private static final double APART = 2;

    /** The verdict on a table, from every method's answer. */
    public Verdict verdict(CaptureTable table, List<Estimation> results) {
        if (listsInUse(table) == 2) {
            return new Chapman(level).estimate(table, 0) instanceof Estimate chapman
                    ? twoLists(table, chapman)
                    : withoutModels(table, results);
        }
        List<Estimate> answers = results.stream()
                .filter(result -> ALLOW_DEPENDENCE.contains(result.method()))
                .filter(Estimate.class::isInstance)
                .map(Estimate.class::cast)
                .toList();
        return answers.isEmpty() ? withoutModels(table, results) : spanned(table, answers);
    }

    private static int listsInUse(CaptureTable table) {
        int lists = 0;
        for (int list = 0; list < table.listCount(); list++) {
            lists += table.onList(list) > 0 ? 1 : 0;
        }
        return lists;
    }

    private Verdict spanned(CaptureTable table, List<Estimate> answers) {
        double lower = answers.stream()
                .mapToDouble(answer -> answer.interval().lower())
                .min()
                .orElseThrow();
        double upper = answers.stream()
                .mapToDouble(answer -> answer.interval().upper())
                .max()
                .orElseThrow();
        List<String> methods = answers.stream().map(Estimate::method).toList();
        if (Double.isInfinite(upper)) {
            return new Verdict.AtLeast(lower, oneSided(), methods, noUpperLimit(answers));
        }
        List<Estimate> ascending = answers.stream()
                .sorted(Comparator.comparingDouble(Estimate::value))
                .toList();
        Estimate lowest = ascending.get(0);
        Estimate highest = ascending.get(ascending.size() - 1);
        Interval envelope = new Interval(lower, upper, level);
        if (dark(table, highest.value()) > APART * dark(table, lowest.value())) {
            return new Verdict.SeveralAnswers(envelope, ascending, disagreement(lowest, highest));
        }
        return new Verdict.Estimated(
                ascending.get((ascending.size() - 1) / 2).value(), envelope, methods, agreement(methods));
    }

    private double oneSided() {
        return (1 + level) / 2;
    }

    private static double dark(CaptureTable table, double total) {
        return Math.max(1, total - table.recorded());
    }

    private static String noUpperLimit(List<Estimate> answers) {
        List<String> open = answers.stream()
                .filter(answer -> !answer.interval().isBounded())
                .map(Estimate::method)
                .toList();
        return ("The overlap between the lists sets no upper limit (by %s): with this few people on more than one list,"
                        + " far larger totals would fit as well. Joining strata, or another list, would help.")
                .formatted(Words.join(open));
    }

    private static String disagreement(Estimate lowest, Estimate highest) {
        return ("Methods that fit these lists disagree, from %,.0f by %s to %,.0f by %s, and the lists cannot say which is"
                        + " right. Knowing how the lists were made, strata within which people are alike, or another list"
                        + " made independently would help.")
                .formatted(lowest.value(), lowest.method(), highest.value(), highest.method());
    }

    private static String agreement(List<String> methods) {
        return methods.size() == 1
                ? "It rests on %s alone; no other method that allows lists to depend on each other gave an answer."
                        .formatted(methods.get(0))
                : "The interval spans those of every method that allows lists to depend on each other and gave an answer: %s."
                        .formatted(Words.join(methods));
    }

    private Verdict withoutModels(CaptureTable table, List<Estimation> results) {
        String why = results.stream()
                .filter(NotEstimable.class::isInstance)
                .map(NotEstimable.class::cast)
                .sorted(Comparator.comparing(refusal -> !ALLOW_DEPENDENCE.contains(refusal.method())))
                .map(NotEstimable::reason)
                .findFirst()
                .orElse("No method that allows lists to depend on each other was asked.");
        return new ChaoLowerBound(level).estimate(table, 0) instanceof Estimate bound
                ? new Verdict.AtLeast(bound.interval().lower(), oneSided(), List.of(bound.method()), why)
                : new Verdict.NoAnswer(why);
    }

    private Verdict twoLists(CaptureTable table, Estimate chapman) {
        double n = table.recorded();
        if (!chapman.interval().isBounded()) {
            return new Verdict.AtLeast(
                    chapman.interval().lower(), oneSided(), List.of(chapman.method()), noUpperLimit(List.of(chapman)));
        }
        Estimate fewer = scaled(chapman, n, 1 / ODDS, "on one list makes being on the other half as likely");
        Estimate more = scaled(chapman, n, ODDS, "on one list makes being on the other twice as likely");
        return new Verdict.SeveralAnswers(
                new Interval(fewer.interval().lower(), more.interval().upper(), level),
                List.of(fewer, chapman, more),
                ("Two lists cannot show whether they depend on each other. If they are independent there were about %,.0f;"
                                + " if being on one doubles the odds of being on the other, about %,.0f; if it halves them,"
                                + " about %,.0f. A third list made independently would help.")
                        .formatted(chapman.value(), more.value(), fewer.value()));
    }

    private static Estimate scaled(Estimate chapman, double n, double factor, String how) {
        return new Estimate(
                chapman.method(),
                n + factor * (chapman.value() - n),
                new Interval(
                        n + factor * (chapman.interval().lower() - n),
                        n + factor * (chapman.interval().upper() - n),
                        chapman.interval().level()),
                "Being " + how + " (in odds).",
                List.of(),
                Map.of("odds_ratio", factor));
    }
}
