package org.cairn.bench.accuracy;

import java.util.Map;

/**
 * One row of a file.
 *
 * @param cells its cells by their columns' names
 */
record Row(Map<String, String> cells) {

    /** The cell of a column; nothing if there is no such column. */
    String get(String column) {
        return cells.getOrDefault(column, "");
    }
}
