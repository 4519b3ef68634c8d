package org.cairn.estimate.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimation;
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

    public Groundwork {
        warnings = List.copyOf(warnings);
    }

    /** The estimation of a sound table, or the refusal of one that no method can use. */
    public static Estimation estimate(String method, CaptureTable given, Function<Groundwork, Estimation> estimation) {
        List<String> warnings = new ArrayList<>();
        CaptureTable table = withoutEmptyLists(given, warnings);
        String reason = refusal(given, table);
        if (!reason.isEmpty()) {
            return new NotEstimable(method, reason);
        }
        warnOfNesting(table, warnings);
        return estimation.apply(new Groundwork(table, warnings));
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
        return estimate(method, given, ground -> {
            long recorded = ground.table().recorded();
            long shared = recorded - ground.table().onExactly(1);
            return shared < FEWEST_SHARED ? new NotEstimable(method, thin(shared, recorded)) : estimation.apply(ground);
        });
    }

    private static String thin(long shared, long recorded) {
        return ("Only %d of the %,d people %s on more than one list, and %d at least are needed to learn how the lists"
                        + " depend on each other. Join strata, link the lists again, or report the %,d recorded.")
                .formatted(shared, recorded, shared == 1 ? "is" : "are", FEWEST_SHARED, recorded);
    }

    private static CaptureTable withoutEmptyLists(CaptureTable given, List<String> warnings) {
        List<String> names = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int list = 0; list < given.listCount(); list++) {
            if (given.onList(list) > 0) {
                names.add(given.lists().get(list));
                kept.add(list);
            } else {
                warnings.add("No one is on %s; it was left out."
                        .formatted(given.lists().get(list)));
            }
        }
        if (names.isEmpty() || names.size() == given.listCount()) {
            return given;
        }
        long[] counts = new long[1 << names.size()];
        for (int pattern = 1; pattern < counts.length; pattern++) {
            int original = 0;
            for (int list = 0; list < names.size(); list++) {
                original |= (pattern >> list & 1) << kept.get(list);
            }
            counts[pattern] = given.count(original);
        }
        return CaptureTable.of(names, counts);
    }

    private static String refusal(CaptureTable given, CaptureTable table) {
        long recorded = table.recorded();
        if (recorded == 0) {
            return "No one is recorded here. An estimate needs at least two lists with people on them.";
        }
        if (recorded > MOST_PEOPLE) {
            return "The table counts more than %,d people. Check its counts.".formatted(MOST_PEOPLE);
        }
        if (table.listCount() == 1) {
            return oneList(given, table.lists().get(0), recorded);
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
        return copies(table, recorded);
    }

    private static String oneList(CaptureTable given, String list, long recorded) {
        String only = given.listCount() == 1
                ? "There is only one list, %s.".formatted(list)
                : "Only one list has anyone on it, %s.".formatted(list);
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
