package org.cairn.link.resolve;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cairn.link.Decision;
import org.cairn.link.PairWeights;
import org.cairn.link.Partitions;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.ScoredPairs;
import org.cairn.link.run.Chunks;
import org.cairn.link.run.Streams;

/**
 * Draws from the posterior over partitions: who is the same person, as uncertain as it is.
 *
 * <p>A partition Z of the records is as likely as
 *
 * <pre>P(Z) ∝ Π 2^w(a, b)   over pairs a, b in the same cluster,</pre>
 *
 * where w is the match weight, prior odds included, and 0 where a decision or a list without repeats forbids the cluster (Sadinle
 * 2014; the prior on partitions is that of independent pairs, restricted to those that are partitions). The most likely
 * partition is then the one that {@link Resolution} finds for the line 0, so that the draws spread around it.
 *
 * <p>Pairs below {@link Partitions#FROM_BITS} do not hold records together: what only they would join is taken to be apart, and the records
 * fall into components that do not depend on each other. Within a component every pair counts with its true weight. A component
 * of up to {@value Subsets#MOST_NODES} nodes is drawn from exactly, each draw independent of the others
 * ({@link Subsets#drawing}); a larger one by a Markov chain ({@link PartitionChain}). A component that would be larger than
 * {@link #MOST_NODES} is cut higher, at the lowest whole weight that makes it smaller.
 *
 * <p>M. Sadinle (2014), Detecting duplicates in a homicide registry using a Bayesian partitioning approach, Annals of Applied Statistics
 * 8:2404–2434.
 */
public final class PartitionDraws implements Partitions {

    /** Nodes of the largest component that is drawn from. */
    static final int MOST_NODES = 1_500;

    private static final double HIGHEST_CUT = 20;
    private static final int COMPONENTS_AT_ONCE = 64;

    private final int rows;
    private final int draws;
    private final List<Component> components;

    /**
     * The draws of one component.
     *
     * @param rows its rows, node by node
     * @param nodeOfRow the node of each of them
     * @param clusters for each draw, one after the other, the cluster of each node
     */
    @SuppressWarnings("ArrayRecordComponent") // read by loops over all rows
    private record Component(int[] rows, int[] nodeOfRow, short[] clusters, int nodes) {}

    private PartitionDraws(int rows, int draws, List<Component> components) {
        this.rows = rows;
        this.draws = draws;
        this.components = components;
    }

    /**
     * Draws partitions.
     *
     * @param pairs the candidate pairs, kept from {@link Partitions#FROM_BITS} or lower
     * @param decisions obeyed in every draw
     * @param draws how many, 1 or more
     * @param seed the only source of chance
     * @param threads number of threads; it changes the speed and never the result
     */
    public static PartitionDraws of(
            RecordTable records,
            PairWeights weights,
            ScoredPairs pairs,
            List<Decision> decisions,
            int draws,
            long seed,
            int threads) {
        if (draws < 1) {
            throw new IllegalArgumentException("at least one draw (got: %d)".formatted(draws));
        }
        Decided decided = new Decided(records, decisions);
        Components cut = cut(records, pairs, decided);
        int chunks = (cut.count() + COMPONENTS_AT_ONCE - 1) / COMPONENTS_AT_ONCE;
        List<Component> drawn = Chunks.map(chunks, threads, chunk -> {
                    int from = chunk * COMPONENTS_AT_ONCE;
                    Component[] some = new Component[Math.min(COMPONENTS_AT_ONCE, cut.count() - from)];
                    Arrays.setAll(some, i -> {
                        Nodes nodes = Nodes.of(cut.rows(from + i), records, decided);
                        return component(nodes, cut.edges(from + i), records, weights, pairs, draws, seed);
                    });
                    return List.of(some);
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        return new PartitionDraws(records.size(), draws, drawn);
    }

    /** The components at the lowest cut that leaves none too large. */
    private static Components cut(RecordTable records, ScoredPairs pairs, Decided decided) {
        for (double cut = FROM_BITS; ; cut++) {
            Components components = Components.of(records, pairs, decided, cut);
            boolean isSmall = true;
            for (int component = 0; component < components.count(); component++) {
                isSmall &= components.size(component) <= MOST_NODES;
            }
            if (isSmall || cut >= HIGHEST_CUT) {
                return components;
            }
        }
    }

    private static Component component(
            Nodes nodes,
            int[] edges,
            RecordTable records,
            PairWeights weights,
            ScoredPairs pairs,
            int draws,
            long seed) {
        int[] rows = new int[nodes.rowCount()];
        int[] nodeOfRow = new int[rows.length];
        int at = 0;
        for (int node = 0; node < nodes.count(); node++) {
            for (int row : nodes.rows(node)) {
                nodeOfRow[at] = node;
                rows[at++] = row;
            }
        }
        var random = Streams.of(seed, fingerprint(rows, records));
        short[] clusters = new short[draws * nodes.count()];
        if (nodes.count() > MOST_NODES) {
            int[] best = LocalSearch.best(nodes, edges, pairs, weights, 0);
            for (int draw = 0; draw < draws; draw++) {
                put(best, clusters, draw);
            }
        } else if (Subsets.suit(nodes)) {
            Subsets.Drawing drawing =
                    Subsets.of(nodes, edges, pairs, weights, 0).drawing();
            for (int draw = 0; draw < draws; draw++) {
                put(drawing.draw(random), clusters, draw);
            }
        } else {
            PartitionChain chain =
                    PartitionChain.of(nodes, weights, LocalSearch.best(nodes, edges, pairs, weights, 0), random);
            chain.settle();
            for (int draw = 0; draw < draws; draw++) {
                put(chain.next(), clusters, draw);
            }
        }
        return new Component(rows, nodeOfRow, clusters, nodes.count());
    }

    private static void put(int[] cluster, short[] clusters, int draw) {
        for (int node = 0; node < cluster.length; node++) {
            clusters[draw * cluster.length + node] = (short) cluster[node];
        }
    }

    /** The same for the same records in any order of rows and lists: FNV-1a over their identifiers, in the component's order. */
    private static long fingerprint(int[] rows, RecordTable records) {
        long hash = 0xCBF29CE484222325L;
        for (int row : rows) {
            RecordId id = records.idOf(row);
            for (byte part : (id.list() + '\t' + id.record() + '\n').getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (part & 0xFF)) * 0x100000001B3L;
            }
        }
        return hash;
    }

    @Override
    public int draws() {
        return draws;
    }

    @Override
    public int[] personOfRow(int draw) {
        Objects.checkIndex(draw, draws);
        int[] person = new int[rows];
        Arrays.fill(person, -1);
        int next = 0;
        for (Component component : components) {
            int from = draw * component.nodes();
            int most = 0;
            for (int i = 0; i < component.rows().length; i++) {
                int cluster = component.clusters()[from + component.nodeOfRow()[i]];
                person[component.rows()[i]] = next + cluster;
                most = Math.max(most, cluster + 1);
            }
            next += most;
        }
        for (int row = 0; row < rows; row++) {
            if (person[row] < 0) {
                person[row] = next++;
            }
        }
        return person;
    }
}
