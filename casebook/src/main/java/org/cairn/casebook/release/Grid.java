package org.cairn.casebook.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table of people, by rows and columns, with its totals.
 *
 * @param rows what each row is of; one row where the table has one dimension
 * @param columns what each column is of
 * @param counts people, row by row
 */
public record Grid(List<String> rows, List<String> columns, List<List<Long>> counts) {

    /** The label of a row or column of totals. */
    public static final String ALL = "all";

    public Grid {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        if (rows.isEmpty() || columns.isEmpty() || counts.size() != rows.size()) {
            throw new IllegalArgumentException("a table needs rows and columns");
        }
    }

    /**
     * A cell as it may be published.
     *
     * @param row what its row is of; {@link #ALL} for a column's total
     * @param column what its column is of; {@link #ALL} for a row's total
     * @param people how many; empty where that is withheld
     */
    public record Cell(String row, String column, OptionalLong people) {

        /** What a later release compares it by. */
        public String key() {
            return row + '\n' + column;
        }
    }

    /**
     * The cells as they may be published, totals included.
     *
     * @param threshold the least count that is shown
     * @param before the counts that the release before showed, by {@link Cell#key()}: a cell that differs from its earlier self by fewer
     *     than the threshold is protected like a small one
     * @return row by row; empty where nothing of the table may be
     */
    public Optional<List<Cell>> published(int threshold, Map<String, Long> before) {
        return Suppression.of(array(), differing(threshold, before), threshold).map(this::cells);
    }

    private long[][] array() {
        return counts.stream()
                .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                .toArray(long[][]::new);
    }

    private boolean[][] differing(int threshold, Map<String, Long> before) {
        boolean[][] differing = new boolean[rows.size() + 1][columns.size() + 1];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                Long earlier = before.get(new Cell(rows.get(row), columns.get(column), OptionalLong.empty()).key());
                long now = counts.get(row).get(column);
                differing[row][column] = earlier != null && now != earlier && Math.abs(now - earlier) < threshold;
            }
        }
        return differing;
    }

    private List<Cell> cells(boolean[][] withheld) {
        List<Cell> cells = new ArrayList<>();
        int lastRow = rows.size() > 1 ? rows.size() : rows.size() - 1;
        for (int row = 0; row <= lastRow; row++) {
            for (int column = 0; column <= columns.size(); column++) {
                cells.add(new Cell(
                        row < rows.size() ? rows.get(row) : ALL,
                        column < columns.size() ? columns.get(column) : ALL,
                        withheld[row][column] ? OptionalLong.empty() : OptionalLong.of(people(row, column))));
            }
        }
        return cells;
    }

    private long people(int row, int column) {
        long people = 0;
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                boolean isIn = (row == rows.size() || row == r) && (column == columns.size() || column == c);
                people += isIn ? counts.get(r).get(c) : 0;
            }
        }
        return people;
    }

    /** The counts that cells show, by their keys. */
    public static Map<String, Long> shown(List<Cell> cells) {
        Map<String, Long> shown = new LinkedHashMap<>();
        cells.forEach(cell -> cell.people().ifPresent(people -> shown.put(cell.key(), people)));
        return shown;
    }
}
