package org.cairn.link;

import java.util.Objects;

/**
 * Names one record: the list it stands on and its identifier there.
 *
 * @param list the list's name in the project
 * @param record the record's identifier on that list, as written
 */
public record RecordId(String list, String record) {
    public RecordId {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(record, "record");
    }

    @Override
    public String toString() {
        return list + " " + record;
    }
}
