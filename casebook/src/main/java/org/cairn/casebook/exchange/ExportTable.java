package org.cairn.casebook.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table of an export.
 *
 * @param name its name, which is its file's without the ending
 * @param title what it holds, in a sentence
 * @param columns its columns
 * @param rows gives each row to whoever asks; empty text where there is nothing
 */
record ExportTable(String name, String title, List<Column> columns, Rows rows) {

    ExportTable {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param name its header
     * @param type {@code string}, {@code integer}, {@code number}, {@code boolean} or {@code datetime}, as Frictionless Data
     *     means them
     * @param means what it means, in a sentence
     */
    record Column(String name, String type, String means) {

        static Column text(String name, String means) {
            return new Column(name, "string", means);
        }

        static Column whole(String name, String means) {
            return new Column(name, "integer", means);
        }

        static Column yesNo(String name, String means) {
            return new Column(name, "boolean", means);
        }
    }

    /** Gives rows. */
    @FunctionalInterface
    interface Rows {
        void forEach(Consumer<List<String>> row) throws IOException;
    }

    /** Writes the table as CSV: RFC 4180, LF, UTF-8, every cell exactly as it is. */
    void writeTo(Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(out);
        csv.writeRecord(columns.stream().map(Column::name).toList());
        rows.forEach(csv::writeRecord);
        csv.flush();
    }
}
