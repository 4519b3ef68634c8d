package org.cairn.app.web.people;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.casebook.IndividualId;
import org.cairn.link.RecordId;

/**
 * A person's records as their lists write them.
 *
 * @param person the person
 * @param records for each record, column by column, its cells
 */
public record WrittenView(IndividualId person, Map<RecordId, Map<String, String>> records) {
    public WrittenView {
        records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
    }
}
