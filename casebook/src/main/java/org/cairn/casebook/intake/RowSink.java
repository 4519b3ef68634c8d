package org.cairn.casebook.intake;

import java.util.List;

/** Takes the records of a list one by one, in the order of the file. */
@FunctionalInterface
public interface RowSink {
    /** Told the names of the columns, as written, before the first record. */
    default void header(List<String> columns) {}

    /** Takes the next record. */
    void row(SourceRecord record);

    /** Whether it takes another one; a reading ends where it does not. */
    default boolean wantsMore() {
        return true;
    }
}
