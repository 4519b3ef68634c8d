package org.cairn.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.Interval;
import org.cairn.estimate.Plan;
import org.cairn.estimate.Verdict;

/**
 * How often the verdict's statements hold, on invented people whose number is known.
 *
 * <p>Each cell is a way in which lists come about; each replicate draws the lists' reach anew, so that no cell is one lucky
 * table. Prints a line of a Markdown table per cell, as soon as it is known. Arguments: replicates, seed, a method to leave
 * out ({@code latent} takes nine tenths of the time) or {@code none}, and the cells wanted by their numbers (all, if none).
 */
public final class VerdictCoverage {

    private static final double LEVEL = 0.95;
    private static final List<String> METHODS = List.of("shrinkage", "loglinear", "averaged", "graphs", "latent");

    private static final List<Cell> CELLS = List.of(
            new Cell("independent lists", 3, 1_000, lists -> alike(lists, 0.15, 0.5)),
            new Cell("independent lists", 4, 200, lists -> alike(lists, 0.15, 0.5)),
            new Cell(
                    "one pair attracts (odds × 3)",
                    4,
                    5_000,
                    lists -> alike(lists, 0.1, 0.4).pair(0, 1, 3)),
            new Cell(
                    "one pair repels (odds ÷ 3)",
                    4,
                    5_000,
                    lists -> alike(lists, 0.1, 0.4).pair(0, 1, 1 / 3.0)),
            new Cell(
                    "a chain of pairs (odds × 2)",
                    5,
                    20_000,
                    lists -> alike(lists, 0.1, 0.4).chain(2)),
            new Cell(
                    "two kinds of people",
                    4,
                    10_000,
                    lists -> alike(lists, 0.2, 0.5).kinds(0.2)),
            new Cell(
                    "three kinds of people",
                    5,
                    100_000,
                    lists -> alike(lists, 0.2, 0.5).kinds(0.4, 0.12)),
            new Cell(
                    "people differ by degrees (sd 1)",
                    4,
                    10_000,
                    lists -> alike(lists, 0.1, 0.4).differing(1)),
            new Cell(
                    "two kinds, and a pair attracts",
                    5,
                    10_000,
                    lists -> alike(lists, 0.2, 0.5).kinds(0.25).pair(0, 1, 2)),
            new Cell("sparse overlap", 5, 2_000, lists -> alike(lists, 0.02, 0.08)),
            new Cell("sparse overlap, few people", 3, 300, lists -> alike(lists, 0.05, 0.15)),
            new Cell(
                    "two kinds, and a pair attracts",
                    6,
                    10_000,
                    lists -> alike(lists, 0.1, 0.4).kinds(0.25).pair(0, 1, 2)),
            new Cell(
                    "a pair attracts, a pair repels",
                    7,
                    2_000,
                    lists -> alike(lists, 0.1, 0.3).pair(0, 1, 3).pair(2, 3, 0.5)),
            new Cell(
                    "two kinds of people",
                    4,
                    1_000_000,
                    lists -> alike(lists, 0.2, 0.5).kinds(0.2)),
            new Cell(
                    "two lists, odds between ½ and 2",
                    2,
                    2_000,
                    lists -> alike(lists, 0.2, 0.5).pair(0, 1, 1.8)),
            new Cell(
                    "a fifth out of reach of every list",
                    4,
                    10_000,
                    lists -> alike(lists, 0.2, 0.5).outOfReach(0.2)));

    private VerdictCoverage() {}

    /** Runs the study. */
    public static void main(String... arguments) {
        int replicates = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Plan whole = Plan.of(LEVEL, 1);
        List<Estimator> asked = whole.estimators().stream()
                .filter(estimator -> !estimator.method().equals(arguments[2]))
                .toList();
        Plan plan = new Plan(asked, whole.level(), whole.seed());
        int[] wanted = arguments.length > 3
                ? Arrays.stream(arguments).skip(3).mapToInt(Integer::parseInt).toArray()
                : IntStream.range(0, CELLS.size()).toArray();
        System.out.println(
                "| cell | lists | N | recorded | estimate | several | bound | none | statements hold | bounds hold | bound / recorded"
                        + " | upper / lower of n₀ | hold: " + String.join(" · ", METHODS) + " | s |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|--:|");
        for (int number : wanted) {
            long began = System.nanoTime();
            Cell cell = CELLS.get(number);
            List<Outcome> outcomes = IntStream.range(0, replicates)
                    .parallel()
                    .mapToObj(replicate ->
                            cell.carryOut(plan, new SplittableRandom(seed + 1_000_003L * number + replicate)))
                    .toList();
            System.out.println(
                    line(cell, outcomes) + " %.1f |".formatted((System.nanoTime() - began) / 1e9 / replicates));
        }
    }

    private static String line(Cell cell, List<Outcome> outcomes) {
        Predicate<Outcome> isBound = outcome -> outcome.verdict() instanceof Verdict.AtLeast;
        Predicate<Outcome> isStatement =
                outcome -> !isBound.test(outcome) && !(outcome.verdict() instanceof Verdict.NoAnswer);
        return "| %s | %d | %,d | %,.0f | %s | %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        cell.name,
                        cell.lists,
                        cell.people,
                        outcomes.stream().mapToLong(Outcome::recorded).average().orElse(0),
                        share(outcomes, outcome -> outcome.verdict() instanceof Verdict.Estimated),
                        share(outcomes, outcome -> outcome.verdict() instanceof Verdict.SeveralAnswers),
                        share(outcomes, isBound),
                        share(outcomes, outcome -> outcome.verdict() instanceof Verdict.NoAnswer),
                        share(outcomes.stream().filter(isStatement).toList(), Outcome::holds),
                        share(outcomes.stream().filter(isBound).toList(), Outcome::holds),
                        median(outcomes.stream().filter(isBound), outcome -> outcome.lower() / outcome.recorded()),
                        median(outcomes.stream().filter(isStatement), Outcome::width),
                        String.join(
                                " · ",
                                METHODS.stream()
                                        .map(method -> holds(outcomes, method))
                                        .toList()));
    }

    private static String share(List<Outcome> outcomes, Predicate<Outcome> is) {
        return outcomes.isEmpty()
                ? "–"
                : "%.0f %%".formatted(100.0 * outcomes.stream().filter(is).count() / outcomes.size());
    }

    private static String median(Stream<Outcome> outcomes, ToDoubleFunction<Outcome> of) {
        double[] sorted = outcomes.mapToDouble(of).sorted().toArray();
        return sorted.length == 0 ? "–" : "%.2f".formatted(sorted[sorted.length / 2]);
    }

    /** How often a method's interval holds, and in brackets how often it answers. */
    private static String holds(List<Outcome> outcomes, String method) {
        List<Boolean> answered = outcomes.stream()
                .flatMap(outcome -> outcome.results().estimations().stream()
                        .filter(found -> found.method().equals(method))
                        .map(found -> contains(found.interval(), outcome.people())))
                .toList();
        return answered.isEmpty()
                ? "–"
                : "%.0f (%.0f)"
                        .formatted(
                                100.0
                                        * answered.stream()
                                                .filter(Boolean::booleanValue)
                                                .count()
                                        / answered.size(),
                                100.0 * answered.size() / outcomes.size());
    }

    private static boolean contains(Interval interval, double people) {
        return interval.lower() <= people && people <= interval.upper();
    }

    private record Results(List<Estimate> estimations) {}

    /**
     * What was said of one table.
     *
     * @param people how many there were
     */
    private record Outcome(long recorded, double people, Results results, Verdict verdict) {

        boolean holds() {
            return lower() <= people && people <= upper();
        }

        double lower() {
            if (verdict instanceof Verdict.Estimated estimated) {
                return estimated.interval().lower();
            }
            if (verdict instanceof Verdict.SeveralAnswers several) {
                return several.envelope().lower();
            }
            return verdict instanceof Verdict.AtLeast bound ? bound.lower() : recorded;
        }

        double upper() {
            if (verdict instanceof Verdict.Estimated estimated) {
                return estimated.interval().upper();
            }
            return verdict instanceof Verdict.SeveralAnswers several
                    ? several.envelope().upper()
                    : Double.POSITIVE_INFINITY;
        }

        double width() {
            return (upper() - recorded) / Math.max(1, lower() - recorded);
        }
    }

    /** How lists come about, but for chance. */
    @FunctionalInterface
    private interface Making {
        Reach of(Lists lists);
    }

    /** The number of lists, and the chance of a replicate. */
    private record Lists(int count, SplittableRandom chance) {}

    private record Cell(String name, int lists, int people, Making making) {

        Outcome carryOut(Plan plan, SplittableRandom chance) {
            Reach reach = making.of(new Lists(lists, chance));
            long[] counts = new long[1 << lists];
            for (int person = 0; person < people; person++) {
                counts[reach.history(chance)]++;
            }
            CaptureTable table = CaptureTable.of(IntStream.range(0, lists)
                    .mapToObj(list -> "list " + (char) ('a' + list))
                    .toArray(String[]::new));
            for (int history = 1; history < counts.length; history++) {
                table = table.with(history, counts[history]);
            }
            Plan.Outcome outcome = plan.carryOut(table);
            List<Estimate> estimates = outcome.results().stream()
                    .filter(Estimate.class::isInstance)
                    .map(Estimate.class::cast)
                    .toList();
            return new Outcome(people - counts[0], people, new Results(estimates), outcome.verdict());
        }
    }

    private static Reach alike(Lists lists, double least, double most) {
        double[] logits = new double[lists.count()];
        Arrays.setAll(logits, list -> {
            double share = least + (most - least) * lists.chance().nextDouble();
            return Math.log(share / (1 - share));
        });
        return new Reach(logits, new double[lists.count()][lists.count()], new double[] {1}, 0, 0);
    }

    /**
     * Whom lists reach.
     *
     * @param logits each list's, for people of the first kind
     * @param pairs what being on the row's list adds to the logit of the column's
     * @param kinds the factor on the odds of each kind, all kinds being equally many
     * @param spread standard deviation of a person's own logit
     * @param outOfReach share of people whom no list could record
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Reach(double[] logits, double[][] pairs, double[] kinds, double spread, double outOfReach) {

        Reach pair(int one, int other, double odds) {
            double[][] with = Arrays.stream(pairs).map(double[]::clone).toArray(double[][]::new);
            with[one][other] += Math.log(odds);
            return new Reach(logits, with, kinds, spread, outOfReach);
        }

        Reach chain(double odds) {
            Reach chained = this;
            for (int list = 0; list + 1 < logits.length; list++) {
                chained = chained.pair(list, list + 1, odds);
            }
            return chained;
        }

        /** As many kinds more as there are factors, each with its odds. */
        Reach kinds(double... factors) {
            double[] all = new double[factors.length + 1];
            all[0] = 1;
            System.arraycopy(factors, 0, all, 1, factors.length);
            return new Reach(logits, pairs, all, spread, outOfReach);
        }

        Reach differing(double by) {
            return new Reach(logits, pairs, kinds, by, outOfReach);
        }

        Reach outOfReach(double share) {
            return new Reach(logits, pairs, kinds, spread, share);
        }

        int history(SplittableRandom chance) {
            if (chance.nextDouble() < outOfReach) {
                return 0;
            }
            double own = Math.log(kinds[chance.nextInt(kinds.length)]) + spread * chance.nextGaussian();
            int history = 0;
            for (int list = 0; list < logits.length; list++) {
                double logit = logits[list] + own;
                for (int before = 0; before < list; before++) {
                    logit += (history >> before & 1) * pairs[before][list];
                }
                history |= chance.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 << list : 0;
            }
            return history;
        }
    }
}
