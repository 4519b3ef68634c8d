package org.cairn.casebook.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.intake.Problem.EmptyList;
import org.cairn.casebook.intake.Problem.MixedDates;
import org.cairn.casebook.intake.Problem.Notice;
import org.cairn.casebook.intake.Problem.UnreadableFile;
import org.cairn.casebook.intake.Rows.Unreadable;
import org.cairn.casebook.project.DateOrder;
import org.cairn.casebook.project.ListCalendar;
import org.cairn.casebook.project.ListSettings;

/** One reading of one list. */
final class Intake {
    /** How many rows are looked at before the first is mapped, to see in which order a column writes its dates. */
    private static final int SAMPLE_ROWS = 10_000;

    private static final long SAMPLE_CHARACTERS = 8_000_000;

    private record Numbered(List<String> cells, long row) {}

    private final ListSettings list;
    private final Path path;
    private final Where file;
    private final RowSink sink;
    private final Problems problems = new Problems();
    private final ArrayDeque<Numbered> sample = new ArrayDeque<>();
    private final Map<String, ColumnEvidence> dateEvidence = new LinkedHashMap<>();
    private final Map<String, DateReader> dateReaders = new LinkedHashMap<>();
    private boolean broken;
    private long blankRows;
    private long blankSince;
    private long firstBlank;

    Intake(ListSettings list, Path path, Where file, RowSink sink) {
        this.list = list;
        this.path = path;
        this.file = file;
        this.sink = sink;
    }

    Reading read(HashedBytes bytes) throws IOException {
        try (Rows rows = RowsOf.file(path, bytes, list)) {
            Optional<RowMapping> mapping = mapping(rows);
            if (mapping.isPresent()) {
                sink.header(rows.header());
                mapAll(rows, mapping.get());
                mapping.get().report();
            }
            report(rows);
            long records = mapping.map(RowMapping::rows).orElse(0L);
            return reading(bytes, rows.encoding(), rows.delimiter(), rows.header(), records);
        } catch (Unreadable e) {
            problems.add(new UnreadableFile(file, e.what(), e.done()));
            return reading(bytes, StandardCharsets.UTF_8, '\0', List.of(), 0);
        }
    }

    private Reading reading(HashedBytes bytes, Charset encoding, char delimiter, List<String> header, long records)
            throws IOException {
        bytes.drain();
        List<String> fields = list.columns().fields();
        return new Reading(bytes.sha256(), bytes.count(), encoding, delimiter, header, fields, records, problems);
    }

    /** How rows are mapped; nothing if there are none to map, or a column is missing. */
    private Optional<RowMapping> mapping(Rows rows) throws IOException {
        takeSample(rows);
        List<String> header = rows.header();
        if (sample.isEmpty()) {
            if (!broken) {
                problems.add(new EmptyList(file, !header.isEmpty()));
            }
            return Optional.empty();
        }
        Columns columns = new Columns(list, header, file, problems);
        int id = columns.id();
        List<FieldColumn> fields = new ArrayList<>();
        for (String field : list.columns().fields()) {
            int[] indices = columns.of(field);
            fields.add(new FieldColumn(field, indices, reader(field, indices, columns)));
        }
        if (!columns.isComplete()) {
            return Optional.empty();
        }
        if (id < 0) {
            problems.add(new Notice(
                    file,
                    "no column is mapped to id, so each row's number is its id.",
                    "A corrected copy can then be compared only by place. If a column names the rows, write it in cairn.yaml under "
                            + "lists › %s › columns, as  id: case_no".formatted(list.name())));
        }
        return Optional.of(new RowMapping(list, header, id, fields, file, problems, rows));
    }

    private void takeSample(Rows rows) throws IOException {
        long characters = 0;
        while (sample.size() < SAMPLE_ROWS && characters < SAMPLE_CHARACTERS) {
            Optional<List<String>> next = nextFilled(rows);
            if (next.isEmpty()) {
                return;
            }
            sample.add(new Numbered(next.get(), rows.row()));
            characters += next.get().stream().mapToLong(String::length).sum();
        }
    }

    private Optional<List<String>> nextFilled(Rows rows) throws IOException {
        for (Optional<List<String>> next = next(rows); next.isPresent(); next = next(rows)) {
            if (!isBlank(next.get())) {
                blankRows += blankSince;
                blankSince = 0;
                return next;
            }
            firstBlank = blankRows + blankSince == 0 ? rows.row() : firstBlank;
            blankSince++;
        }
        return Optional.empty();
    }

    /** The next row; where the file breaks off, that is noted, and there are no more. */
    private Optional<List<String>> next(Rows rows) throws IOException {
        try {
            return broken ? Optional.empty() : rows.next();
        } catch (Unreadable e) {
            broken = true;
            problems.add(new UnreadableFile(file, e.what(), e.done()));
            return Optional.empty();
        }
    }

    private static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void mapAll(Rows rows, RowMapping mapping) throws IOException {
        while (!sample.isEmpty() && sink.wantsMore()) {
            Numbered next = sample.remove();
            sink.row(mapping.map(next.cells(), next.row()));
        }
        while (sink.wantsMore()) {
            Optional<List<String>> next = nextFilled(rows);
            if (next.isEmpty()) {
                return;
            }
            sink.row(mapping.map(next.get(), rows.row()));
        }
    }

    private Understood.Reader reader(String field, int[] indices, Columns columns) {
        List<List<String>> rows = sample.stream().map(Numbered::cells).toList();
        return switch (field) {
            case "name" ->
                list.columns().hasNameParts() ? FieldReaders.nameParts(columns.nameParts()) : FieldReaders.name();
            case "sex" -> FieldReaders.sex(ColumnEvidence.isHombreMujer(rows, indices[0]));
            case "age" -> FieldReaders.age();
            case "born", "died" -> FieldReaders.date(dates(field, indices, rows), indices.length);
            case "place" -> FieldReaders.place();
            default -> FieldReaders.text();
        };
    }

    private DateReader dates(String field, int[] indices, List<List<String>> rows) {
        ListCalendar calendar = list.calendar().orElse(ListCalendar.GREGORIAN);
        DateOrder order = DateOrder.DAY_MONTH_YEAR;
        if (list.dates().isPresent()) {
            order = list.dates().get();
        } else if (indices.length == 1) {
            ColumnEvidence evidence = ColumnEvidence.ofDates(rows, indices[0]);
            dateEvidence.put(field, evidence);
            order = evidence.order();
        }
        DateReader reader = new DateReader(order, calendar);
        dateReaders.put(field, reader);
        return reader;
    }

    private void report(Rows rows) {
        rows.report(file, problems);
        reportOneColumn(rows);
        dateEvidence.forEach(this::reportOrder);
        dateReaders.forEach((field, reader) -> {
            if (reader.sawShortYear()) {
                problems.add(new Notice(
                        columnOf(field),
                        "some years have two digits.",
                        "They were read as 1941 to 2040. Write them with four digits if that is wrong."));
            }
        });
        if (rows.guessedEncoding()) {
            problems.add(new Notice(
                    file,
                    "the file is not UTF-8 and does not say what it is; its letters look like %s."
                            .formatted(rows.encoding()),
                    "It was read so. If names look wrong, say the encoding in cairn.yaml under lists › %s, as  encoding: windows-1256"
                            .formatted(list.name())));
        }
        if (blankRows > 0) {
            problems.add(new Notice(
                    file.row(firstBlank),
                    "%s between the others, the first one here.".formatted(Wording.count(blankRows, "blank row")),
                    "Passed over; the rows after them keep their numbers."));
        }
    }

    private void reportOneColumn(Rows rows) {
        if (rows.delimiter() != 0
                && rows.header().size() == 1
                && list.delimiter().isEmpty()) {
            problems.add(new Notice(
                    file,
                    "no comma, semicolon, tab or bar divides the header.",
                    "Read as a list of one column. If its cells are divided otherwise, save it as CSV again."));
        }
    }

    private Where columnOf(String field) {
        return file.column(String.join(", ", list.columns().of(field)));
    }

    private void reportOrder(String field, ColumnEvidence evidence) {
        if (evidence.contrary() > 0) {
            problems.add(new MixedDates(
                    columnOf(field), evidence.contrary(), evidence.order().word(), list.name()));
        } else if (evidence.isAssumed()) {
            problems.add(new Notice(
                    columnOf(field),
                    "nothing in this column shows whether the day or the month comes first.",
                    "Read as day-month-year. If that is wrong, say so in cairn.yaml under lists › %s, as  dates: month-day-year"
                            .formatted(list.name())));
        }
    }
}
