package org.cairn.casebook.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cairn.casebook.intake.FieldColumn.Cell;
import org.cairn.casebook.intake.Problem.BornAfterDeath;
import org.cairn.casebook.intake.Problem.FarDate;
import org.cairn.casebook.intake.Problem.ImpossibleAge;
import org.cairn.casebook.intake.Problem.ImpossibleDate;
import org.cairn.casebook.intake.Problem.LongCell;
import org.cairn.casebook.intake.Problem.LongRow;
import org.cairn.casebook.intake.Problem.LostCharacters;
import org.cairn.casebook.intake.Problem.MissingId;
import org.cairn.casebook.intake.Problem.NulCharacters;
import org.cairn.casebook.intake.Problem.ShortRow;
import org.cairn.casebook.intake.Problem.UnreadableCell;
import org.cairn.casebook.project.ListSettings;
import org.cairn.link.RecordId;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.Value;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one list into its records, noting what is amiss with each. */
final class RowMapping {
    private static final List<String> SHOWN = List.of("sex", "age", "born", "died");

    private final ListSettings list;
    private final List<String> header;
    private final int idColumn;
    private final List<FieldColumn> fields;
    private final FieldColumn[] shown;
    private final int born;
    private final int died;
    private final Repeats repeats;
    private final Where file;
    private final Problems problems;
    private final Rows source;
    private long rows;

    RowMapping(
            ListSettings list,
            List<String> header,
            int idColumn,
            List<FieldColumn> fields,
            Where file,
            Problems problems,
            Rows source) {
        this.list = list;
        this.header = header;
        this.idColumn = idColumn;
        this.fields = List.copyOf(fields);
        this.shown = fields.stream()
                .filter(field -> SHOWN.contains(field.field()) && field.columns().length == 1)
                .sorted((a, b) -> Integer.compare(a.columns()[0], b.columns()[0]))
                .toArray(FieldColumn[]::new);
        List<String> names = fields.stream().map(FieldColumn::field).toList();
        this.born = names.indexOf("born");
        this.died = names.indexOf("died");
        this.repeats = new Repeats(
                header,
                Arrays.stream(shown).mapToInt(field -> field.columns()[0]).toArray());
        this.file = file;
        this.problems = problems;
        this.source = source;
    }

    long rows() {
        return rows;
    }

    SourceRecord map(List<String> cells, long row) {
        rows++;
        checkShape(cells, row);
        Value[] values = new Value[fields.size()];
        @Nullable String[] texts = new @Nullable String[shown.length];
        for (int i = 0; i < values.length; i++) {
            FieldColumn field = fields.get(i);
            Cell cell = field.read(cells);
            values[i] = cell.understood().value();
            if (cell.understood().trouble() != Understood.Trouble.NONE) {
                note(cell.understood(), field, cells, row);
            }
            for (int s = 0; s < shown.length; s++) {
                if (shown[s] == field && cell.isShared()) {
                    texts[s] = cell.text();
                }
            }
        }
        checkLife(values, row);
        return new SourceRecord(id(cells, row, texts), row, List.of(values), cells);
    }

    private RecordId id(List<String> cells, long row, @Nullable String[] texts) {
        if (idColumn < 0) {
            return new RecordId(list.name(), String.valueOf(row));
        }
        String id = idColumn < cells.size() ? Cells.clean(cells.get(idColumn)) : "";
        if (id.isEmpty()) {
            id = "row " + row;
            problems.add(new MissingId(file.row(row).column(header.get(idColumn)), id));
        }
        return new RecordId(list.name(), repeats.idFor(id, row, cells, texts));
    }

    private void checkShape(List<String> cells, long row) {
        if (source.mayBeShort() && cells.size() < header.size()) {
            problems.add(new ShortRow(file.row(row), cells.size(), header.size()));
        } else if (cells.size() > header.size()) {
            problems.add(new LongRow(file.row(row), cells.size(), header.size()));
        }
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.length() > FieldColumn.LONGEST) {
                problems.add(new LongCell(at(row, i), cell.length(), FieldColumn.LONGEST));
            }
            if (cell.indexOf('\0') >= 0) {
                problems.add(new NulCharacters(at(row, i)));
            }
            if (cell.indexOf('\uFFFD') >= 0) {
                problems.add(new LostCharacters(
                        at(row, i), list.name(), source.encoding().name()));
            }
        }
    }

    private Where at(long row, int column) {
        return column < header.size() ? file.row(row).column(header.get(column)) : file.row(row);
    }

    private void note(Understood understood, FieldColumn field, List<String> cells, long row) {
        Where where = at(row, field.columns()[0]);
        String quoted = field.field().equals("name")
                ? "what is written there"
                : Wording.quoted(FieldReaders.written(field, cells));
        switch (understood.trouble()) {
            case NONE -> {}
            case UNREADABLE -> problems.add(new UnreadableCell(where, quoted, FieldReaders.meant(field.field())));
            case IMPOSSIBLE_AGE -> problems.add(new ImpossibleAge(where, quoted));
            case IMPOSSIBLE_DATE -> problems.add(new ImpossibleDate(where, quoted, understood.kept()));
            case FAR_DATE -> problems.add(new FarDate(where, quoted, Wording.CORRECT));
            case FAR_DATE_PERHAPS_HIJRI ->
                problems.add(new FarDate(
                        where,
                        quoted,
                        "If the list counts in another calendar, say so in cairn.yaml under lists › %s, as  calendar: hijri  or  calendar: solar hijri"
                                .formatted(list.name())));
        }
    }

    private void checkLife(Value[] values, long row) {
        if (born >= 0
                && died >= 0
                && values[born] instanceof PartialDate birth
                && values[died] instanceof PartialDate death
                && birth.firstDay() > death.lastDay()) {
            Where where = at(row, fields.get(born).columns()[0]);
            problems.add(new BornAfterDeath(where, birth.toString(), death.toString()));
        }
    }

    void report() {
        Optional<String> id = idColumn < 0 ? Optional.empty() : Optional.of(header.get(idColumn));
        id.ifPresent(column -> repeats.report(file, list.name(), column, problems));
    }
}
