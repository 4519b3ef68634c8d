package org.cairn.estimate.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Interval;
import org.cairn.estimate.ListRelation;
import org.cairn.estimate.NotEstimable;

/**
 * What must hold before any method is tried: at least two lists that hold someone, someone on two of them, and no list
 * that is another one over again. Lists without anyone are left out, since they say nothing about anyone.
 *
 * @param table the table without its empty lists
 * @param warnings what is weak in the table, in sentences
 */
public record Groundwork(CaptureTable table, List<String> warnings) {

    /** The most people Cairn estimates from: sums of counts stay exact in a double well beyond it. */
    public static final long MOST_PEOPLE = 1_000_000_000_000L;

    /** Fewer people than this on two or more lists cannot show how the lists depend on each other. */
    public static final int FEWEST_SHARED = 5;

    /** Numbers of more than this many times the recorded say nothing about people. */
    public static final int MOST_TIMES = 10_000;

    private static final String AS_ONE = ", so the two count as one list here.";

    public Groundwork {
        warnings = List.copyOf(warnings);
    }

    /**
     * The estimation of a sound table by a method that supposes lists to be independent, of everyone or of people of one
     * kind; or the refusal of a table that no method can use. Related lists are taken for one.
     */
    public static Estimation estimate(String method, CaptureTable given, Function<Groundwork, Estimation> estimation) {
        List<String> warnings = new ArrayList<>();
        String contradiction = contradiction(given);
        return contradiction.isEmpty()
                ? laid(method, apart(withoutEmptyLists(given, warnings), warnings), warnings, estimation)
                : new NotEstimable(method, contradiction);
    }

    /** As {@link #estimate}, for methods that know what to do with related lists. */
    public static Estimation estimateRelated(
            String method, CaptureTable given, Function<Groundwork, Estimation> estimation) {
        List<String> warnings = new ArrayList<>();
        return laid(method, withoutEmptyLists(given, warnings), warnings, estimation);
    }

    private static Estimation laid(
            String method, CaptureTable table, List<String> warnings, Function<Groundwork, Estimation> estimation) {
        return sound(table, warnings, bounded(method, estimation), reason -> new NotEstimable(method, reason));
    }

    private static <T> T sound(
            CaptureTable table, List<String> warnings, Function<Groundwork, T> answer, Function<String, T> refusal) {
        String reason = refusal(table, warnings);
        if (!reason.isEmpty()) {
            return refusal.apply(reason);
        }
        warnOfNesting(table, warnings);
        return answer.apply(new Groundwork(table, warnings));
    }

    /**
     * As {@link #estimate}, for methods that also learn from the table how lists depend on each other: these refuse where
     * fewer than {@link #FEWEST_SHARED} people are on two or more lists.
     *
     * <p>The number shared is what carries the number never recorded; it varies by chance as its own square root does, so
     * that 4 shared people leave a factor of e^(±1.96/√4), about 2.7 either way, even where the lists are known to be
     * independent. Nothing is left to tell dependence from its absence, and what such a method would print is its prior.
     */
    public static Estimation estimateDependence(
            String method, CaptureTable given, Function<Groundwork, Estimation> estimation) {
        return estimate(method, given, ifShared(estimation, reason -> new NotEstimable(method, reason)));
    }

    /** As {@link #estimateDependence}, for methods that know what to do with related lists. */
    public static Estimation estimateRelatedDependence(
            String method, CaptureTable given, Function<Groundwork, Estimation> estimation) {
        return relatedDependence(given, bounded(method, estimation), reason -> new NotEstimable(method, reason));
    }

    /**
     * As {@link #estimateRelatedDependence}, for an answer of any kind.
     *
     * @param answer what a sound table gives
     * @param refusal what is answered where a table cannot be used, from the reason
     */
    public static <T> T relatedDependence(
            CaptureTable given, Function<Groundwork, T> answer, Function<String, T> refusal) {
        List<String> warnings = new ArrayList<>();
        return sound(withoutEmptyLists(given, warnings), warnings, ifShared(answer, refusal), refusal);
    }

    /** Where numbers run away, they are not printed: a limit beyond {@link #MOST_TIMES} the recorded is none, an estimate a refusal. */
    private static Function<Groundwork, Estimation> bounded(
            String method, Function<Groundwork, Estimation> estimation) {
        return ground -> {
            double most = MOST_TIMES * (double) ground.table().recorded();
            Estimation answer = estimation.apply(ground);
            if (!(answer instanceof Estimate found)) {
                return answer;
            }
            if (!(found.value() <= most)) {
                return new NotEstimable(method, endless(ground.table().recorded()));
            }
            Interval interval = found.interval();
            return interval.upper() <= most
                    ? found
                    : new Estimate(
                            method,
                            found.value(),
                            new Interval(interval.lower(), Double.POSITIVE_INFINITY, interval.level()),
                            found.assumption(),
                            found.warnings(),
                            found.details());
        };
    }

    private static String endless(long recorded) {
        return ("The lists set no upper limit: the answer lies beyond %,d times the recorded, where only the form of the method is"
                        + " at work. Join strata, add a list that meets the others, or report the %,d recorded.")
                .formatted(MOST_TIMES, recorded);
    }

    private static <T> Function<Groundwork, T> ifShared(Function<Groundwork, T> answer, Function<String, T> refusal) {
        return ground -> {
            long recorded = ground.table().recorded();
            long shared = recorded - ground.table().onExactly(1);
            return shared < FEWEST_SHARED ? refusal.apply(thin(shared, recorded)) : answer.apply(ground);
        };
    }

    /** Numbers of the lists of a relation. */
    public static int bits(CaptureTable table, ListRelation relation) {
        return relation.lists().stream()
                .mapToInt(list -> 1 << table.lists().indexOf(list))
                .sum();
    }

    /** The table with related lists taken for one, so that no two of its lists are related. */
    private static CaptureTable apart(CaptureTable table, List<String> warnings) {
        CaptureTable merged = table;
        List<ListRelation> left = new ArrayList<>(table.relations());
        left.sort(Comparator.comparing(ListRelation::inWords));
        Map<String, String> nowIn = new HashMap<>();
        table.lists().forEach(list -> nowIn.put(list, list));
        for (ListRelation relation : left) {
            warnings.add(relation.inWords() + AS_ONE);
            int first = merged.lists().indexOf(nowIn.get(relation.lists().get(0)));
            int second = merged.lists().indexOf(nowIn.get(relation.lists().get(1)));
            if (first != second) {
                String one = merged.lists().get(first);
                String other = merged.lists().get(second);
                merged = merged.merged(first, second);
                String both = merged.lists().get(Math.min(first, second));
                nowIn.replaceAll((list, in) -> in.equals(one) || in.equals(other) ? both : in);
            }
        }
        return merged;
    }

    private static String thin(long shared, long recorded) {
        return ("Only %d of the %,d people %s on more than one list, and %d at least are needed to learn how the lists"
                        + " depend on each other. Join strata, link the lists again, or report the %,d recorded.")
                .formatted(shared, recorded, shared == 1 ? "is" : "are", FEWEST_SHARED, recorded);
    }

    private static CaptureTable withoutEmptyLists(CaptureTable given, List<String> warnings) {
        List<Integer> kept = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (int list = 0; list < given.listCount(); list++) {
            if (given.onList(list) > 0) {
                kept.add(list);
            } else {
                empty.add("No one is on %s; it was left out."
                        .formatted(given.lists().get(list)));
            }
        }
        if (kept.isEmpty() || empty.isEmpty()) {
            return given;
        }
        warnings.addAll(empty);
        return given.only(kept);
    }

    private static String refusal(CaptureTable table, List<String> remarks) {
        long recorded = table.recorded();
        if (recorded == 0) {
            return "No one is recorded here. An estimate needs at least two lists with people on them.";
        }
        if (recorded > MOST_PEOPLE) {
            return "The table counts more than %,d people. Check its counts.".formatted(MOST_PEOPLE);
        }
        if (table.listCount() == 1) {
            return oneList(remarks, table.lists().get(0), recorded);
        }
        if (recorded == 1) {
            return "Only one person is recorded, and one person cannot show how much two lists overlap."
                    + " Join strata, or report the 1 recorded.";
        }
        if (table.onExactly(1) == recorded) {
            return ("No one is on two lists: %s never meet. With lists that never meet, any total would fit."
                            + " Link the lists again, join strata, or report the %,d recorded.")
                    .formatted(Words.join(table.lists()), recorded);
        }
        String contradiction = contradiction(table);
        return contradiction.isEmpty() ? copies(table, recorded) : contradiction;
    }

    private static String contradiction(CaptureTable table) {
        for (ListRelation relation : table.relations()) {
            long both = table.onAll(bits(table, relation));
            if (relation instanceof ListRelation.NeverOverlap && both > 0) {
                return "It was declared that %s, yet %,d %s on both. Correct the declaration, or the links."
                        .formatted(relation.inWords(), both, both == 1 ? "person is" : "people are");
            }
        }
        return "";
    }

    private static String oneList(List<String> remarks, String list, long recorded) {
        String only = remarks.isEmpty()
                ? "There is only one list, %s.".formatted(list)
                : "Only one list has anyone on it, %s.".formatted(list);
        if (remarks.stream().anyMatch(remark -> remark.endsWith(AS_ONE))) {
            only = String.join(" ", remarks);
        }
        return ("%s One list cannot say how many it missed: that is learned from how lists overlap."
                        + " Add a list made independently, or report the %,d recorded.")
                .formatted(only, recorded);
    }

    private static String copies(CaptureTable table, long recorded) {
        for (int i = 0; i < table.listCount(); i++) {
            for (int j = i + 1; j < table.listCount(); j++) {
                long both = table.onAll(1 << i | 1 << j);
                String first = table.lists().get(i);
                String second = table.lists().get(j);
                if (both == table.onList(i) && both == table.onList(j)) {
                    return ("%s and %s hold exactly the same people, so they are one list for this purpose."
                                    + " Leave one of them out, or report the %,d recorded.")
                            .formatted(first, second, recorded);
                }
                if (table.listCount() == 2 && both == table.onList(i)) {
                    return nested(first, second, recorded);
                }
                if (table.listCount() == 2 && both == table.onList(j)) {
                    return nested(second, first, recorded);
                }
            }
        }
        return "";
    }

    private static String nested(String inner, String outer, long recorded) {
        return ("Everyone on %s is also on %s, as if one had been copied from the other; such a pair would always say"
                        + " that no one was missed. Add a list made independently, or report the %,d recorded.")
                .formatted(inner, outer, recorded);
    }

    private static void warnOfNesting(CaptureTable table, List<String> warnings) {
        for (int i = 0; i < table.listCount(); i++) {
            for (int j = 0; j < table.listCount(); j++) {
                if (i != j && table.onAll(1 << i | 1 << j) == table.onList(i)) {
                    warnings.add(
                            "Everyone on %s is also on %s: if one was copied from the other, the estimate is too low."
                                    .formatted(
                                            table.lists().get(i), table.lists().get(j)));
                }
            }
        }
    }
}
