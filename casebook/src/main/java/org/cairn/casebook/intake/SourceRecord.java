package org.cairn.casebook.intake;

import java.util.List;
import java.util.Objects;
import org.cairn.link.RecordId;
import org.cairn.link.value.Value;

/**
 * One row of a list, as it stands and as it was understood.
 *
 * @param id the list and the record's identifier there; the second row with one id has its row number added
 * @param row its row as a spreadsheet counts: the header is row 1
 * @param values what was understood, in the order of {@link Reading#fields()}
 * @param cells the whole row as written, in the order of {@link Reading#header()}; a ragged row has fewer or more
 */
public record SourceRecord(RecordId id, long row, List<Value> values, List<String> cells) {
    public SourceRecord {
        Objects.requireNonNull(id, "id");
        values = List.copyOf(values);
        cells = List.copyOf(cells);
    }
}
