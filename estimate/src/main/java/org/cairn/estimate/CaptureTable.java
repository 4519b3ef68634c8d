package org.cairn.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Who is on which lists: how many people have each capture history, and what is known of the lists beforehand.
 *
 * <p>A history is a row of binary digits, one per list in the order of the lists: {@code "101"} is on the first and the
 * third list. The history of all zeros is the number asked for, and never part of a table. A history that is not given
 * counts zero people. In code a history is a <em>pattern</em>: bit {@code i} set means on list {@code i}.
 *
 * <p>Only histories with people are held, so that a table of thirty lists takes no more room than one of three.
 *
 * <p>Immutable. Two tables are equal when their lists, counts and relations are.
 */
public final class CaptureTable {

    /** More lists than this would need longer patterns. */
    public static final int MOST_LISTS = 30;

    /** A count for every pattern can be had up to this many lists. */
    public static final int MOST_LISTS_CELL_BY_CELL = 20;

    private final List<String> lists;
    private final int[] patterns;
    private final long[] counts;
    private final Set<ListRelation> relations;

    private CaptureTable(List<String> lists, int[] patterns, long[] counts, Set<ListRelation> relations) {
        this.lists = lists;
        this.patterns = patterns;
        this.counts = counts;
        this.relations = relations;
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
        return new CaptureTable(List.copyOf(lists), new int[0], new long[0], Set.of());
    }

    /**
     * A table of these lists with all its counts at once.
     *
     * @param lists names of the lists, at most {@value #MOST_LISTS_CELL_BY_CELL}
     * @param countsByPattern people by pattern, 2^K of them; pattern zero must count no one
     * @throws IllegalArgumentException as {@link #of(String...)}, or if there is not one count per pattern, a count is
     *     negative, or pattern zero counts anyone
     */
    public static CaptureTable of(List<String> lists, long[] countsByPattern) {
        if (lists.size() > MOST_LISTS_CELL_BY_CELL || countsByPattern.length != 1 << lists.size()) {
            throw new IllegalArgumentException("%d lists have %d patterns (got: %d counts)"
                    .formatted(lists.size(), 1L << lists.size(), countsByPattern.length));
        }
        Map<Integer, Long> people = new TreeMap<>();
        for (int pattern = 0; pattern < countsByPattern.length; pattern++) {
            if (countsByPattern[pattern] != 0) {
                people.put(pattern, countsByPattern[pattern]);
            }
        }
        return of(lists, people);
    }

    /**
     * A table of these lists with people by pattern; patterns that are not there count no one.
     *
     * @throws IllegalArgumentException as {@link #of(String...)}, or if a count is negative, or a pattern is zero or of
     *     more lists than there are
     */
    public static CaptureTable of(List<String> lists, Map<Integer, Long> people) {
        CaptureTable empty = of(lists);
        people.forEach((pattern, count) -> {
            empty.refuse(pattern);
            refuseNegative(count);
        });
        return empty.holding(people);
    }

    private CaptureTable holding(Map<Integer, Long> people) {
        Map<Integer, Long> sorted = new TreeMap<>(people);
        sorted.values().removeIf(count -> count == 0);
        return new CaptureTable(
                lists,
                sorted.keySet().stream().mapToInt(pattern -> pattern).toArray(),
                sorted.values().stream().mapToLong(count -> count).toArray(),
                relations);
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
        refuse(pattern);
        refuseNegative(count);
        Map<Integer, Long> people = people();
        people.merge(pattern, count, Math::addExact);
        return holding(people);
    }

    private Map<Integer, Long> people() {
        Map<Integer, Long> people = new TreeMap<>();
        for (int i = 0; i < patterns.length; i++) {
            people.put(patterns[i], counts[i]);
        }
        return people;
    }

    /**
     * This table with something more known of its lists.
     *
     * @throws IllegalArgumentException if the relation names a list that is not here
     */
    public CaptureTable knowing(ListRelation relation) {
        if (!lists.containsAll(relation.lists())) {
            throw new IllegalArgumentException(
                    "%s is of lists that are not in the table: %s".formatted(relation, lists));
        }
        Set<ListRelation> more = new LinkedHashSet<>(relations);
        more.add(relation);
        return new CaptureTable(lists, patterns, counts, Set.copyOf(more));
    }

    /**
     * The people on at least one of some lists, by those lists alone. Relations to a list left out are forgotten.
     *
     * @param kept numbers of the lists to keep, in the order they shall have
     */
    public CaptureTable only(List<Integer> kept) {
        List<String> names = kept.stream().map(lists::get).toList();
        return of(names, peopleBy(pattern -> {
                    int moved = 0;
                    for (int place = 0; place < kept.size(); place++) {
                        moved |= (pattern >> kept.get(place) & 1) << place;
                    }
                    return moved;
                }))
                .knowingOf(this);
    }

    /** {@link #only} the other lists. */
    public CaptureTable without(int list) {
        List<Integer> kept = new ArrayList<>();
        for (int other = 0; other < lists.size(); other++) {
            if (other != list) {
                kept.add(other);
            }
        }
        return only(kept);
    }

    /** The people on one list, by the other lists; those on no other are on none, so they are not in it. */
    public CaptureTable amongThoseOn(int list) {
        Map<Integer, Long> people = new TreeMap<>();
        for (int i = 0; i < patterns.length; i++) {
            int others = patterns[i] & ~(1 << list);
            if (others != patterns[i] && others != 0) {
                people.put(others, counts[i]);
            }
        }
        return of(lists, people).knowingOf(this).without(list);
    }

    /** The same people and those of another table of the same lists. */
    public CaptureTable and(CaptureTable other) {
        if (!lists.equals(other.lists)) {
            throw new IllegalArgumentException(
                    "tables of %s and %s cannot be put together".formatted(lists, other.lists));
        }
        Map<Integer, Long> people = people();
        for (int i = 0; i < other.patterns.length; i++) {
            people.merge(other.patterns[i], other.counts[i], Math::addExact);
        }
        return holding(people);
    }

    /**
     * The same people with two lists taken for one: who is on either is on it. It stands at the place of the first, and is
     * called “first or second”.
     */
    public CaptureTable merged(int first, int second) {
        int low = Math.min(first, second);
        int high = Math.max(first, second);
        List<String> names = new ArrayList<>(lists);
        names.set(low, "%s or %s".formatted(lists.get(low), lists.get(high)));
        names.remove(high);
        return of(names, peopleBy(pattern -> {
                    int below = pattern & ((1 << high) - 1);
                    int above = (pattern >> (high + 1)) << high;
                    return below | above | (pattern >> high & 1) << low;
                }))
                .knowingOf(this);
    }

    private Map<Integer, Long> peopleBy(IntUnaryOperator moved) {
        Map<Integer, Long> people = new TreeMap<>();
        for (int i = 0; i < patterns.length; i++) {
            int pattern = moved.applyAsInt(patterns[i]);
            if (pattern != 0) {
                people.merge(pattern, counts[i], Long::sum);
            }
        }
        return people;
    }

    private CaptureTable knowingOf(CaptureTable other) {
        CaptureTable table = this;
        for (ListRelation relation : other.relations) {
            table = lists.containsAll(relation.lists()) ? table.knowing(relation) : table;
        }
        return table;
    }

    private void refuse(int pattern) {
        if (pattern == 0) {
            throw new IllegalArgumentException("the history of all zeros is the number you are asking for");
        }
        if (pattern < 0 || pattern >> lists.size() != 0) {
            throw new IllegalArgumentException("no such pattern among %d lists: %d".formatted(lists.size(), pattern));
        }
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

    /** What is known of the lists beforehand. */
    public Set<ListRelation> relations() {
        return relations;
    }

    /** Number of cells including the unobserved one, 2^K; patterns run from 1 to this minus 1. */
    public int cells() {
        return 1 << lists.size();
    }

    /** The patterns that anyone has, ascending. */
    public int[] patterns() {
        return patterns.clone();
    }

    /** People with this pattern. */
    public long count(int pattern) {
        refuse(pattern);
        int place = Arrays.binarySearch(patterns, pattern);
        return place < 0 ? 0 : counts[place];
    }

    /** People by pattern, 2^K of them, none for pattern zero; for at most {@value #MOST_LISTS_CELL_BY_CELL} lists. */
    public long[] countsByPattern() {
        if (lists.size() > MOST_LISTS_CELL_BY_CELL) {
            throw new IllegalStateException("%d lists have too many cells to count one by one".formatted(lists.size()));
        }
        long[] all = new long[cells()];
        for (int i = 0; i < patterns.length; i++) {
            all[patterns[i]] = counts[i];
        }
        return all;
    }

    /** People on at least one list, n. */
    public long recorded() {
        return Arrays.stream(counts).sum();
    }

    /** People on this list, n_i. */
    public long onList(int list) {
        return onAll(1 << list);
    }

    /** People on every one of these lists, whatever other lists they are on; {@code lists} as bits. */
    public long onAll(int listBits) {
        long people = 0;
        for (int i = 0; i < patterns.length; i++) {
            people += (patterns[i] & listBits) == listBits ? counts[i] : 0;
        }
        return people;
    }

    /** People on exactly {@code captures} lists, f_j. */
    public long onExactly(int captures) {
        long people = 0;
        for (int i = 0; i < patterns.length; i++) {
            people += Integer.bitCount(patterns[i]) == captures ? counts[i] : 0;
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
        return other instanceof CaptureTable table
                && lists.equals(table.lists)
                && Arrays.equals(patterns, table.patterns)
                && Arrays.equals(counts, table.counts)
                && relations.equals(table.relations);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * lists.hashCode() + Arrays.hashCode(patterns)) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "%s, %d recorded".formatted(String.join(" · ", lists), recorded());
    }
}
