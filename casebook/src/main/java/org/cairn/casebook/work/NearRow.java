package org.cairn.casebook.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.casebook.intake.ListReader;
import org.cairn.casebook.intake.RowSink;
import org.cairn.casebook.intake.SourceRecord;
import org.cairn.casebook.project.ListSettings;

/**
 * Some rows of a list as written, around one of them.
 *
 * @param header names of the columns
 * @param rows the rows
 */
public record NearRow(List<String> header, List<SourceRecord> rows) {

    private static final int AROUND = 3;

    public NearRow {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The rows around one, the few before it and after it; reads the file up to there and no further. */
    public static NearRow of(ListSettings list, Path file, long row) throws IOException {
        Near near = new Near(row);
        List<String> header = ListReader.read(list, file, near).header();
        return new NearRow(header, near.found);
    }

    private static final class Near implements RowSink {
        private final long wanted;
        private final List<SourceRecord> found = new ArrayList<>();
        private boolean past;

        Near(long wanted) {
            this.wanted = wanted;
        }

        @Override
        public void row(SourceRecord record) {
            if (Math.abs(record.row() - wanted) <= AROUND) {
                found.add(record);
            }
            past = record.row() >= wanted + AROUND;
        }

        @Override
        public boolean wantsMore() {
            return !past;
        }
    }
}
