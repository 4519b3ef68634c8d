package org.cairn.estimate.loglinear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A hierarchical log-linear model: a set of terms that holds every part of each of its terms.
 *
 * @param lists number of lists, K
 * @param terms the terms as sets of lists (bit i = list i), main effects first, by size and then by value; every list is
 *     a term, and the set of all lists never is
 */
record Model(int lists, List<Integer> terms) {

    private static final Comparator<Integer> BY_SIZE =
            Comparator.<Integer>comparingInt(Integer::bitCount).thenComparing(Comparator.naturalOrder());

    Model {
        terms = terms.stream().sorted(BY_SIZE).toList();
    }

    /** The model of independent lists. */
    static Model independence(int lists) {
        List<Integer> terms = new ArrayList<>();
        for (int list = 0; list < lists; list++) {
            terms.add(1 << list);
        }
        return new Model(lists, terms);
    }

    /** Every hierarchical model with terms of at most {@code order} lists, from small to large: 8, 113, 1,024 … */
    static List<Model> all(int lists, int order) {
        List<Integer> candidates = new ArrayList<>();
        for (int set = 1; set < (1 << lists) - 1; set++) {
            if (Integer.bitCount(set) >= 2 && Integer.bitCount(set) <= order) {
                candidates.add(set);
            }
        }
        candidates.sort(BY_SIZE);
        List<Model> models = new ArrayList<>();
        grow(independence(lists), candidates, 0, models);
        models.sort(Comparator.comparingInt(model -> model.terms().size()));
        return models;
    }

    private static void grow(Model model, List<Integer> candidates, int from, List<Model> models) {
        models.add(model);
        for (int next = from; next < candidates.size(); next++) {
            if (model.hasPartsOf(candidates.get(next))) {
                List<Integer> terms = new ArrayList<>(model.terms());
                terms.add(candidates.get(next));
                grow(new Model(model.lists(), terms), candidates, next + 1, models);
            }
        }
    }

    private boolean hasPartsOf(int set) {
        for (int list = 0; list < lists; list++) {
            if ((set >> list & 1) == 1 && !terms.contains(set & ~(1 << list))) {
                return false;
            }
        }
        return true;
    }

    /** Whether this model has every term of the other. */
    boolean contains(Model other) {
        return terms.containsAll(other.terms);
    }

    /** Number of parameters, the intercept included. */
    int parameters() {
        return terms.size() + 1;
    }

    /** The design: for each cell a row of zeros and ones, the intercept first. */
    boolean[][] design(int[] cells) {
        boolean[][] design = new boolean[cells.length][parameters()];
        for (int cell = 0; cell < cells.length; cell++) {
            design[cell][0] = true;
            for (int term = 0; term < terms.size(); term++) {
                design[cell][term + 1] = (cells[cell] & terms.get(term)) == terms.get(term);
            }
        }
        return design;
    }

    /** The generating class, largest terms first, lists numbered from 1: {@code [123,14,34]}. */
    String name() {
        return terms.stream()
                .filter(term -> terms.stream().noneMatch(other -> !other.equals(term) && (other & term) == term))
                .map(Model::digits)
                .sorted(Comparator.comparingInt((String digits) -> -digits.length())
                        .thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String digits(int term) {
        StringBuilder digits = new StringBuilder();
        for (int list = 0; term >> list != 0; list++) {
            if ((term >> list & 1) == 1) {
                digits.append(list + 1);
            }
        }
        return digits.toString();
    }
}
