package org.cairn.estimate.graph;

/**
 * The trial numbers of never recorded people: first, first + step, first + 2 step …
 *
 * @param first the first of them
 * @param points how many
 * @param step distance between two of them; 1 but for very large tables
 */
record Grid(long first, int points, long step) {

    /** More trial numbers than this are thinned out evenly. */
    private static final int MOST_POINTS = 400_000;

    /** Trial numbers from one number to another, or just beyond it where they are thinned out. */
    static Grid of(long first, long last) {
        long step = 1 + (last - first) / MOST_POINTS;
        return new Grid(first, Math.toIntExact((last - first + step - 1) / step) + 1, step);
    }

    /** The number at a place of the grid. */
    double dark(int point) {
        return (double) (first + point * step);
    }

    /** The stretch of this grid where there is any weight, one step wider on both sides, as finely as it can be had. */
    Grid around(double[] weights) {
        int from = 0;
        while (from < points - 1 && weights[from] == 0) {
            from++;
        }
        int to = points - 1;
        while (to > from && weights[to] == 0) {
            to--;
        }
        long low = first + Math.max(0, from - 1) * step;
        return of(low, first + Math.min(points - 1, to + 1) * step);
    }
}
