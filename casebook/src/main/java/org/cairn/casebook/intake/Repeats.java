package org.cairn.casebook.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.casebook.intake.Problem.RepeatedId;
import org.jspecify.annotations.Nullable;

/** Notices ids that stand on more than one row, and tells them apart. One problem is kept for each such id, not for each row. */
final class Repeats {
    private static final int ROWS_NAMED = 5;
    private static final int COLUMNS_NAMED = 6;

    private final List<String> header;
    private final int[] shown;
    private final RowPrints prints;
    private final Map<Integer, Repeat> byFirstRow = new LinkedHashMap<>();
    private final List<@Nullable String[]> shownTexts = new ArrayList<>();
    private long beyond;

    private static final class Repeat {
        private final String id;
        private final List<Long> rows = new ArrayList<>();
        private final Map<Integer, String> differences = new TreeMap<>();
        private long count;

        private Repeat(String id) {
            this.id = id;
        }
    }

    /** @param shown the columns whose cells a message may show */
    Repeats(List<String> header, int[] shown) {
        this.header = header;
        this.shown = shown;
        this.prints = new RowPrints(header.size());
    }

    /** The id under which a row is kept: its own, or with its row number added if another row has it already. */
    String idFor(String id, long row, List<String> cells, @Nullable String[] texts) {
        int first = prints.add(id, row, cells);
        shownTexts.add(texts);
        if (first < 0) {
            return id;
        }
        note(first, id, row, texts);
        String own = "%s (row %s)".formatted(id, row);
        while (!prints.alsoNamed(own)) {
            own = "%s (row %s)".formatted(own, row);
        }
        return own;
    }

    private void note(int first, String id, long row, @Nullable String[] texts) {
        Repeat repeat = byFirstRow.get(first);
        if (repeat == null) {
            if (byFirstRow.size() >= Problems.KEPT) {
                beyond++;
                return;
            }
            repeat = new Repeat(id);
            repeat.rows.add(prints.rowNumber(first));
            repeat.count = 1;
            byFirstRow.put(first, repeat);
        }
        repeat.count++;
        if (repeat.rows.size() < ROWS_NAMED) {
            repeat.rows.add(row);
        }
        for (int column = 0; column < header.size(); column++) {
            if (!repeat.differences.containsKey(column) && prints.differ(first, prints.last(), column)) {
                repeat.differences.put(column, difference(first, column, texts));
            }
        }
    }

    /** “age 34 and 43”, or the column's name alone where the cells may not be shown. */
    private String difference(int first, int column, @Nullable String[] texts) {
        int place = Arrays.binarySearch(shown, column);
        if (place < 0) {
            return header.get(column);
        }
        String before = shownTexts.get(first)[place];
        String now = texts[place];
        return before == null || now == null
                ? header.get(column)
                : "%s %s and %s".formatted(header.get(column), orNothing(before), orNothing(now));
    }

    private static String orNothing(String cell) {
        return cell.isBlank() ? "nothing" : cell.strip();
    }

    void report(Where file, String list, String idColumn, Problems problems) {
        byFirstRow.values().forEach(repeat -> {
            List<String> differences =
                    repeat.differences.values().stream().limit(COLUMNS_NAMED).toList();
            problems.add(
                    new RepeatedId(file, list, idColumn, repeat.id, repeat.rows, repeat.count, differences),
                    repeat.count - 1);
        });
        if (beyond > 0) {
            problems.count("repeated id", beyond);
        }
    }
}
