package org.cairn.estimate.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The decomposable (chordal) graphs on some lists, each as its cliques and the separators between them.
 *
 * <p>There are 2, 8, 61, 822, 18,154 and 617,675 of them on 2 to 7 lists (OEIS A058862). They are found by looking at every
 * graph; the sets are kept in one array of bytes each, since seven lists have four million of them. The saturated graph,
 * in which every list is joined to every other, comes last.
 */
final class ChordalGraphs {

    /** On eight lists there are more than thirty million. */
    static final int MOST_LISTS = 7;

    private final int lists;
    private byte[] sets = new byte[1 << 12];
    private int[] cliquesFrom = new int[1 << 8];
    private int[] separatorsFrom = new int[1 << 8];
    private int count;

    private ChordalGraphs(int lists) {
        this.lists = lists;
    }

    /**
     * All graphs on some lists that have certain edges.
     *
     * @param lists number of lists, at most {@value #MOST_LISTS}
     * @param needed pairs of lists that must be joined, as bits
     */
    static ChordalGraphs of(int lists, List<Integer> needed) {
        ChordalGraphs graphs = new ChordalGraphs(lists);
        int edges = lists * (lists - 1) / 2;
        int[] neighbours = new int[lists];
        for (int chosen = 0; chosen < 1 << edges; chosen++) {
            fill(neighbours, chosen);
            if (needed.stream().allMatch(pair -> isJoined(neighbours, pair))) {
                graphs.addIfChordal(neighbours);
            }
        }
        return graphs;
    }

    private static void fill(int[] neighbours, int chosen) {
        Arrays.fill(neighbours, 0);
        int edge = 0;
        for (int i = 0; i < neighbours.length; i++) {
            for (int j = i + 1; j < neighbours.length; j++) {
                if ((chosen >> edge++ & 1) == 1) {
                    neighbours[i] |= 1 << j;
                    neighbours[j] |= 1 << i;
                }
            }
        }
    }

    private static boolean isJoined(int[] neighbours, int pair) {
        int first = Integer.numberOfTrailingZeros(pair);
        return (neighbours[first] | 1 << first | pair) == (neighbours[first] | 1 << first);
    }

    /**
     * Adds the graph with these neighbours if it is chordal. Lists are visited by maximum cardinality search (Tarjan and
     * Yannakakis 1984): the earlier neighbours of each must be joined to each other, and a visit whose earlier neighbours are
     * not all of the clique so far begins a new clique, with them as its separator.
     */
    private void addIfChordal(int[] neighbours) {
        room();
        int cliques = cliquesFrom[count];
        int[] separators = new int[lists];
        int separated = 0;
        int visited = 0;
        int clique = 0;
        int end = cliques;
        for (int step = 0; step < lists; step++) {
            int next = mostJoined(neighbours, visited);
            int earlier = neighbours[next] & visited;
            if (!isComplete(earlier, neighbours)) {
                return;
            }
            if (step > 0 && earlier != clique) {
                sets[end++] = (byte) clique;
                separators[separated++] = earlier;
            }
            clique = earlier | 1 << next;
            visited |= 1 << next;
        }
        sets[end++] = (byte) clique;
        separatorsFrom[count] = end;
        for (int i = 0; i < separated; i++) {
            if (separators[i] != 0) {
                sets[end++] = (byte) separators[i];
            }
        }
        count++;
        cliquesFrom[count] = end;
    }

    private void room() {
        if (count + 2 > cliquesFrom.length) {
            cliquesFrom = Arrays.copyOf(cliquesFrom, 2 * cliquesFrom.length);
            separatorsFrom = Arrays.copyOf(separatorsFrom, 2 * separatorsFrom.length);
        }
        if (cliquesFrom[count] + 2 * lists > sets.length) {
            sets = Arrays.copyOf(sets, 2 * sets.length);
        }
    }

    private int mostJoined(int[] neighbours, int visited) {
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
        for (int rest = set; rest != 0; rest &= rest - 1) {
            int vertex = Integer.numberOfTrailingZeros(rest);
            int others = set & ~(1 << vertex);
            if ((neighbours[vertex] & others) != others) {
                return false;
            }
        }
        return true;
    }

    /** How many graphs there are, the saturated one included. */
    int count() {
        return count;
    }

    /** The sets of all graphs; those of one graph are its cliques, then its separators that are not empty. */
    byte[] sets() {
        return sets;
    }

    /** Where the cliques of a graph begin; where those of the next do, its separators have ended. */
    int cliquesFrom(int graph) {
        return cliquesFrom[graph];
    }

    /** Where the separators of a graph begin. */
    int separatorsFrom(int graph) {
        return separatorsFrom[graph];
    }

    /** The cliques of a graph by number of lists, lists numbered from 1: {@code [123,34]}. */
    String name(int graph) {
        List<String> cliques = new ArrayList<>();
        for (int i = cliquesFrom[graph]; i < separatorsFrom[graph]; i++) {
            StringBuilder digits = new StringBuilder();
            for (int list = 0; list < lists; list++) {
                if ((sets[i] >> list & 1) == 1) {
                    digits.append(list + 1);
                }
            }
            cliques.add(digits.toString());
        }
        return cliques.stream()
                .sorted(Comparator.comparingInt((String clique) -> -clique.length())
                        .thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
