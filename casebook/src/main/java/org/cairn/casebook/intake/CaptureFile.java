package org.cairn.casebook.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.casebook.CasebookFault;
import org.cairn.estimate.CaptureTable;

/**
 * A capture table from a file: one column of 0 and 1 per list, the columns that make strata, and {@code count}.
 *
 * <p>A history that stands on several rows counts the sum of them; one that is not there counts no one. The history of
 * all zeros may stand there with a count of 0.
 *
 * @param whole everyone
 * @param strata everyone, by stratum, in the order of the file
 */
public record CaptureFile(CaptureTable whole, Map<Map<String, String>, CaptureTable> strata) {

    private static final String COUNT = "count";

    public CaptureFile {
        strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
    }

    /** A small CSV file as rows of text. */
    public record Rows(List<String> header, List<List<String>> rows) {
        public Rows {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Reads a small CSV file with a header, in UTF-8.
     *
     * @throws CasebookFault if it has no header, or rows of different lengths
     */
    public static Rows rows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)) {
            for (CsvRecord row : csv) {
                if (!rows.isEmpty() && row.getFieldCount() != rows.get(0).size()) {
                    faults.add("%s, row %d: %d cells where the header has %d."
                            .formatted(
                                    file.getFileName(),
                                    row.getStartingLineNumber(),
                                    row.getFieldCount(),
                                    rows.get(0).size()));
                }
                rows.add(List.copyOf(row.getFields()));
            }
        }
        if (rows.isEmpty()) {
            faults.add("%s is empty. Its first row must name the columns.".formatted(file.getFileName()));
        }
        refuse(faults);
        return new Rows(rows.get(0).stream().map(String::strip).toList(), rows.subList(1, rows.size()));
    }

    /**
     * Reads a capture table.
     *
     * @param by columns that make strata
     * @throws CasebookFault with every fault of the file, by row and column
     */
    public static CaptureFile read(Path file, List<String> by) throws IOException {
        return new Reader(file.getFileName().toString(), rows(file), by).read();
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new CasebookFault(String.join("\n", faults) + "\nNothing was estimated.");
        }
    }

    private static final class Reader {
        private final String file;
        private final Rows rows;
        private final List<String> by;
        private final List<String> lists;
        private final List<String> faults = new ArrayList<>();

        Reader(String file, Rows rows, List<String> by) {
            this.file = file;
            this.rows = rows;
            this.by = by;
            this.lists = rows.header().stream()
                    .filter(column -> !column.equals(COUNT) && !by.contains(column))
                    .toList();
        }

        CaptureFile read() {
            checkColumns();
            refuse(faults);
            Map<Integer, Long> whole = new TreeMap<>();
            Map<Map<String, String>, Map<Integer, Long>> strata = new LinkedHashMap<>();
            for (int row = 0; row < rows.rows().size(); row++) {
                take(row, whole, strata);
            }
            refuse(faults);
            Map<Map<String, String>, CaptureTable> tables = new LinkedHashMap<>();
            strata.forEach((stratum, counts) -> tables.put(stratum, CaptureTable.of(lists, counts)));
            return new CaptureFile(CaptureTable.of(lists, whole), tables);
        }

        private void checkColumns() {
            if (!rows.header().contains(COUNT)) {
                faults.add("%s: no column “count”. Its columns are: %s."
                        .formatted(file, String.join(", ", rows.header())));
            }
            for (String column : by) {
                if (!rows.header().contains(column)) {
                    faults.add("%s: no column “%s” to make strata of. Its columns are: %s."
                            .formatted(file, column, String.join(", ", rows.header())));
                }
            }
            if (rows.header().stream().distinct().count() != rows.header().size()) {
                faults.add("%s: two columns have the same name.".formatted(file));
            }
            if (lists.isEmpty() || lists.size() > CaptureTable.MOST_LISTS) {
                faults.add("%s: a capture table has 1 to %d lists, this one has %d columns for lists."
                        .formatted(file, CaptureTable.MOST_LISTS, lists.size()));
            }
        }

        private void take(int row, Map<Integer, Long> whole, Map<Map<String, String>, Map<Integer, Long>> strata) {
            int line = row + 2;
            int pattern = 0;
            for (int list = 0; list < lists.size(); list++) {
                String digit = cell(row, lists.get(list));
                if (!digit.equals("0") && !digit.equals("1")) {
                    faults.add(("%s, row %d, column “%s”: “%s” is neither 0 nor 1. If the column makes strata, name it"
                                    + " with --by.")
                            .formatted(file, line, lists.get(list), digit));
                    return;
                }
                pattern |= (digit.charAt(0) - '0') << list;
            }
            long count = count(row, line);
            if (pattern == 0 && count > 0) {
                faults.add(("%s, row %d: the history of all zeros is the number you are asking for; it cannot be"
                                + " counted.")
                        .formatted(file, line));
                return;
            }
            if (pattern > 0) {
                add(whole, pattern, count, line);
                if (!by.isEmpty()) {
                    add(strata.computeIfAbsent(stratum(row), any -> new TreeMap<>()), pattern, count, line);
                }
            }
        }

        private void add(Map<Integer, Long> counts, int pattern, long count, int line) {
            try {
                counts.merge(pattern, count, Math::addExact);
            } catch (ArithmeticException tooMany) {
                faults.add("%s, row %d: more people than can be counted.".formatted(file, line));
            }
        }

        private long count(int row, int line) {
            String text = cell(row, COUNT);
            try {
                long count = new java.math.BigDecimal(text).longValueExact();
                if (count >= 0) {
                    return count;
                }
            } catch (NumberFormatException | ArithmeticException notACount) {
                // falls through to the same message
            }
            faults.add("%s, row %d, column “count”: “%s” is not a number of people (0, 1, 2, …)."
                    .formatted(file, line, text));
            return 0;
        }

        private Map<String, String> stratum(int row) {
            Map<String, String> stratum = new LinkedHashMap<>();
            by.forEach(column -> stratum.put(column, cell(row, column)));
            return stratum;
        }

        private String cell(int row, String column) {
            return rows.rows().get(row).get(rows.header().indexOf(column)).strip();
        }
    }
}
