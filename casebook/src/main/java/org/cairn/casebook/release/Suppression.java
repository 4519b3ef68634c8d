package org.cairn.casebook.release;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Which cells of a table of counts have to be left out, so that none that is too small can be worked out from the others.
 *
 * <p>A count below the threshold tells something of a few people whom someone may know; leaving it out is not enough where row and
 * column totals give it back. So further cells are left out, until what a reader can work out of each small one is an interval
 * that holds the threshold and is as wide as all the small counts (Cox, <i>Network models for complementary cell
 * suppression</i>, JASA 90, 1995; Fischetti and Salazar, <i>Models and algorithms for the two-dimensional cell suppression
 * problem</i>, Mathematical Programming 84, 1999).
 *
 * <p>A table with its totals is a circulation in a network: every row and every column is a node at which what comes in goes out,
 * every cell an arc from its row to its column, every row total an arc back from the column of totals, and so on. What a reader can
 * know of a cell that is left out is how much its arc can carry at least and at most, while published arcs carry what they
 * carry; both are maximum flows, and whole numbers since the network's are. Zeros are published, so of a cell left out a reader
 * knows that it is at least 1. The further cells are those of the cheapest detour around the arc, a cell costing its count;
 * that is a heuristic for how few people are hidden, and none for whether they are: {@link #least} and {@link #most} are exact.
 *
 * <p>It protects one table. What another table of the same people gives away is for whoever publishes both to keep apart.
 */
public final class Suppression {

    private static final long ANY = Long.MAX_VALUE / 8;
    private static final int NONE = -1;

    private final int rows;
    private final int columns;
    private final int threshold;
    private final boolean hasColumnTotals;
    private final long[] count;
    private final boolean[] sensitive;
    private final boolean[] withheld;

    private Suppression(long[][] counts, boolean[][] alsoSensitive, int threshold, boolean hasColumnTotals) {
        this.rows = counts.length;
        this.columns = counts[0].length;
        this.threshold = threshold;
        this.hasColumnTotals = hasColumnTotals;
        this.count = new long[(rows + 1) * (columns + 1)];
        this.sensitive = new boolean[count.length];
        this.withheld = new boolean[count.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                add(row, column, counts[row][column]);
                add(row, columns, counts[row][column]);
                add(rows, column, counts[row][column]);
                add(rows, columns, counts[row][column]);
            }
        }
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                int cell = cell(row, column);
                boolean isSmall = count[cell] > 0 && count[cell] < threshold;
                sensitive[cell] = isShown(cell) && (isSmall || alsoSensitive[row][column]) && count[cell] > 0;
                withheld[cell] = sensitive[cell];
            }
        }
    }

    private void add(int row, int column, long people) {
        count[cell(row, column)] += people;
    }

    private int cell(int row, int column) {
        return row * (columns + 1) + column;
    }

    /** A table of one row has no column totals to be shown: they would repeat it. */
    private boolean isShown(int cell) {
        return hasColumnTotals || cell / (columns + 1) < rows;
    }

    /**
     * The cells to be left out of a table.
     *
     * @param counts people, by row and column; all rows of one length, at least one of each
     * @param alsoSensitive further cells to be protected, totals included in a last row and column
     * @param threshold the least count that may be shown, 1 or more
     * @return which cells, with the row totals in a last column and the column totals in a last row; empty where nothing that leaves a
     *     table would protect them all
     */
    public static Optional<boolean[][]> of(long[][] counts, boolean[][] alsoSensitive, int threshold) {
        Suppression table = new Suppression(counts, alsoSensitive, threshold, counts.length > 1);
        if (!table.protectAll()) {
            return Optional.empty();
        }
        boolean[][] left = new boolean[table.rows + 1][table.columns + 1];
        for (int cell = 0; cell < table.withheld.length; cell++) {
            left[cell / (table.columns + 1)][cell % (table.columns + 1)] = table.withheld[cell];
        }
        return Optional.of(left);
    }

    /**
     * What a reader can know of a cell: the least and the most it can be.
     *
     * @param counts the counts
     * @param withheld the cells left out, totals included
     * @return {@code {least, most}}; {@code most} is {@link Long#MAX_VALUE} where nothing bounds it
     */
    public static long[] known(long[][] counts, boolean[][] withheld, int row, int column) {
        Suppression table =
                new Suppression(counts, new boolean[counts.length + 1][counts[0].length + 1], 1, counts.length > 1);
        for (int cell = 0; cell < table.withheld.length; cell++) {
            table.withheld[cell] = withheld[cell / (table.columns + 1)][cell % (table.columns + 1)];
        }
        int cell = table.cell(row, column);
        return new long[] {table.least(cell), table.most(cell)};
    }

    private boolean protectAll() {
        int grandTotal = cell(rows, columns);
        if (count[grandTotal] > 0 && count[grandTotal] < threshold) {
            return false;
        }
        for (int cell = 0; cell < count.length; cell++) {
            if (sensitive[cell] && !protect(cell)) {
                return false;
            }
        }
        return true;
    }

    private boolean isProtected(int cell) {
        return most(cell) >= threshold && width(cell) >= threshold - 1;
    }

    private long width(int cell) {
        long most = most(cell);
        return most == Long.MAX_VALUE ? ANY : most - least(cell);
    }

    private boolean protect(int cell) {
        while (!isProtected(cell)) {
            // of the whole way up, or down, and not of what is missing: a detour that is there already cannot carry it
            boolean isTooLow = most(cell) < threshold;
            long more = isTooLow ? threshold - count[cell] : threshold - 1;
            boolean wider = isTooLow
                    ? detour(cell, true, more)
                    : (count[cell] > 1 && detour(cell, false, Math.min(count[cell], threshold) - 1))
                            || detour(cell, true, more);
            if (!wider && !leaveOutNext(cell)) {
                return false;
            }
        }
        return true;
    }

    /** The least a cell can be, as a reader knows it. */
    private long least(int cell) {
        return count[cell] - Math.min(floor(cell), flow(tail(cell), head(cell), cell));
    }

    /** The most a cell can be, as a reader knows it. */
    private long most(int cell) {
        if (!isFree(cell)) {
            return count[cell];
        }
        long more = flow(head(cell), tail(cell), cell);
        return more >= ANY ? Long.MAX_VALUE : count[cell] + more;
    }

    /** By how much a cell can be lowered, by itself. */
    private long floor(int cell) {
        if (!isFree(cell)) {
            return 0;
        }
        return isShown(cell) ? count[cell] - 1 : count[cell];
    }

    /** Whether a reader does not see it. */
    private boolean isFree(int cell) {
        return withheld[cell] || !isShown(cell);
    }

    // ---- the network: rows are nodes 0 … rows, columns are nodes rows + 1 … rows + columns + 1
    // ----------------------------

    private int tail(int cell) {
        return isForward(cell) ? rowNode(cell) : columnNode(cell);
    }

    private int head(int cell) {
        return isForward(cell) ? columnNode(cell) : rowNode(cell);
    }

    /** Cells and the total of totals go from row to column; row totals and column totals go back. */
    private boolean isForward(int cell) {
        boolean isRowTotal = cell % (columns + 1) == columns;
        boolean isColumnTotal = cell / (columns + 1) == rows;
        return isRowTotal == isColumnTotal;
    }

    private int rowNode(int cell) {
        return cell / (columns + 1);
    }

    private int columnNode(int cell) {
        return rows + 1 + cell % (columns + 1);
    }

    private int nodes() {
        return rows + columns + 2;
    }

    /** How many cells meet at a node: those of its row, or of its column, the total included. */
    private int degree(int node) {
        return node <= rows ? columns + 1 : rows + 1;
    }

    /** A cell at a node, in ascending order. */
    private int cellAt(int node, int i) {
        return node <= rows ? cell(node, i) : cell(i, node - rows - 1);
    }

    /** How much more can be sent from one node to another without a cell, over cells that a reader does not see. */
    private long flow(int from, int to, int without) {
        long[] more = new long[count.length];
        long sent = 0;
        while (sent < ANY) {
            int[] by = ways(from, to, without, more);
            if (by[to] == NONE) {
                return sent;
            }
            long least = ANY;
            for (int node = to; node != from; node = other(by[node], node)) {
                least = Math.min(least, room(by[node], node, more));
            }
            for (int node = to; node != from; node = other(by[node], node)) {
                more[by[node]] += head(by[node]) == node ? least : -least;
            }
            sent += least;
        }
        return ANY;
    }

    private int other(int cell, int node) {
        return head(cell) == node ? tail(cell) : head(cell);
    }

    /** How much a cell can still be changed so that more arrives at a node. */
    private long room(int cell, int arrivingAt, long[] more) {
        return head(cell) == arrivingAt ? ANY : floor(cell) + more[cell];
    }

    /** The shortest ways from a node over cells with room: for each node, the cell by which it is reached. */
    private int[] ways(int from, int to, int without, long[] more) {
        int[] by = new int[nodes()];
        Arrays.fill(by, NONE);
        boolean[] seen = new boolean[nodes()];
        seen[from] = true;
        ArrayDeque<Integer> next = new ArrayDeque<>();
        next.add(from);
        while (!next.isEmpty() && by[to] == NONE) {
            int node = next.remove();
            for (int i = 0; i < degree(node); i++) {
                int cell = cellAt(node, i);
                if (cell == without || !isFree(cell)) {
                    continue;
                }
                int there = other(cell, node);
                if (!seen[there] && room(cell, there, more) > 0) {
                    seen[there] = true;
                    by[there] = cell;
                    next.add(there);
                }
            }
        }
        return by;
    }

    /** Leaves out the cells of the cheapest detour by which a cell can be so much more, or less; says whether that was any. */
    private boolean detour(int cell, boolean isMore, long by) {
        Optional<int[]> way = cheapest(isMore ? head(cell) : tail(cell), isMore ? tail(cell) : head(cell), cell, by);
        return way.isPresent() && leaveOut(way.get());
    }

    /** Where no one detour suffices: leaves out the smallest count still shown, in the cell's own row or column if there is one. */
    private boolean leaveOutNext(int cell) {
        int next = NONE;
        long least = Long.MAX_VALUE;
        for (int other = 0; other < count.length; other++) {
            boolean isBeside = rowNode(other) == rowNode(cell) || columnNode(other) == columnNode(cell);
            long cost = price(other) + (isBeside ? 0 : ANY / 4096);
            if (!isFree(other) && count[other] > 0 && cost < least) {
                least = cost;
                next = other;
            }
        }
        return next != NONE && leaveOut(new int[] {next});
    }

    private boolean leaveOut(int[] cells) {
        boolean isNew = false;
        for (int cell : cells) {
            isNew |= isShown(cell) && !withheld[cell];
            withheld[cell] |= isShown(cell);
        }
        return isNew;
    }

    private record Reached(int node, long cost) {}

    private Optional<int[]> cheapest(int from, int to, int without, long amount) {
        long[] cost = new long[nodes()];
        int[] by = new int[nodes()];
        Arrays.fill(cost, Long.MAX_VALUE);
        Arrays.fill(by, NONE);
        cost[from] = 0;
        PriorityQueue<Reached> next =
                new PriorityQueue<>(Comparator.comparingLong(Reached::cost).thenComparingInt(Reached::node));
        next.add(new Reached(from, 0));
        while (!next.isEmpty()) {
            Reached reached = next.remove();
            if (reached.cost > cost[reached.node]) {
                continue;
            }
            for (int i = 0; i < degree(reached.node); i++) {
                int cell = cellAt(reached.node, i);
                if (cell == without) {
                    continue;
                }
                int there = other(cell, reached.node);
                long further = reached.cost + price(cell);
                if (canCarry(cell, there, amount) && further < cost[there]) {
                    cost[there] = further;
                    by[there] = cell;
                    next.add(new Reached(there, further));
                }
            }
        }
        if (by[to] == NONE) {
            return Optional.empty();
        }
        int[] way = new int[nodes()];
        int length = 0;
        for (int node = to; node != from; node = other(by[node], node)) {
            way[length++] = by[node];
        }
        return Optional.of(Arrays.copyOf(way, length));
    }

    private boolean canCarry(int cell, int arrivingAt, long amount) {
        boolean isEmpty = count[cell] == 0 && isShown(cell);
        long room = isShown(cell) ? count[cell] - 1 : count[cell];
        return !isEmpty && (head(cell) == arrivingAt || room >= amount);
    }

    /** What it costs to leave a cell out: its people; the total of all is left out last. */
    private long price(int cell) {
        if (isFree(cell)) {
            return 0;
        }
        return cell == cell(rows, columns) ? ANY / 1024 : count[cell] + 1;
    }
}
