package org.cairn.casebook.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The problems of one reading. The first {@value #KEPT} of each kind are kept in full, and all of them are counted, so that
 * a million bad rows take no more memory than a thousand.
 */
public final class Problems {
    /** How many of each kind are kept in full. */
    public static final int KEPT = 1_000;

    private final Map<String, List<Problem>> kept = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** Adds one. */
    void add(Problem problem) {
        add(problem, 1);
    }

    /** Adds one that stands for several cases of its kind. */
    void add(Problem problem, long cases) {
        String kind = problem.kind();
        counts.merge(kind, cases, Long::sum);
        List<Problem> same = kept.computeIfAbsent(kind, k -> new ArrayList<>());
        if (same.size() < KEPT) {
            same.add(problem);
        }
    }

    /** Counts cases of a kind of which enough are kept. */
    void count(String kind, long cases) {
        counts.merge(kind, cases, Long::sum);
    }

    /** The problems kept, in the order of the rows. */
    public List<Problem> all() {
        return kept.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Problem::row))
                .toList();
    }

    /** How many cases there are of each kind, those not kept included. */
    public Map<String, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** Number of cases of all kinds, notices included. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether there is anything but notices. */
    public boolean needAttention() {
        return kept.values().stream().flatMap(List::stream).anyMatch(problem -> !problem.isNotice());
    }

    /** Whether there is none, not even a notice. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }
}
