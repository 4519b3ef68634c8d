package org.cairn.estimate.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.math.Special;
import org.cairn.estimate.table.Groundwork;

/**
 * Two lists at a time: Lincoln–Petersen, and Chapman's correction of it.
 *
 * <p>If list i holds n_i people, list j holds n_j, and m_ij are on both, then
 *
 * <pre>
 * Lincoln–Petersen   N̂ = n_i n_j / m_ij
 * Chapman            N̂ = (n_i + 1)(n_j + 1) / (m_ij + 1) − 1
 * variance           v = (n_i + 1)(n_j + 1)(n_i − m_ij)(n_j − m_ij) / ((m_ij + 1)² (m_ij + 2))
 * </pre>
 *
 * Chapman's form is unbiased when n_i + n_j ≥ N and nearly so otherwise. The interval is log-normal on the number that
 * neither list has (Burnham et al. 1987), so that it never runs below the n_i + n_j − m_ij known people, nor below the
 * number recorded by any list.
 *
 * <p>With more than two lists every pair gives a number and the numbers disagree as the pairs depend on each other. The
 * headline is the median pair's own estimate and interval (the lower of the middle two when their number is even): an
 * average would hide that the pairs disagree, and it can be recomputed by hand. {@code details.pairs} has all of them,
 * {@code details.lowest_pair} and {@code details.highest_pair} say how far apart they are. Pairs without overlap, and
 * pairs that are known to be related, take no part in the headline.
 *
 * <p>D. G. Chapman (1951), Some properties of the hypergeometric distribution with applications to zoological sample
 * censuses; G. A. F. Seber (1970), Biometrics 26:313–318, for the variance.
 *
 * @param level level of the intervals
 */
public record Chapman(double level) implements Estimator {

    private static final String TWO =
            "%s and %s are independent: being on one says nothing about being on the other, and"
                    + " everyone is equally likely to be on at least one of them.";
    private static final String MANY =
            "Within the pair that gives this number, %s and %s, being on one list says nothing"
                    + " about being on the other. It is the median of %d pairs; the others are in the details.";

    /** With 95 % intervals. */
    public Chapman() {
        this(0.95);
    }

    @Override
    public String method() {
        return "chapman";
    }

    @Override
    public Estimation estimate(CaptureTable table, long seed) {
        return Groundwork.estimateRelated(method(), table, this::pairs);
    }

    private Estimation pairs(Groundwork ground) {
        List<Pair> all = pairsOf(ground.table());
        List<Pair> usable = all.stream()
                .filter(Pair::meets)
                .filter(pair -> !pair.isNested())
                .filter(pair -> !pair.related())
                .sorted(Comparator.comparingDouble(Pair::chapman))
                .toList();
        if (usable.isEmpty()) {
            return new NotEstimable(
                    method(),
                    ("Every pair of lists is related, does not meet, or is one list inside another, as if copied. Add a list"
                                    + " made independently, or report the %,d recorded.")
                            .formatted(ground.table().recorded()));
        }
        Pair middle = usable.get((usable.size() - 1) / 2);
        String assumption = all.size() == 1
                ? TWO.formatted(middle.first(), middle.second())
                : MANY.formatted(middle.first(), middle.second(), usable.size());
        double value = Math.max(middle.chapman(), (double) ground.table().recorded());
        return new Estimate(
                method(),
                value,
                middle.interval(level),
                assumption,
                warnings(ground, all, usable),
                details(all, usable));
    }

    private static List<Pair> pairsOf(CaptureTable table) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < table.listCount(); i++) {
            for (int j = i + 1; j < table.listCount(); j++) {
                pairs.add(new Pair(
                        table.lists().get(i),
                        table.lists().get(j),
                        table.onList(i),
                        table.onList(j),
                        table.onAll(1 << i | 1 << j),
                        table.recorded(),
                        isRelated(table, 1 << i | 1 << j)));
            }
        }
        return pairs;
    }

    private static boolean isRelated(CaptureTable table, int pair) {
        return table.relations().stream().anyMatch(relation -> Groundwork.bits(table, relation) == pair);
    }

    private static List<String> warnings(Groundwork ground, List<Pair> all, List<Pair> usable) {
        List<String> warnings = new ArrayList<>(ground.warnings());
        ground.table().relations().stream()
                .map(relation -> "%s; the overlap of the two says nothing of the people on neither."
                        .formatted(relation.inWords()))
                .sorted()
                .forEach(warnings::add);
        for (Pair pair : all) {
            if (!pair.meets() && !pair.related()) {
                warnings.add(
                        "%s and %s share no one; the pair has no estimate.".formatted(pair.first(), pair.second()));
            }
        }
        double lowest = usable.get(0).chapman();
        double highest = usable.get(usable.size() - 1).chapman();
        if (highest > 1.5 * lowest) {
            warnings.add(
                    "The pairs disagree, from %,.0f to %,.0f: the lists depend on each other or people differ in how"
                                    .formatted(lowest, highest)
                            + " likely they are to be recorded.");
        }
        return warnings;
    }

    private Map<String, Object> details(List<Pair> all, List<Pair> usable) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("lowest_pair", usable.get(0).chapman());
        details.put("highest_pair", usable.get(usable.size() - 1).chapman());
        details.put("pairs", all.stream().map(pair -> pair.details(level)).toList());
        return details;
    }

    private record Pair(
            String first, String second, long inFirst, long inSecond, long both, long recorded, boolean related) {

        boolean meets() {
            return both > 0;
        }

        boolean isNested() {
            return both == inFirst || both == inSecond;
        }

        double chapman() {
            return (inFirst + 1.0) * (inSecond + 1.0) / (both + 1.0) - 1;
        }

        double variance() {
            return (inFirst + 1.0)
                    * (inSecond + 1.0)
                    * (inFirst - both)
                    * (inSecond - both)
                    / ((both + 1.0) * (both + 1.0) * (both + 2.0));
        }

        Interval interval(double level) {
            double known = (double) inFirst + inSecond - both;
            double dark = chapman() - known;
            double lower = known;
            double upper = known;
            if (dark > 0) {
                double spread = StrictMath.exp(
                        Special.normalMultiplier(level) * Math.sqrt(StrictMath.log1p(variance() / (dark * dark))));
                lower = known + dark / spread;
                upper = known + dark * spread;
            }
            return new Interval(Math.max(lower, (double) recorded), Math.max(upper, (double) recorded), level);
        }

        Map<String, Object> details(double level) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("lists", List.of(first, second));
            details.put("overlap", both);
            details.put("chapman", chapman());
            if (meets()) {
                Interval interval = interval(level);
                details.put("lincoln_petersen", (double) inFirst * inSecond / both);
                details.put("stderr", Math.sqrt(variance()));
                details.put("lower", interval.lower());
                details.put("upper", interval.upper());
            }
            return details;
        }
    }
}
