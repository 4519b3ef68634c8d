package org.cairn.casebook.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.intake.FileCells;
import org.cairn.casebook.intake.Where;
import org.cairn.casebook.project.CaseSettings.Outcomes;
import org.cairn.casebook.project.Likeness;

/** Reads files that say in words what became of the records of a list: a row for each cell in which anything stands. */
final class OutcomeRows {

    private final Outcomes outcomes;
    private final FileCells table;
    private final Where file;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();

    private OutcomeRows(Outcomes outcomes, FileCells table) {
        this.outcomes = outcomes;
        this.table = table;
        this.file = Where.file(String.valueOf(outcomes.file().getFileName()), Optional.empty());
    }

    static Sheet read(Outcomes outcomes) throws IOException {
        return new OutcomeRows(outcomes, FileCells.read(outcomes.file(), Optional.empty())).sheet();
    }

    private Sheet sheet() {
        table.problem()
                .ifPresent(problem -> faults.add(new SheetFault(problem.where(), problem.what(), "Correct the file.")));
        int id = column(outcomes.id());
        Map<String, Integer> columns = new LinkedHashMap<>();
        outcomes.columns().forEach(name -> columns.put(name, column(name)));
        if (faults.isEmpty()) {
            table.rows().forEach(row -> columns.forEach((name, at) -> take(row, row.cell(id), name, row.cell(at))));
        }
        return new Sheet(faults.isEmpty() ? rows : List.of(), faults);
    }

    private void take(FileCells.Row row, String record, String column, String text) {
        if (text.isBlank()) {
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("list", outcomes.list());
        cells.put("record", record);
        cells.put("column", column);
        cells.put("value", text);
        rows.add(new SheetRow(
                SheetKind.OUTCOMES,
                cells,
                new Where(file.file(), Optional.empty(), row.number(), Optional.of(column))));
    }

    private int column(String name) {
        int at = table.header().indexOf(name);
        if (at < 0) {
            String meant = Likeness.meant(
                    name, table.header(), "Its columns are: %s.".formatted(String.join(", ", table.header())));
            faults.add(new SheetFault(
                    file,
                    "no column “%s”.".formatted(name),
                    "Correct it in cairn.yaml under outcomes › %s › columns. %s".formatted(outcomes.list(), meant)));
        }
        return at;
    }
}
