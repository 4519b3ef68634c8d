package org.cairn.casebook.intake;

/** Takes the records of a list one by one, in the order of the file. */
@FunctionalInterface
public interface RowSink {
    /** Takes the next record. */
    void row(SourceRecord record);

    /** Whether it takes another one; a reading ends where it does not. */
    default boolean wantsMore() {
        return true;
    }
}
