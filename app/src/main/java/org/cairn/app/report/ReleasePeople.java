package org.cairn.app.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.app.report.DataPackage.Field;
import org.cairn.app.report.DataPackage.Table;
import org.cairn.casebook.project.Names;
import org.cairn.casebook.release.AllowList;
import org.cairn.casebook.work.Placing;
import org.cairn.casebook.work.Portrait;
import org.cairn.casebook.work.Register;
import org.cairn.casebook.work.Work;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Age;

/** Individuals in a release, each by their address, with the fields that may leave and no others. */
public final class ReleasePeople {

    private static final String NAME = "name";
    private static final int ADULT = 18;

    private ReleasePeople() {}

    static Table of(Work work, AllowList allowed) throws IOException {
        List<int[]> rows = work.rowsOfPeople();
        RecordTable records = work.records().table();
        Register register = Register.of(records, work.casebook().individuals());
        Placing placing = Placing.of(records, rows, work.project().period(), List.of());
        List<String> columns =
                records.fields().stream().filter(allowed::allowsField).toList();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("person", "string"));
        columns.forEach(column -> fields.add(new Field(column, "string")));
        Csv csv = new Csv(fields.stream().map(Field::name).toList());
        for (int person = 0; person < rows.size(); person++) {
            if (placing.people().get(person).isCounted()) {
                row(csv, register, register.personOf(rows.get(person)[0]).orElseThrow(), columns, allowed.names());
            }
        }
        return new Table("individuals", "Individuals", fields, csv.toString());
    }

    private static void row(Csv csv, Register register, int person, List<String> columns, Names names) {
        csv.text(register.id(person).toString());
        for (String column : columns) {
            boolean stays = column.equals(NAME)
                    && !IntStream.of(register.rows(person)).allMatch(row -> isNamed(names, register.records(), row));
            csv.text(
                    stays
                            ? "withheld"
                            : Portrait.shown(register.records(), column, register.rows(person))
                                    .map(shown -> ValueText.of(shown.value()))
                                    .orElse(""));
        }
        csv.end();
    }

    /**
     * Whether the name of a record may be shown.
     *
     * @param names whose names the project shows
     */
    public static boolean isNamed(Names names, RecordTable records, int row) {
        boolean isAdult =
                records.has("age") && records.column("age").at(row) instanceof Age age && age.atLeast() >= ADULT;
        return names == Names.ALL || (names == Names.ADULTS && isAdult);
    }
}
