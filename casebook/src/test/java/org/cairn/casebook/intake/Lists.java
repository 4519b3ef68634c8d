package org.cairn.casebook.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.project.ColumnMap;
import org.cairn.casebook.project.ListSettings;

/** Writes a list into a folder and reads it back. */
final class Lists {
    private Lists() {}

    /** A reading and all of its records. */
    record Taken(Reading reading, List<SourceRecord> records) {
        List<String> messages() {
            return reading.problems().all().stream().map(Problem::message).toList();
        }

        List<String> ids() {
            return records.stream().map(record -> record.id().record()).toList();
        }

        List<Object> column(int field) {
            return records.stream()
                    .map(record -> (Object) record.values().get(field))
                    .toList();
        }
    }

    static ColumnMap columns(String... pairs) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String pair : pairs) {
            String[] sides = pair.split(": ", 2);
            columns.put(sides[0], List.of(sides[1].split(", ")));
        }
        return new ColumnMap(columns);
    }

    static ListSettings list(Path file, String... pairs) {
        String name = file.getFileName().toString().replaceFirst("\\..*", "");
        return ListSettings.of(name, file, columns(pairs));
    }

    static ListSettings encoded(ListSettings list, String charset) {
        return new ListSettings(
                list.name(),
                list.file(),
                list.sheet(),
                list.columns(),
                list.noRepeats(),
                list.dates(),
                list.calendar(),
                Optional.of(Charset.forName(charset)),
                list.delimiter(),
                list.reads(),
                list.neverOverlaps(),
                list.covers());
    }

    static ListSettings sheet(ListSettings list, String sheet) {
        return new ListSettings(
                list.name(),
                list.file(),
                Optional.of(sheet),
                list.columns(),
                list.noRepeats(),
                list.dates(),
                list.calendar(),
                list.encoding(),
                list.delimiter(),
                list.reads(),
                list.neverOverlaps(),
                list.covers());
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Taken take(ListSettings list) {
        List<SourceRecord> records = new ArrayList<>();
        try {
            Reading reading = ListReader.read(list, list.file(), records::add);
            return new Taken(reading, records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
