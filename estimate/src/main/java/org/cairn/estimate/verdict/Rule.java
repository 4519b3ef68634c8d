package org.cairn.estimate.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.Verdict;
import org.cairn.estimate.bound.ChaoLowerBound;
import org.cairn.estimate.bound.Chapman;
import org.cairn.estimate.bound.SafeBound;
import org.cairn.estimate.table.Words;

/**
 * The one rule that turns every method's answer into a verdict. It looks at who answered and how far the answers lie
 * apart, never at which answer is larger.
 *
 * <p>The headline is {@code shrinkage}: of all methods it alone supposes neither one dependence between the lists, chosen by
 * looking, nor that people are all alike, and its intervals were held against simulated tables of both kinds. The other
 * methods that allow lists to depend on each other are its witnesses: one whose interval is apart from its own makes the
 * verdict several answers. Methods that suppose people alike are no witnesses where the table shows that they are not. Where
 * {@code shrinkage} was not asked, the methods that were are spanned.
 *
 * @param level nominal level of the intervals, between 0 and 1
 */
public record Rule(double level) {

    /** Changes with every change after which a verdict could differ. */
    public static final String VERSION = "4";

    private static final String HEADLINE = "shrinkage";
    private static final String PRIOR_MOVES_UPPER = "prior_moves_upper";

    /** Methods that do not suppose that each list is independent of the others. */
    private static final Set<String> WITNESSES = Set.of("loglinear", "graphs", "latent");

    /** Those of them that suppose people to be alike in how easily they are recorded. */
    private static final Set<String> SUPPOSE_ALIKE = Set.of("loglinear", "graphs");

    private static final String ALIKE = "no_heterogeneity_probability";

    /** Where people are alike with less probability than this, the table shows that they are not. */
    private static final double NOT_ALIKE = 0.05;

    /** With two lists, the odds of being on one may be this many times as large, or as small, for those on the other. */
    private static final double ODDS = 2;

    /**
     * The level at which a bound is taken where the models refuse. They refuse where few are on two lists, which is often chance:
     * among such tables a bound of 0.975 held in 91 % of those simulated.
     */
    private static final double FEW = 0.995;

    /** Answers of witnesses alone whose numbers of never recorded differ by more than this factor are several. */
    private static final double APART = 2;

    /** An upper limit on the never recorded that moves more than this with a doubled prior is the prior's. */
    private static final double PRIOR_DRIVEN = 1.4;

    /** The verdict on a table, from every method's answer. */
    public Verdict verdict(CaptureTable table, List<Estimation> results) {
        Optional<Estimate> headline =
                estimates(results, Set.of(HEADLINE)).stream().findFirst();
        List<Estimate> witnesses = estimates(results, WITNESSES);
        if (listsInUse(table) == 2) {
            return new Chapman(level).estimate(table, 0) instanceof Estimate chapman
                    ? twoLists(table, chapman, headline)
                    : withoutModels(table, results);
        }
        if (headline.isPresent()) {
            return tried(headline.get(), witnesses);
        }
        return witnesses.isEmpty() ? withoutModels(table, results) : spanned(table, witnesses);
    }

    private static List<Estimate> estimates(List<Estimation> results, Set<String> methods) {
        return results.stream()
                .filter(result -> methods.contains(result.method()))
                .filter(Estimate.class::isInstance)
                .map(Estimate.class::cast)
                .map(Rule::followed)
                .toList();
    }

    /** Where the reference's grid cuts a posterior off, the same posterior followed further: a limit is never a grid's. */
    private static Estimate followed(Estimate estimate) {
        if (!(estimate.details().get("extended") instanceof Map<?, ?> further)) {
            return estimate;
        }
        return new Estimate(
                estimate.method(),
                number(further, "median"),
                new Interval(
                        number(further, "lower"),
                        number(further, "upper"),
                        estimate.interval().level()),
                estimate.assumption(),
                estimate.warnings(),
                estimate.details());
    }

    private static double number(Map<?, ?> details, String name) {
        return ((Number) Objects.requireNonNull(details.get(name))).doubleValue();
    }

    private static int listsInUse(CaptureTable table) {
        int lists = 0;
        for (int list = 0; list < table.listCount(); list++) {
            lists += table.onList(list) > 0 ? 1 : 0;
        }
        return lists;
    }

    private double oneSided() {
        return (1 + level) / 2;
    }

    private Verdict tried(Estimate headline, List<Estimate> witnesses) {
        if (number(headline, PRIOR_MOVES_UPPER, 1) > PRIOR_DRIVEN) {
            return new Verdict.AtLeast(
                    headline.interval().lower(), oneSided(), List.of(headline.method()), priorDriven(headline));
        }
        if (!headline.interval().isBounded()) {
            return new Verdict.AtLeast(
                    headline.interval().lower(),
                    oneSided(),
                    List.of(headline.method()),
                    noUpperLimit(List.of(headline)));
        }
        boolean alike = number(headline, ALIKE, 1) >= NOT_ALIKE;
        List<Estimate> heard = witnesses.stream()
                .filter(witness -> alike || !SUPPOSE_ALIKE.contains(witness.method()))
                .toList();
        List<Estimate> dissenting = heard.stream()
                .filter(witness -> areApart(headline.interval(), witness.interval()))
                .toList();
        if (dissenting.isEmpty()) {
            return new Verdict.Estimated(
                    headline.value(), headline.interval(), List.of(headline.method()), upheld(heard, alike));
        }
        List<Estimate> answers = new ArrayList<>(dissenting);
        answers.add(headline);
        answers.sort(Comparator.comparingDouble(Estimate::value));
        double lower = answers.stream()
                .mapToDouble(answer -> answer.interval().lower())
                .min()
                .orElseThrow();
        double upper = answers.stream()
                .map(Estimate::interval)
                .filter(Interval::isBounded)
                .mapToDouble(Interval::upper)
                .max()
                .orElseThrow();
        return new Verdict.SeveralAnswers(new Interval(lower, upper, level), answers, disagreement(answers));
    }

    private static double number(Estimate estimate, String detail, double otherwise) {
        return estimate.details().get(detail) instanceof Number number ? number.doubleValue() : otherwise;
    }

    private static boolean areApart(Interval one, Interval other) {
        return one.upper() < other.lower() || other.upper() < one.lower();
    }

    private static String priorDriven(Estimate headline) {
        return ("The lists set no upper limit of their own: with a prior twice as wide the number never recorded could be %.1f"
                        + " times as large. Joining strata, or another list made independently, would help.")
                .formatted(number(headline, PRIOR_MOVES_UPPER, 1));
    }

    private static String upheld(List<Estimate> heard, boolean alike) {
        String headline =
                "It supposes that the lists depend on each other, and that people differ, in ways like those that the lists"
                        + " show; it chooses no single model.";
        String differ = alike
                ? ""
                : " The lists show that people differ in how easily they are recorded; methods that suppose them alike"
                        + " were not heard.";
        String witnesses = heard.isEmpty()
                ? ""
                : " It agrees with %s."
                        .formatted(
                                Words.join(heard.stream().map(Estimate::method).toList()));
        return headline + differ + witnesses;
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
            return new Verdict.SeveralAnswers(envelope, ascending, disagreement(ascending));
        }
        return new Verdict.Estimated(
                ascending.get((ascending.size() - 1) / 2).value(), envelope, methods, agreement(methods));
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

    private static String disagreement(List<Estimate> ascending) {
        Estimate lowest = ascending.get(0);
        Estimate highest = ascending.get(ascending.size() - 1);
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
                .sorted(Comparator.comparing(refusal -> !refusal.method().equals(HEADLINE)))
                .map(NotEstimable::reason)
                .findFirst()
                .orElse("No method that allows lists to depend on each other was asked.");
        double bound = SafeBound.of(table, FEW);
        return new ChaoLowerBound(level).estimate(table, 0) instanceof Estimate && bound > (double) table.recorded()
                ? new Verdict.AtLeast(bound, oneSided(), List.of("chao"), why)
                : new Verdict.NoAnswer(why);
    }

    private Verdict twoLists(CaptureTable table, Estimate chapman, Optional<Estimate> headline) {
        double n = table.recorded();
        if (!chapman.interval().isBounded()) {
            return new Verdict.AtLeast(
                    chapman.interval().lower(), oneSided(), List.of(chapman.method()), noUpperLimit(List.of(chapman)));
        }
        Estimate fewer = scaled(chapman, n, 1 / ODDS, "half as likely");
        Estimate more = scaled(chapman, n, ODDS, "twice as likely");
        Interval span = new Interval(fewer.interval().lower(), more.interval().upper(), level);
        return new Verdict.SeveralAnswers(
                headline.map(Estimate::interval)
                        .map(learned -> hull(span, learned))
                        .orElse(span),
                List.of(fewer, chapman, more),
                ("Two lists cannot show whether they depend on each other. If they are independent there were about %,.0f;"
                                + " if being on one doubles the odds of being on the other, about %,.0f; if it halves them,"
                                + " about %,.0f. A third list made independently would help.")
                        .formatted(chapman.value(), more.value(), fewer.value()));
    }

    private Interval hull(Interval one, Interval other) {
        return new Interval(Math.min(one.lower(), other.lower()), Math.max(one.upper(), other.upper()), level);
    }

    private static Estimate scaled(Estimate chapman, double n, double factor, String how) {
        return new Estimate(
                chapman.method(),
                n + factor * (chapman.value() - n),
                new Interval(
                        n + factor * (chapman.interval().lower() - n),
                        n + factor * (chapman.interval().upper() - n),
                        chapman.interval().level()),
                "Being on one list makes being on the other " + how + " (in odds).",
                List.of(),
                Map.of("odds_ratio", factor));
    }
}
