package org.cairn.casebook.project;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One list of the project.
 *
 * @param name the project's name for it
 * @param file where it lies, absolute
 * @param sheet the sheet of a workbook; without it, the first
 * @param columns which columns hold what
 * @param noRepeats whether the list was already freed of duplicates
 * @param dates the order of dates in digits; without it, found from the column
 * @param calendar the calendar of its dates; without it, Gregorian unless a date itself names another
 * @param encoding how its bytes stand for letters; without it, found from the bytes
 * @param delimiter what stands between its cells; without it, found from the rows
 * @param reads lists it copied from
 * @param neverOverlaps lists with which it can share nobody
 * @param covers field → the only values of it that the list could have recorded
 */
public record ListSettings(
        String name,
        Path file,
        Optional<String> sheet,
        ColumnMap columns,
        boolean noRepeats,
        Optional<DateOrder> dates,
        Optional<ListCalendar> calendar,
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        List<String> reads,
        List<String> neverOverlaps,
        Map<String, List<String>> covers) {

    public ListSettings {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(columns, "columns");
        reads = List.copyOf(reads);
        neverOverlaps = List.copyOf(neverOverlaps);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        covers.forEach((field, values) -> copy.put(field, List.copyOf(values)));
        covers = Collections.unmodifiableMap(copy);
    }

    /** The same list, in another file. */
    public ListSettings from(Path otherFile) {
        return new ListSettings(
                name,
                otherFile,
                sheet,
                columns,
                noRepeats,
                dates,
                calendar,
                encoding,
                delimiter,
                reads,
                neverOverlaps,
                covers);
    }

    /** A list of which nothing is said but its name, its file and its columns. */
    public static ListSettings of(String name, Path file, ColumnMap columns) {
        return of(name, file, Optional.empty(), columns);
    }

    /** The same, in a sheet of a workbook; without one, in the first. */
    public static ListSettings of(String name, Path file, Optional<String> sheet, ColumnMap columns) {
        return new ListSettings(
                name,
                file,
                sheet,
                columns,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of());
    }
}
