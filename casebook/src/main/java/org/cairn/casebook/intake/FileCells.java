package org.cairn.casebook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairn.casebook.intake.Problem.UnreadableFile;
import org.cairn.casebook.intake.Rows.Unreadable;
import org.cairn.casebook.project.ColumnMap;
import org.cairn.casebook.project.ListSettings;

/**
 * Every cell of a file as it is written, whatever the file's form: CSV, TSV, XLSX, JSON or JSON lines.
 *
 * @param header names of the columns
 * @param rows the rows below them in which anything stands, in their order
 * @param problem why the file could not be read to its end; then there may be rows before that place
 */
public record FileCells(List<String> header, List<Row> rows, Optional<Problem> problem) {

    /**
     * One row.
     *
     * @param number its number, as a spreadsheet counts
     * @param cells its cells; it may have fewer or more than there are columns
     */
    public record Row(long number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell below the column of this index; empty text where the row ends before it. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    public FileCells {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        Objects.requireNonNull(problem, "problem");
    }

    /**
     * Reads a file whole.
     *
     * @param sheet the sheet of a workbook; without it, the first
     * @throws IOException if the disk fails
     */
    public static FileCells read(Path file, Optional<String> sheet) throws IOException {
        ListSettings settings = ListSettings.of("forms", file, sheet, new ColumnMap(Map.of()));
        List<Row> found = new ArrayList<>();
        List<String> names = List.of();
        try (InputStream bytes = Files.newInputStream(file);
                Rows rows = RowsOf.file(file, new HashedBytes(bytes), settings)) {
            names = rows.header();
            for (Optional<List<String>> next = rows.next(); next.isPresent(); next = rows.next()) {
                if (next.get().stream().anyMatch(cell -> !cell.isBlank())) {
                    found.add(new Row(rows.row(), next.get()));
                }
                names = rows.header();
            }
        } catch (Unreadable e) {
            Where where = Where.file(String.valueOf(file.getFileName()), sheet);
            return new FileCells(names, found, Optional.of(new UnreadableFile(where, e.what(), e.done())));
        }
        return new FileCells(names, found, Optional.empty());
    }
}
