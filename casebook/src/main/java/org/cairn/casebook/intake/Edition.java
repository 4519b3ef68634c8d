package org.cairn.casebook.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One copy of a list as it stood at one time, by ids and by a number for each cell: enough to tell what another copy changed,
 * and nothing of what it said. Give it to {@link ListReader#read} as the sink, or add rows kept elsewhere.
 */
public final class Edition implements RowSink {
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<long[]> cells = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();

    @Override
    public void row(SourceRecord record) {
        add(record.id().record(), record.row(), record.cells());
    }

    /** Adds one row. */
    public void add(String id, long row, List<String> written) {
        places.put(id, rows.size());
        rows.add(row);
        cells.add(
                written.stream().mapToLong(cell -> RowPrints.hash(cell.strip())).toArray());
    }

    /** Number of rows. */
    public int size() {
        return rows.size();
    }

    Iterable<String> ids() {
        return places.keySet();
    }

    int placeOf(String id) {
        return places.getOrDefault(id, -1);
    }

    long rowAt(int place) {
        return rows.get(place);
    }

    /** The number that stands for a cell; a cell that the row does not have is as an empty one. */
    long cellAt(int place, int column) {
        long[] row = cells.get(place);
        return column < row.length ? row[column] : RowPrints.hash("");
    }

    boolean sameCells(int place, Edition other, int otherPlace) {
        return Arrays.equals(cells.get(place), other.cells.get(otherPlace));
    }
}
