package org.cairn.casebook.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.intake.Where;
import org.cairn.casebook.project.Likeness;

/**
 * A sheet as it was read: its rows, and everything wrong with its form.
 *
 * @param rows the rows, in their order
 * @param faults what its owner must mend; where there is any, nothing of the sheet is taken in
 */
public record Sheet(List<SheetRow> rows, List<SheetFault> faults) {

    public Sheet {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /**
     * Reads a sheet: CSV in UTF-8, its first row naming the columns in any order. Rows in which nothing stands are passed over.
     *
     * @param kind what it holds
     * @param file the file's name, for messages
     * @param bytes the file's bytes
     * @param columns where the file's columns have names of their own, Cairn's word → the file's name, and all other columns
     *     are passed over; empty where the file uses Cairn's words, and every other column is a fault
     */
    public static Sheet read(SheetKind kind, String file, byte[] bytes, Map<String, String> columns) {
        return new Reading(kind, file, columns).read(bytes);
    }

    private static final class Reading {
        private final SheetKind kind;
        private final Where file;
        private final Map<String, String> columns;
        private final List<SheetRow> rows = new ArrayList<>();
        private final List<SheetFault> faults = new ArrayList<>();

        Reading(SheetKind kind, String file, Map<String, String> columns) {
            this.kind = kind;
            this.file = Where.file(file, Optional.empty());
            this.columns = columns;
        }

        Sheet read(byte[] bytes) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                records(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
            } catch (CharacterCodingException e) {
                fault(file, "the file is not UTF-8 text.", "Save it as CSV, UTF-8.");
            } catch (IOException | CsvParseException e) {
                fault(file, "the file cannot be read as CSV.", "See whether a quotation mark was left open.");
            }
            return new Sheet(rows, faults);
        }

        private void records(Reader text) throws IOException {
            List<String> words = List.of();
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)) {
                for (CsvRecord record : csv) {
                    if (words.isEmpty()) {
                        words = words(record.getFields());
                    } else {
                        row(record, words);
                    }
                }
            }
            if (words.isEmpty()) {
                fault(
                        file,
                        "the file is empty.",
                        "Its first row must name the columns, at least: %s."
                                .formatted(String.join(", ", kind.needed())));
            }
        }

        /** Cairn's word for each column of the file; empty text for one that is passed over. */
        private List<String> words(List<String> header) {
            List<String> words = header.stream().map(this::word).toList();
            columns.forEach((word, name) -> {
                if (!words.contains(word)) {
                    fault(
                            file,
                            "no column “%s”. Its columns are: %s.".formatted(name, String.join(", ", header)),
                            "Correct the name in cairn.yaml under %s › columns › %s.".formatted(kind.word(), word));
                }
            });
            for (String needed : kind.needed()) {
                if (columns.isEmpty() && !words.contains(needed)) {
                    fault(
                            file,
                            "no column “%s”.".formatted(needed),
                            "%s needs: %s.".formatted(capital(kind.word()), String.join(", ", kind.needed())));
                }
            }
            return words;
        }

        private String word(String header) {
            String name = header.strip();
            if (!columns.isEmpty()) {
                return columns.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(name))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
            }
            if (!name.isEmpty() && !kind.columns().contains(name)) {
                String meant = Likeness.meant(
                        name, kind.columns(), "It knows: %s.".formatted(String.join(", ", kind.columns())));
                fault(file, "“%s” is not a column of %s.".formatted(name, kind.word()), meant);
            }
            return name;
        }

        private void row(CsvRecord record, List<String> words) {
            Where where = new Where(file.file(), Optional.empty(), record.getStartingLineNumber(), Optional.empty());
            if (record.getFieldCount() > words.size()) {
                fault(
                        where,
                        "%s cells where the header has %s.".formatted(record.getFieldCount(), words.size()),
                        "A cell that holds a comma needs quotation marks around it.");
                return;
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < record.getFieldCount(); i++) {
                if (!words.get(i).isEmpty()) {
                    cells.put(words.get(i), record.getField(i));
                }
            }
            SheetRow row = new SheetRow(kind, cells, where);
            if (!row.cells().isEmpty()) {
                rows.add(row);
            }
        }

        private void fault(Where where, String what, String mend) {
            faults.add(new SheetFault(where, what, mend));
        }

        private static String capital(String word) {
            return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        }
    }
}
