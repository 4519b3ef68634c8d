package org.cairn.casebook.work;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.intake.ListReader;
import org.cairn.casebook.intake.RowSink;
import org.cairn.casebook.intake.SourceRecord;
import org.cairn.casebook.project.ListSettings;
import org.cairn.link.RecordId;
import org.jspecify.annotations.Nullable;

/** A record as its list writes it, read from the copy that is kept. */
public final class RowAsWritten {

    private RowAsWritten() {}

    /**
     * The column names and cells of a record, from the latest edition that has it; empty where none has. Reads each file up
     * to the record and no further.
     */
    public static Optional<Map<String, String>> of(ListSettings list, List<Casebook.Edition> editions, RecordId id)
            throws IOException {
        for (Casebook.Edition edition : editions) {
            Wanted wanted = new Wanted(id);
            List<String> header = ListReader.read(list, edition.path(), wanted).header();
            SourceRecord found = wanted.found;
            if (found != null) {
                return Optional.of(cells(header, found.cells()));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> cells(List<String> header, List<String> cells) {
        Map<String, String> written = new LinkedHashMap<>();
        for (int column = 0; column < Math.max(header.size(), cells.size()); column++) {
            String name = column < header.size() ? header.get(column) : "column " + (column + 1);
            written.put(name, column < cells.size() ? cells.get(column) : "");
        }
        return written;
    }

    private static final class Wanted implements RowSink {
        private final RecordId id;
        private @Nullable SourceRecord found;

        Wanted(RecordId id) {
            this.id = id;
        }

        @Override
        public void row(SourceRecord record) {
            if (record.id().equals(id)) {
                found = record;
            }
        }

        @Override
        public boolean wantsMore() {
            return found == null;
        }
    }
}
