package org.cairn.link.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.link.Decision;
import org.cairn.link.Linkage;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.ScoredPairs;
import org.cairn.link.model.Weights;
import org.cairn.link.run.Order;

/**
 * From weights and decisions to a partition.
 *
 * <p>Decisions first: "same person" joins. Then pairs at or above the line, heaviest first, each joining two clusters if
 * nothing forbids it (a decision, a list without repeats on both sides) and if the mean weight over all pairs between the two
 * is at or above the line as well: a chain of which the ends contradict each other is not closed. Pairs that blocking never
 * met count with their true weight.
 */
public final class Resolution {

    /** Pairs between two clusters looked at for their mean weight; beyond, an even selection of them. */
    private static final int MOST_PAIRS = 64;

    private final RecordTable records;
    private final Weights weights;
    private final double line;
    private final Decided decided;
    private final DisjointSets sets;
    private final Map<Integer, Cluster> clusters = new HashMap<>();
    private final int[] rank;

    private Resolution(RecordTable records, Weights weights, double line, List<Decision> decisions) {
        this.records = records;
        this.weights = weights;
        this.line = line;
        this.decided = new Decided(records, decisions);
        this.sets = new DisjointSets(records.size());
        int[] order = Order.of(records);
        rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
    }

    /** Groups the records of a table into people. */
    public static Linkage of(
            RecordTable records, Weights weights, ScoredPairs pairs, double linkFromBits, List<Decision> decisions) {
        if (Double.isNaN(linkFromBits)) {
            throw new IllegalArgumentException("the weight to link from must be a number");
        }
        Resolution resolution = new Resolution(records, weights, linkFromBits, decisions);
        for (int[] pair : resolution.decided.together) {
            resolution.join(pair[0], pair[1]);
        }
        resolution.link(pairs);
        return new Linkage(records, resolution.people(), resolution.decided.conflicts, resolution.unlinkable());
    }

    private void link(ScoredPairs pairs) {
        int[] chosen = new int[pairs.size()];
        int size = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (pairs.weightBits(pair) >= line) {
                chosen[size++] = pair;
            }
        }
        Integer[] heaviest = Arrays.stream(chosen, 0, size).boxed().toArray(Integer[]::new);
        Arrays.sort(heaviest, (p, q) -> {
            int byWeight = Double.compare(pairs.weightBits(q), pairs.weightBits(p));
            return byWeight != 0 ? byWeight : Long.compare(rankOf(pairs, p), rankOf(pairs, q));
        });
        for (int pair : heaviest) {
            boolean leftFirst = rank[pairs.left(pair)] < rank[pairs.right(pair)];
            int a = sets.find(leftFirst ? pairs.left(pair) : pairs.right(pair));
            int b = sets.find(leftFirst ? pairs.right(pair) : pairs.left(pair));
            if (a != b && mayJoin(a, b, pairs.weightBits(pair))) {
                join(a, b);
            }
        }
    }

    private long rankOf(ScoredPairs pairs, int pair) {
        return Decided.key(rank[pairs.left(pair)], rank[pairs.right(pair)]);
    }

    private boolean mayJoin(int a, int b, double bits) {
        if (decided.contested.contains(a) || decided.contested.contains(b)) {
            return false;
        }
        Cluster left = clusterOf(a);
        Cluster right = clusterOf(b);
        if (left.sharesUniqueList(right) || (left.isDecided() && right.isDecided() && isDecidedApart(left, right))) {
            return false;
        }
        return left.size() + right.size() == 2 ? bits >= line : meanBits(left, right) >= line;
    }

    private boolean isDecidedApart(Cluster left, Cluster right) {
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                if (decided.apart.contains(Decided.key(left.row(i), right.row(j)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private double meanBits(Cluster left, Cluster right) {
        long all = (long) left.size() * right.size();
        long step = Math.max(1, all / MOST_PAIRS);
        double sum = 0;
        int looked = 0;
        for (long i = 0; i < all; i += step) {
            sum += weights.weightBits(left.row((int) (i / right.size())), right.row((int) (i % right.size())));
            looked++;
        }
        return sum / looked;
    }

    private Cluster clusterOf(int root) {
        return clusters.computeIfAbsent(root, row -> {
            int list = records.listOf(row);
            return new Cluster(row, records.lists().get(list).noRepeats() ? list : -1, decided.spokenOf.contains(row));
        });
    }

    private void join(int rowA, int rowB) {
        int a = sets.find(rowA);
        int b = sets.find(rowB);
        if (a == b) {
            return;
        }
        Cluster left = clusterOf(a);
        Cluster right = clusterOf(b);
        boolean leftFirst =
                left.size() != right.size() ? left.size() > right.size() : rank[left.row(0)] < rank[right.row(0)];
        Cluster larger = leftFirst ? left : right;
        larger.take(leftFirst ? right : left);
        clusters.remove(a);
        clusters.remove(b);
        clusters.put(sets.union(a, b), larger);
    }

    private int[] people() {
        int[] personOfRoot = new int[records.size()];
        Arrays.fill(personOfRoot, -1);
        int[] personOfRow = new int[records.size()];
        int people = 0;
        for (int row = 0; row < personOfRow.length; row++) {
            int root = sets.find(row);
            if (personOfRoot[root] < 0) {
                personOfRoot[root] = people++;
            }
            personOfRow[row] = personOfRoot[root];
        }
        return personOfRow;
    }

    /** Records whose weight against a perfect copy of themselves, on the likeliest pair of lists, is below the line. */
    private List<RecordId> unlinkable() {
        List<RecordId> unlinkable = new ArrayList<>();
        for (int row = 0; row < records.size(); row++) {
            if (weights.mostBits(row) < line) {
                unlinkable.add(records.idOf(row));
            }
        }
        return List.copyOf(unlinkable);
    }
}
