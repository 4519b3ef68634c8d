package org.cairn.link.resolve;

import java.util.Arrays;
import java.util.Comparator;
import org.cairn.link.RecordTable;
import org.cairn.link.ScoredPairs;

/**
 * Records cut into components that can be looked at one by one: no pair at or above the cut, and no decision, leads from one
 * to another. Components of a single row are left out. Within a component rows stand in an order that depends on what the
 * records are and not on their numbers, and so do the components' pairs.
 */
final class Components {

    private final RecordTable records;
    private final int[] rows;
    private final int[] start;
    private final int[] edges;
    private final int[] edgeStart;
    private final ScoredPairs pairs;

    private Components(RecordTable records, ScoredPairs pairs, int[] rows, int[] start, int[] edges, int[] edgeStart) {
        this.records = records;
        this.pairs = pairs;
        this.rows = rows;
        this.start = start;
        this.edges = edges;
        this.edgeStart = edgeStart;
    }

    /**
     * Cuts records into components.
     *
     * @param cutBits pairs below this weight do not hold a component together
     */
    static Components of(RecordTable records, ScoredPairs pairs, Decided decided, double cutBits) {
        DisjointSets sets = new DisjointSets(records.size());
        for (int row = 0; row < records.size(); row++) {
            sets.union(row, decided.together().find(row));
        }
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (pairs.weightBits(pair) >= cutBits && mayLink(pairs, pair, decided)) {
                sets.union(pairs.left(pair), pairs.right(pair));
            }
        }
        int[] number = numbers(sets, records.size());
        int components = Arrays.stream(number).max().orElse(-1) + 1;
        int[] rowsOf = new int[components];
        int[] edgesOf = new int[components];
        for (int component : number) {
            if (component >= 0) {
                rowsOf[component]++;
            }
        }
        for (int pair = 0; pair < pairs.size(); pair++) {
            int component = inside(pairs, pair, number, decided);
            if (component >= 0) {
                edgesOf[component]++;
            }
        }
        Components found = new Components(
                records,
                pairs,
                new int[Arrays.stream(rowsOf).sum()],
                starts(rowsOf),
                new int[Arrays.stream(edgesOf).sum()],
                starts(edgesOf));
        found.fill(number, decided);
        return found;
    }

    private static boolean mayLink(ScoredPairs pairs, int pair, Decided decided) {
        return !decided.isContested(pairs.left(pair)) && !decided.isContested(pairs.right(pair));
    }

    /** The component that both rows of a pair are in; −1 where they are in two or in none. */
    private static int inside(ScoredPairs pairs, int pair, int[] number, Decided decided) {
        int component = number[pairs.left(pair)];
        return component == number[pairs.right(pair)] && mayLink(pairs, pair, decided) ? component : -1;
    }

    /** For each row the number of its component, by first row; −1 for a row alone. */
    private static int[] numbers(DisjointSets sets, int rows) {
        int[] number = new int[rows];
        int[] ofRoot = new int[rows];
        Arrays.fill(ofRoot, -1);
        int next = 0;
        for (int row = 0; row < rows; row++) {
            int root = sets.find(row);
            if (sets.size(root) == 1) {
                number[row] = -1;
                continue;
            }
            if (ofRoot[root] < 0) {
                ofRoot[root] = next++;
            }
            number[row] = ofRoot[root];
        }
        return number;
    }

    private static int[] starts(int[] counts) {
        int[] starts = new int[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            starts[i + 1] = starts[i] + counts[i];
        }
        return starts;
    }

    private void fill(int[] number, Decided decided) {
        int[] next = start.clone();
        for (int row = 0; row < number.length; row++) {
            if (number[row] >= 0) {
                rows[next[number[row]]++] = row;
            }
        }
        int[] nextEdge = edgeStart.clone();
        for (int pair = 0; pair < pairs.size(); pair++) {
            int component = inside(pairs, pair, number, decided);
            if (component >= 0) {
                edges[nextEdge[component]++] = pair;
            }
        }
    }

    /** Number of components. */
    int count() {
        return start.length - 1;
    }

    /** Rows of a component. */
    int size(int component) {
        return start[component + 1] - start[component];
    }

    /** The rows of a component, by list and then by identifier. */
    int[] rows(int component) {
        int[] own = Arrays.copyOfRange(rows, start[component], start[component + 1]);
        Integer[] sorted = Arrays.stream(own).boxed().toArray(Integer[]::new);
        Comparator<Integer> byList = Comparator.comparing(
                row -> records.lists().get(records.listOf(row)).name());
        Arrays.sort(sorted, byList.thenComparing(row -> records.idOf(row).record()));
        return Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
    }

    /** Pairs kept between two rows of a component, as numbers of {@link ScoredPairs}. */
    int[] edges(int component) {
        return Arrays.copyOfRange(edges, edgeStart[component], edgeStart[component + 1]);
    }
}
