package org.cairn.estimate.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.ModelDot;
import org.cairn.estimate.combine.VarianceShares;
import org.cairn.estimate.loglinear.ModelAverage;
import org.cairn.estimate.table.Words;

/**
 * The checks that travel with an estimate. None of them proves it right; each can show that it is not to be relied on.
 *
 * <ul>
 *   <li><b>Leave one out</b>: each list in turn is taken away. If lists are independent within what the method allows, the
 *       total stays where it was; a list that carries the answer alone shows.
 *   <li><b>Merge two</b>: each pair of lists is taken for one. What depends on the two being independent moves.
 *   <li><b>Known lists</b> (internal consistency; Binette and Steorts 2022): the people on a list are a population whose size is
 *       known. They are estimated from the other lists' overlap with it, as if no one had counted them.
 *   <li><b>Trajectory</b>: lists are added one at a time, the largest first.
 *   <li><b>Every model</b>: each admissible log-linear model as a dot, by its total and how well it fits.
 *   <li><b>Shares of the variance</b>: what of the uncertainty is linkage, model and sampling.
 * </ul>
 *
 * <p>O. Binette and R. C. Steorts (2022), On the reliability of multiple systems estimation for the quantification of modern
 * slavery, JRSS A 185:640–676, arXiv 2112.01594.
 *
 * @param method the method that was asked
 * @param whole the answer from all lists
 * @param withoutOne one trial per list left out
 * @param mergedTwo one trial per pair of lists taken for one
 * @param knownLists one per list
 * @param trajectory one trial per number of lists, from two to all
 * @param models every admissible log-linear model, best first
 * @param shares of the variance; none where log-linear models have no answer
 */
public record Checks(
        String method,
        Estimation whole,
        List<Trial> withoutOne,
        List<Trial> mergedTwo,
        List<KnownList> knownLists,
        List<Trial> trajectory,
        List<ModelDot> models,
        Optional<VarianceShares> shares) {
    public Checks {
        withoutOne = List.copyOf(withoutOne);
        mergedTwo = List.copyOf(mergedTwo);
        knownLists = List.copyOf(knownLists);
        trajectory = List.copyOf(trajectory);
        models = List.copyOf(models);
    }

    /**
     * Checks a method's answer for a table.
     *
     * @param estimator the method, asked once more for every check: some K² / 2 times for K lists
     * @param seed the only source of chance
     */
    public static Checks of(CaptureTable table, Estimator estimator, long seed) {
        return of(List.of(table), estimator, seed);
    }

    /**
     * As {@link #of(CaptureTable, Estimator, long)}, with draws of the linkage for its share of the variance.
     *
     * @param draws capture tables; the first is the one that is checked
     */
    public static Checks of(List<CaptureTable> draws, Estimator estimator, long seed) {
        CaptureTable table = draws.get(0);
        Checking checking = new Checking(table, estimator, seed);
        return new Checks(
                estimator.method(),
                checking.ask(table),
                checking.withoutOne(),
                checking.mergedTwo(),
                checking.knownLists(),
                checking.trajectory(),
                ModelAverage.everyModel(table),
                VarianceShares.of(draws));
    }

    /** The trials of one table; what two of them have in common is asked once. */
    private static final class Checking {
        private final CaptureTable table;
        private final Estimator estimator;
        private final long seed;
        private final Map<CaptureTable, Estimation> asked = new HashMap<>();
        private final List<Integer> used;

        Checking(CaptureTable table, Estimator estimator, long seed) {
            this.table = table;
            this.estimator = estimator;
            this.seed = seed;
            this.used = IntStream.range(0, table.listCount())
                    .filter(list -> table.onList(list) > 0)
                    .boxed()
                    .toList();
        }

        Estimation ask(CaptureTable of) {
            return asked.computeIfAbsent(of, any -> estimator.estimate(of, seed));
        }

        private Trial trial(String what, CaptureTable of) {
            return new Trial(what, of.lists(), of.recorded(), ask(of));
        }

        List<Trial> withoutOne() {
            List<Trial> trials = new ArrayList<>();
            if (used.size() > 2) {
                used.forEach(list -> trials.add(trial("without " + table.lists().get(list), table.without(list))));
            }
            return trials;
        }

        List<Trial> mergedTwo() {
            List<Trial> trials = new ArrayList<>();
            for (int i = 0; used.size() > 2 && i < used.size(); i++) {
                for (int j = i + 1; j < used.size(); j++) {
                    String one = table.lists().get(used.get(i));
                    String other = table.lists().get(used.get(j));
                    trials.add(trial(
                            "%s and %s as one list".formatted(one, other), table.merged(used.get(i), used.get(j))));
                }
            }
            return trials;
        }

        List<KnownList> knownLists() {
            List<KnownList> known = new ArrayList<>();
            if (used.size() > 2) {
                used.forEach(list -> known.add(known(list)));
            }
            return known;
        }

        private KnownList known(int list) {
            CaptureTable among = table.amongThoseOn(list);
            return new KnownList(table.lists().get(list), table.onList(list), among.recorded(), ask(among));
        }

        List<Trial> trajectory() {
            List<Integer> order = used.stream()
                    .sorted(Comparator.<Integer>comparingLong(list -> -table.onList(list))
                            .thenComparing(list -> table.lists().get(list)))
                    .toList();
            List<Trial> trials = new ArrayList<>();
            for (int size = 2; size <= order.size(); size++) {
                CaptureTable some = size == used.size() ? table.only(used) : table.only(order.subList(0, size));
                trials.add(trial(Words.join(some.lists()), some));
            }
            return trials;
        }
    }
}
