package org.cairn.estimate.graph;

/**
 * The trial numbers of never recorded people: 0, step, 2 step …
 *
 * @param points how many trial numbers
 * @param step distance between two of them; 1 but for very large tables
 */
record Grid(int points, long step) {

    /** More trial numbers than this are thinned out evenly. */
    private static final int MOST_POINTS = 2_000_000;

    /** Trial numbers from 0 to at least {@code last}. */
    static Grid to(long last) {
        long step = 1 + last / MOST_POINTS;
        return new Grid(Math.toIntExact(last / step) + 1, step);
    }

    double dark(int point) {
        return (double) point * step;
    }
}
