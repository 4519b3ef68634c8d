package org.cairn.estimate;

import java.util.Arrays;
import java.util.List;

/**
 * Who is on which lists: how many people have each capture history.
 *
 * <p>A history is a row of binary digits, one per list in the order of the lists: {@code "101"} is on the first and the
 * third list. The history of all zeros is the number asked for, and never part of a table. A history that is not given
 * counts zero people.
 *
 * <p>Immutable. Two tables are equal when their lists and counts are.
 */
public final class CaptureTable {

    /** More lists than this would need more cells than a table can hold. */
    public static final int MOST_LISTS = 20;

    private final List<String> lists;
    private final long[] counts;

    private CaptureTable(List<String> lists, long[] counts) {
        this.lists = lists;
        this.counts = counts;
    }

    /**
     * A table of these lists that counts no one yet.
     *
     * @throws IllegalArgumentException if there is no list, a name twice, or more than {@value #MOST_LISTS} lists
     */
    public static CaptureTable of(String... lists) {
        return of(Arrays.asList(lists));
    }

    /** As {@link #of(String...)}. */
    public static CaptureTable of(List<String> lists) {
        if (lists.isEmpty() || lists.size() > MOST_LISTS) {
            throw new IllegalArgumentException(
                    "a capture table has 1 to %d lists (got: %d)".formatted(MOST_LISTS, lists.size()));
        }
        if (lists.stream().distinct().count() != lists.size()) {
            throw new IllegalArgumentException("two lists have the same name: %s".formatted(lists));
        }
        return new CaptureTable(List.copyOf(lists), new long[1 << lists.size()]);
    }

    /**
     * A table of these lists with all its counts at once.
     *
     * @param lists names of the lists
     * @param countsByPattern people by pattern, 2^K of them; bit {@code i} of a pattern set means on list {@code i};
     *     pattern zero must count no one
     * @throws IllegalArgumentException as {@link #of(String...)}, or if there is not one count per pattern, a count is
     *     negative, or pattern zero counts anyone
     */
    public static CaptureTable of(List<String> lists, long[] countsByPattern) {
        CaptureTable empty = of(lists);
        if (countsByPattern.length != empty.counts.length) {
            throw new IllegalArgumentException("%d lists have %d patterns (got: %d counts)"
                    .formatted(lists.size(), empty.counts.length, countsByPattern.length));
        }
        if (countsByPattern[0] != 0) {
            throw new IllegalArgumentException("the history of all zeros is the number you are asking for");
        }
        for (long count : countsByPattern) {
            refuseNegative(count);
        }
        return new CaptureTable(empty.lists, countsByPattern.clone());
    }

    /**
     * This table with {@code count} people more of a history.
     *
     * @param history one digit per list, at least one of them 1
     * @param count people to add, not negative
     */
    public CaptureTable with(String history, long count) {
        return with(patternOf(history), count);
    }

    /**
     * This table with {@code count} people more of a pattern.
     *
     * @param pattern bit {@code i} set means on list {@code i}; not zero
     * @param count people to add, not negative
     */
    public CaptureTable with(int pattern, long count) {
        if (pattern == 0) {
            throw new IllegalArgumentException("the history of all zeros is the number you are asking for");
        }
        if (pattern < 0 || pattern >= counts.length) {
            throw new IllegalArgumentException("no such pattern among %d lists: %d".formatted(lists.size(), pattern));
        }
        refuseNegative(count);
        long[] more = counts.clone();
        more[pattern] = Math.addExact(more[pattern], count);
        return new CaptureTable(lists, more);
    }

    private static void refuseNegative(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count of people cannot be negative (got: %d)".formatted(count));
        }
    }

    private int patternOf(String history) {
        if (history.length() != lists.size() || !history.chars().allMatch(digit -> digit == '0' || digit == '1')) {
            throw new IllegalArgumentException(
                    "a history has one 0 or 1 for each of %d lists (got: “%s”)".formatted(lists.size(), history));
        }
        int pattern = 0;
        for (int list = 0; list < history.length(); list++) {
            pattern |= (history.charAt(list) - '0') << list;
        }
        return pattern;
    }

    /** Names of the lists, in order. */
    public List<String> lists() {
        return lists;
    }

    /** Number of lists, K. */
    public int listCount() {
        return lists.size();
    }

    /** Number of cells including the unobserved one, 2^K; patterns run from 1 to this minus 1. */
    public int cells() {
        return counts.length;
    }

    /** People with this pattern; bit {@code i} set means on list {@code i}. */
    public long count(int pattern) {
        if (pattern == 0) {
            throw new IllegalArgumentException("the history of all zeros is the number you are asking for");
        }
        return counts[pattern];
    }

    /** People on at least one list, n. */
    public long recorded() {
        return Arrays.stream(counts).sum();
    }

    /** People on this list, n_i. */
    public long onList(int list) {
        long people = 0;
        for (int pattern = 1; pattern < counts.length; pattern++) {
            people += (pattern >> list & 1) * counts[pattern];
        }
        return people;
    }

    /** People on every one of these lists, whatever other lists they are on; {@code lists} as bits. */
    public long onAll(int listBits) {
        long people = 0;
        for (int pattern = 1; pattern < counts.length; pattern++) {
            people += (pattern & listBits) == listBits ? counts[pattern] : 0;
        }
        return people;
    }

    /** People on exactly {@code captures} lists, f_j. */
    public long onExactly(int captures) {
        long people = 0;
        for (int pattern = 1; pattern < counts.length; pattern++) {
            people += Integer.bitCount(pattern) == captures ? counts[pattern] : 0;
        }
        return people;
    }

    /** The history of a pattern as digits: {@code "101"}. */
    public String history(int pattern) {
        StringBuilder digits = new StringBuilder();
        for (int list = 0; list < lists.size(); list++) {
            digits.append(pattern >> list & 1);
        }
        return digits.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaptureTable table && lists.equals(table.lists) && Arrays.equals(counts, table.counts);
    }

    @Override
    public int hashCode() {
        return 31 * lists.hashCode() + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "%s, %d recorded".formatted(String.join(" · ", lists), recorded());
    }
}
