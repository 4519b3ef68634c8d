package org.cairn.casebook.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.casebook.Sealable;
import org.cairn.casebook.project.ListSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of a list in which every cell of some records, but for their ids, reads “sealed”. All other cells, the columns and
 * the numbers of the rows are as they were; formatting and whatever else a workbook held are not.
 *
 * <p>A list of JSON becomes JSON lines, any other becomes CSV: in the encoding that the project file says, otherwise in UTF-8.
 */
public final class SealedCopy {

    private final ListSettings list;
    private final Reading reading;
    private final Set<String> sealed;
    private final Writer out;
    private long written;

    private SealedCopy(ListSettings list, Reading reading, Set<String> sealed, Writer out) {
        this.list = list;
        this.reading = reading;
        this.sealed = sealed;
        this.out = out;
    }

    /** How many of these records a file has, and could still be read in. */
    public static long count(ListSettings list, Path file, Set<String> sealed) throws IOException {
        long[] found = new long[1];
        ListReader.read(list, file, record -> {
            boolean is = sealed.contains(record.id().record());
            found[0] += is && !isSealed(list, record) ? 1 : 0;
        });
        return found[0];
    }

    private static boolean isSealed(ListSettings list, SourceRecord record) {
        return record.cells().stream().filter(Sealable.SEALED::equals).count()
                >= record.cells().size() - (list.columns().id().isPresent() ? 1 : 0);
    }

    /**
     * Writes the copy.
     *
     * @param file the file as it was taken in
     * @param sealed ids of the records
     * @param copy where the copy goes
     */
    public static void write(ListSettings list, Path file, Set<String> sealed, Path copy) throws IOException {
        Reading reading = ListReader.read(list, file, record -> {});
        Charset charset = list.encoding().orElse(StandardCharsets.UTF_8);
        try (Writer out = Files.newBufferedWriter(copy, charset)) {
            SealedCopy writing = new SealedCopy(list, reading, sealed, out);
            if (writing.isJson()) {
                ListReader.read(list, file, unchecked(record -> writing.object(writing.cells(record))));
            } else {
                writing.row(reading.header());
                ListReader.read(list, file, unchecked(record -> writing.row(record)));
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    private interface Writing {
        void row(SourceRecord record) throws IOException;
    }

    private static RowSink unchecked(Writing writing) {
        return record -> {
            try {
                writing.row(record);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private boolean isJson() {
        String name = String.valueOf(list.file().getFileName());
        return List.of(".json", ".jsonl", ".ndjson").stream().anyMatch(name::endsWith);
    }

    private List<String> cells(SourceRecord record) {
        if (!sealed.contains(record.id().record())) {
            return record.cells();
        }
        List<String> cells =
                new ArrayList<>(Collections.nCopies(reading.header().size(), Sealable.SEALED));
        int id = list.columns().id().map(reading.header()::indexOf).orElse(-1);
        if (id >= 0 && id < record.cells().size()) {
            cells.set(id, record.cells().get(id));
        }
        return cells;
    }

    private void object(List<String> cells) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        for (int column = 0; column < Math.min(cells.size(), reading.header().size()); column++) {
            members.put(reading.header().get(column), cells.get(column));
        }
        out.write(JsonMapper.shared().writeValueAsString(members));
        out.write('\n');
    }

    /** Writes a record on the row on which it stood; rows that held nothing hold nothing still. */
    private void row(SourceRecord record) throws IOException {
        while (written + 1 < record.row()) {
            out.write('\n');
            written++;
        }
        row(cells(record));
    }

    private void row(List<String> cells) throws IOException {
        char delimiter = reading.delimiter() == 0 ? list.delimiter().orElse(',') : reading.delimiter();
        for (int column = 0; column < cells.size(); column++) {
            if (column > 0) {
                out.write(delimiter);
            }
            out.write(quoted(cells.get(column), delimiter));
        }
        out.write('\n');
        written++;
    }

    private static String quoted(String cell, char delimiter) {
        boolean plain =
                cell.chars().noneMatch(unit -> unit == delimiter || unit == '"' || unit == '\n' || unit == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
