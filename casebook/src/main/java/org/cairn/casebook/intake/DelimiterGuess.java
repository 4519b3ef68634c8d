package org.cairn.casebook.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.casebook.project.ColumnMap;

/**
 * What stands between the cells: the one of comma, semicolon, tab and bar under which the header holds most of the columns
 * that the project names, and then the one under which most rows have as many cells as the header.
 */
final class DelimiterGuess {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int SAMPLE = 1 << 16;
    private static final int ROWS = 200;

    private DelimiterGuess() {}

    /** The start of a text, which is then read from its start again. */
    static String sample(BufferedReader text) throws IOException {
        text.mark(SAMPLE + 1);
        char[] sample = new char[SAMPLE];
        int length = 0;
        for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(read, 0)) {
            read = text.read(sample, length, SAMPLE - length);
        }
        text.reset();
        return new String(sample, 0, length);
    }

    static char of(String sample, ColumnMap columns) {
        Set<String> wanted = new HashSet<>();
        columns.columns().values().forEach(names -> names.forEach(name -> wanted.add(Cells.folded(Cells.clean(name)))));
        char best = ',';
        double highest = 0;
        for (char candidate : CANDIDATES) {
            double score = score(rows(sample, candidate), wanted);
            if (score > highest) {
                highest = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double score(List<List<String>> rows, Set<String> wanted) {
        if (rows.isEmpty() || rows.get(0).size() < 2) {
            return 0;
        }
        List<String> header = rows.get(0);
        long found = header.stream()
                .filter(cell -> wanted.contains(Cells.folded(Cells.clean(cell))))
                .count();
        long alike = rows.stream().filter(row -> row.size() == header.size()).count();
        return found * 10 + 2.0 * alike / rows.size() + 0.001 * Math.min(header.size(), 100);
    }

    /** Rows cut at a candidate, heeding quotation marks; only the first of a few, since the sample may end in mid-row. */
    private static List<List<String>> rows(String sample, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < sample.length() && rows.size() < ROWS; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == delimiter || c == '\n' || c == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c != delimiter) {
                    keep(row, rows);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        if (rows.isEmpty()) {
            row.add(cell.toString());
            keep(row, rows);
        }
        return rows;
    }

    private static void keep(List<String> row, List<List<String>> rows) {
        if (row.size() > 1 || !row.get(0).isBlank()) {
            rows.add(row);
        }
    }
}
