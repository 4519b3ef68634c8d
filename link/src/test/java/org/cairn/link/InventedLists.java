package org.cairn.link;

import java.util.List;

/** Invented lists of any size, for measuring from another package. */
public final class InventedLists {

    private InventedLists() {}

    /**
     * Two overlapping lists about so many people.
     *
     * @param personOfRow receives the person of each row
     */
    public static RecordTable of(int people, long seed, List<Integer> personOfRow) {
        List<Invented.Row> rows = Invented.rows(people, seed);
        rows.forEach(row -> personOfRow.add(row.person()));
        return Invented.table(rows, false);
    }
}
