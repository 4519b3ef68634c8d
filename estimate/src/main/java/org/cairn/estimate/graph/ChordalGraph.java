package org.cairn.estimate.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decomposable graph on the lists: its cliques and the separators between them.
 *
 * @param cliques maximal complete sets of lists, as bits, by value
 * @param separators one fewer than the cliques, as bits; 0 where two parts do not touch
 */
record ChordalGraph(List<Integer> cliques, List<Integer> separators) {

    /** Every decomposable graph on {@code lists} lists: 2, 8, 61, 822 for 2, 3, 4, 5; the complete graph comes last. */
    static List<ChordalGraph> all(int lists) {
        List<ChordalGraph> graphs = new ArrayList<>();
        int edges = lists * (lists - 1) / 2;
        for (int chosen = 0; chosen < 1 << edges; chosen++) {
            ChordalGraph graph = of(lists, neighbours(lists, chosen));
            if (graph != null) {
                graphs.add(graph);
            }
        }
        return graphs;
    }

    private static int[] neighbours(int lists, int chosen) {
        int[] neighbours = new int[lists];
        int edge = 0;
        for (int i = 0; i < lists; i++) {
            for (int j = i + 1; j < lists; j++) {
                if ((chosen >> edge++ & 1) == 1) {
                    neighbours[i] |= 1 << j;
                    neighbours[j] |= 1 << i;
                }
            }
        }
        return neighbours;
    }

    /**
     * The graph with these neighbours, or null if it is not chordal. Vertices are visited by maximum cardinality search
     * (Tarjan and Yannakakis 1984): the earlier neighbours of each must be complete, and a visit whose earlier
     * neighbours are not one more than the last visit's begins a clique, with them as its separator.
     */
    private static @Nullable ChordalGraph of(int lists, int[] neighbours) {
        List<Integer> cliques = new ArrayList<>();
        List<Integer> separators = new ArrayList<>();
        int visited = 0;
        int clique = 0;
        for (int step = 0; step < lists; step++) {
            int next = mostJoined(lists, neighbours, visited);
            int earlier = neighbours[next] & visited;
            if (!isComplete(earlier, neighbours)) {
                return null;
            }
            if (step > 0 && earlier != clique) {
                cliques.add(clique);
                separators.add(earlier);
            }
            clique = earlier | 1 << next;
            visited |= 1 << next;
        }
        cliques.add(clique);
        return new ChordalGraph(List.copyOf(cliques), List.copyOf(separators));
    }

    private static int mostJoined(int lists, int[] neighbours, int visited) {
        int best = -1;
        int most = -1;
        for (int vertex = 0; vertex < lists; vertex++) {
            int joined = Integer.bitCount(neighbours[vertex] & visited);
            if ((visited >> vertex & 1) == 0 && joined > most) {
                best = vertex;
                most = joined;
            }
        }
        return best;
    }

    private static boolean isComplete(int set, int[] neighbours) {
        for (int vertex = 0; set >> vertex != 0; vertex++) {
            int others = set & ~(1 << vertex);
            if ((set >> vertex & 1) == 1 && (neighbours[vertex] & others) != others) {
                return false;
            }
        }
        return true;
    }

    /** Whether every list is joined to every other. */
    boolean isSaturated() {
        return cliques.size() == 1;
    }

    /** The cliques by number of lists, lists numbered from 1: {@code [123,34]}. */
    String name() {
        return cliques.stream()
                .map(ChordalGraph::digits)
                .sorted(Comparator.comparingInt((String digits) -> -digits.length())
                        .thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String digits(int set) {
        StringBuilder digits = new StringBuilder();
        for (int list = 0; set >> list != 0; list++) {
            if ((set >> list & 1) == 1) {
                digits.append(list + 1);
            }
        }
        return digits.toString();
    }
}
