package org.cairn.app.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** A table as text. Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers are left alone. */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
    private final List<String> row = new ArrayList<>();

    /** A table with these columns. */
    public Csv(List<String> columns) {
        columns.forEach(this::text);
        end();
    }

    /** Text cells more in this row. */
    public Csv text(String... cells) {
        for (String cell : cells) {
            row.add(safe(cell));
        }
        return this;
    }

    /** Text as no spreadsheet takes it for a formula. */
    public static String safe(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }

    /** Number cells more in this row, written already; empty where there is none. */
    public Csv number(String... cells) {
        row.addAll(List.of(cells));
        return this;
    }

    /** A number cell more in this row. */
    public Csv number(long count) {
        return number(Long.toString(count));
    }

    /** Ends the row. */
    public void end() {
        writer.writeRecord(row);
        row.clear();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
