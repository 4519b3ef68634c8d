package org.cairn.app.simulate;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of rows, open for writing. */
interface ListFile extends Closeable {

    void row(List<String> cells);

    static ListFile open(Path file, String format) throws IOException {
        return switch (format) {
            case "xlsx" -> new WorkbookFile(file);
            case "tsv" -> delimited(file, '\t');
            default -> delimited(file, ',');
        };
    }

    private static ListFile delimited(Path file, char separator) throws IOException {
        CsvWriter rows = CsvWriter.builder()
                .fieldSeparator(separator)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        return new ListFile() {
            @Override
            public void row(List<String> cells) {
                rows.writeRecord(cells);
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }
}
