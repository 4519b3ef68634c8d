package org.cairn.estimate.loglinear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.ListRelation;
import org.cairn.estimate.table.Groundwork;

/**
 * A hierarchical log-linear model: a set of terms that holds every part of each of its terms.
 *
 * @param lists number of lists, K
 * @param terms the terms as sets of lists (bit i = list i), main effects first, by size and then by value; every list is
 *     a term, and the set of all lists never is: its coefficient would have to be learned from the unobserved cell
 */
public record HierarchicalModel(int lists, List<Integer> terms) {

    private static final Comparator<Integer> BY_SIZE =
            Comparator.<Integer>comparingInt(Integer::bitCount).thenComparing(Comparator.naturalOrder());

    public HierarchicalModel {
        terms = terms.stream().sorted(BY_SIZE).toList();
    }

    /** The model of independent lists. */
    public static HierarchicalModel independence(int lists) {
        List<Integer> terms = new ArrayList<>();
        for (int list = 0; list < lists; list++) {
            terms.add(1 << list);
        }
        return new HierarchicalModel(lists, terms);
    }

    /**
     * The model of a generating class as {@link #name} writes it: {@code [123,14,34]} is of lists 1 to 4, list 1 depending on
     * 2, 3 and 4, and so on. Lists that are in no term are added as main effects. With ten lists or more the lists of a term
     * are set apart by dots: {@code [1.10,2]}.
     *
     * @throws IllegalArgumentException if the name is not of this form, names a list beyond {@code lists}, or has a term of
     *     all lists
     */
    public static HierarchicalModel named(String name, int lists) {
        String bare = name.replaceAll("[\\[\\] ]", "");
        TreeSet<Integer> terms = new TreeSet<>(independence(lists).terms);
        for (String generator : bare.split(",", -1)) {
            int set = setOf(generator, name, lists);
            for (int part = set; part > 0; part = (part - 1) & set) {
                terms.add(part);
            }
        }
        return new HierarchicalModel(lists, List.copyOf(terms));
    }

    private static int setOf(String generator, String name, int lists) {
        if (!generator.matches(lists > 9 ? "[0-9]+(\\.[0-9]+)*" : "[1-9]+")) {
            throw new IllegalArgumentException("a model is written as [123,14,34] (got: %s)".formatted(name));
        }
        int set = 0;
        for (String number : lists > 9 ? generator.split("\\.", -1) : generator.split("", 0)) {
            int list = Integer.parseInt(number);
            if (list < 1 || list > lists) {
                throw new IllegalArgumentException("model %s names list %d of %d".formatted(name, list, lists));
            }
            set |= 1 << (list - 1);
        }
        if (set == (1 << lists) - 1) {
            throw new IllegalArgumentException(
                    "model %s has a term of all %d lists: the unobserved cell alone could tell".formatted(name, lists));
        }
        return set;
    }

    /** Every hierarchical model with terms of at most {@code order} lists, from small to large: 8, 113, 1,024 … */
    public static List<HierarchicalModel> all(int lists, int order) {
        return all(CaptureTable.of(Numbered.lists(lists)), order);
    }

    /**
     * The hierarchical models that are allowed by what is known of a table's lists: a list that read another is in a term
     * with it, and lists that never overlap by design are in none together.
     */
    static List<HierarchicalModel> all(CaptureTable table, int order) {
        int lists = table.listCount();
        List<Integer> candidates = new ArrayList<>();
        List<Integer> needed = needed(table);
        for (int set = 1; set < (1 << lists) - 1; set++) {
            int size = Integer.bitCount(set);
            if (size >= 2 && size <= order && !needed.contains(set) && isPossible(set, table)) {
                candidates.add(set);
            }
        }
        candidates.sort(BY_SIZE);
        List<HierarchicalModel> models = new ArrayList<>();
        if (isAnyAllowed(table)) {
            grow(plainest(table), candidates, 0, models);
        }
        models.sort(Comparator.comparingInt(model -> model.terms().size()));
        return models;
    }

    /** Whether what is known of the lists leaves any model. */
    static boolean isAnyAllowed(CaptureTable table) {
        return needed(table).stream().allMatch(set -> isPossible(set, table) && set != table.cells() - 1);
    }

    /** Independence but for the pairs that are known to depend. */
    static HierarchicalModel plainest(CaptureTable table) {
        TreeSet<Integer> terms = new TreeSet<>(independence(table.listCount()).terms);
        terms.addAll(needed(table));
        return new HierarchicalModel(table.listCount(), List.copyOf(terms));
    }

    private static List<Integer> needed(CaptureTable table) {
        return table.relations().stream()
                .filter(ListRelation.Reads.class::isInstance)
                .map(relation -> Groundwork.bits(table, relation))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether people can be on all these lists, as far as is known beforehand. */
    static boolean isPossible(int set, CaptureTable table) {
        return table.relations().stream()
                .filter(ListRelation.NeverOverlap.class::isInstance)
                .mapToInt(relation -> Groundwork.bits(table, relation))
                .noneMatch(pair -> (set & pair) == pair);
    }

    private static void grow(
            HierarchicalModel model, List<Integer> candidates, int from, List<HierarchicalModel> models) {
        models.add(model);
        for (int next = from; next < candidates.size(); next++) {
            if (model.hasPartsOf(candidates.get(next))) {
                grow(model.with(candidates.get(next)), candidates, next + 1, models);
            }
        }
    }

    boolean hasPartsOf(int set) {
        for (int list = 0; list < lists; list++) {
            if ((set >> list & 1) == 1 && !terms.contains(set & ~(1 << list))) {
                return false;
            }
        }
        return true;
    }

    /** This model with a term more, all parts of which it has. */
    HierarchicalModel with(int term) {
        List<Integer> more = new ArrayList<>(terms);
        more.add(term);
        return new HierarchicalModel(lists, more);
    }

    /** This model without a term that is part of no other. */
    HierarchicalModel without(int term) {
        List<Integer> fewer = new ArrayList<>(terms);
        fewer.remove((Integer) term);
        return new HierarchicalModel(lists, fewer);
    }

    /** Number of parameters, the intercept included. */
    public int parameters() {
        return terms.size() + 1;
    }

    /** The size of the largest term. */
    public int order() {
        return Integer.bitCount(terms.get(terms.size() - 1));
    }

    /** The generating class, largest terms first, lists numbered from 1: {@code [123,14,34]}. */
    public String name() {
        return terms.stream()
                .filter(term -> terms.stream().noneMatch(other -> !other.equals(term) && (other & term) == term))
                .map(term -> Numbered.digits(term, lists))
                .sorted(Comparator.comparingInt((String digits) -> -digits.length())
                        .thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
