package org.cairn.casebook.project;

import java.util.stream.IntStream;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Age;

/** Whose names a report may show. */
public enum Names {
    /** Nobody's. */
    WITHHELD("withheld"),
    /** Those of people known to be 18 or older. */
    ADULTS("adults"),
    /** Everybody's. */
    ALL("all");

    private final String word;

    private static final int ADULT = 18;

    Names(String word) {
        this.word = word;
    }

    /** The word that stands for it in {@code cairn.yaml}. */
    public String word() {
        return word;
    }

    /** Whether the names in all of these rows may be shown. */
    public boolean show(RecordTable records, int... rows) {
        return this == ALL || (this == ADULTS && IntStream.of(rows).allMatch(row -> isAdult(records, row)));
    }

    private static boolean isAdult(RecordTable records, int row) {
        return records.has("age") && records.column("age").at(row) instanceof Age age && age.atLeast() >= ADULT;
    }
}
