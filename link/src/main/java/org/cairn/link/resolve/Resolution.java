package org.cairn.link.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.link.Decision;
import org.cairn.link.Linkage;
import org.cairn.link.PairWeights;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.ScoredPairs;
import org.cairn.link.run.Chunks;

/**
 * From weights and decisions to a partition, by correlation clustering (Bansal, Blum and Chawla 2004): of all partitions that
 * obey the decisions, the one whose pairs of records in the same cluster have the greatest sum of match weight less line.
 *
 * <p>Pairs at or above the line and "same person" decisions cut the records into components. A component of few records is
 * solved exactly ({@link Subsets#best}), a large one by {@link LocalSearch}. Within a component every pair counts with its
 * true weight, whether or not blocking met it, so that a chain of which the ends contradict each other is not closed.
 * "Different people" and lists without repeats forbid a cluster whatever it would be worth.
 */
public final class Resolution {

    /** Components weighed as one piece of work. */
    private static final int COMPONENTS_AT_ONCE = 512;

    private final RecordTable records;
    private final ScoredPairs pairs;
    private final PairWeights weights;
    private final double line;
    private final Decided decided;
    private final Components components;

    private Resolution(
            RecordTable records, PairWeights weights, ScoredPairs pairs, double line, List<Decision> decisions) {
        this.records = records;
        this.pairs = pairs;
        this.weights = weights;
        this.line = line;
        this.decided = new Decided(records, decisions);
        this.components = Components.of(records, pairs, decided, line);
    }

    /**
     * Groups the records of a table into people.
     *
     * @param threads number of threads; it changes the speed and never the result
     * @throws IllegalArgumentException if a decision speaks of a record that is not in the table
     */
    public static Linkage of(
            RecordTable records,
            PairWeights weights,
            ScoredPairs pairs,
            double linkFromBits,
            List<Decision> decisions,
            int threads) {
        if (Double.isNaN(linkFromBits)) {
            throw new IllegalArgumentException("the weight to link from must be a number");
        }
        Resolution resolution = new Resolution(records, weights, pairs, linkFromBits, decisions);
        int[] personOfRow = resolution.people(threads);
        return new Linkage(records, personOfRow, resolution.decided.conflicts(), resolution.unlinkable());
    }

    private int[] people(int threads) {
        int chunks = (components.count() + COMPONENTS_AT_ONCE - 1) / COMPONENTS_AT_ONCE;
        DisjointSets people = new DisjointSets(records.size());
        Chunks.map(chunks, threads, this::joined).forEach(joins -> {
            for (int i = 0; i < joins.length; i += 2) {
                people.union(joins[i], joins[i + 1]);
            }
        });
        return Numbering.byFirstRow(people::find, records.size());
    }

    /** Pairs of rows to be joined in some components, one after the other. */
    private int[] joined(int chunk) {
        int[] joins = new int[64];
        int size = 0;
        int to = Math.min(components.count(), (chunk + 1) * COMPONENTS_AT_ONCE);
        for (int component = chunk * COMPONENTS_AT_ONCE; component < to; component++) {
            Nodes nodes = Nodes.of(components.rows(component), records, decided);
            int[] cluster = clusters(nodes, components.edges(component));
            int[] first = new int[nodes.count()];
            Arrays.fill(first, -1);
            for (int node = 0; node < cluster.length; node++) {
                for (int row : nodes.rows(node)) {
                    if (first[cluster[node]] < 0) {
                        first[cluster[node]] = row;
                    } else {
                        joins = size + 2 > joins.length ? Arrays.copyOf(joins, 2 * size) : joins;
                        joins[size++] = first[cluster[node]];
                        joins[size++] = row;
                    }
                }
            }
        }
        return Arrays.copyOf(joins, size);
    }

    private int[] clusters(Nodes nodes, int[] edges) {
        if (nodes.count() == 1) {
            return new int[1];
        }
        if (nodes.count() == 2 && nodes.rowCount() == 2) {
            return new int[] {0, nodes.mayJoin(0, 1) ? 0 : 1};
        }
        return Subsets.suit(nodes)
                ? Subsets.of(nodes, edges, pairs, weights, line).best()
                : LocalSearch.best(nodes, edges, pairs, weights, line);
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
