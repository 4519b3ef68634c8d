package org.cairn.app.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cairn.app.report.DataPackage.Field;
import org.cairn.app.report.DataPackage.Table;
import org.cairn.casebook.project.Names;
import org.cairn.casebook.release.AllowList;
import org.cairn.casebook.work.Portrait;
import org.cairn.casebook.work.Register;
import org.cairn.casebook.work.Work;
import org.cairn.link.RecordTable;

/** Individuals in a release, each by their address, with the fields that may leave and no others. */
final class ReleasePeople {

    private static final String NAME = "name";

    private ReleasePeople() {}

    static Table of(Work work, AllowList allowed) throws IOException {
        Register register = work.register();
        RecordTable records = register.records();
        List<String> columns =
                records.fields().stream().filter(allowed::allowsField).toList();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("person", "string"));
        columns.forEach(column -> fields.add(new Field(column, "string")));
        Csv csv = new Csv(fields.stream().map(Field::name).toList());
        register.counted(work.rowsOfPeople(), work.project().period())
                .forEach(person -> row(csv, register, person, columns, allowed.names()));
        return new Table("individuals", "Individuals", fields, csv.toString());
    }

    private static void row(Csv csv, Register register, int person, List<String> columns, Names names) {
        csv.text(register.id(person).toString());
        for (String column : columns) {
            boolean stays = column.equals(NAME) && !names.show(register.records(), register.rows(person));
            csv.text(
                    stays
                            ? "withheld"
                            : Portrait.shown(register.records(), column, register.rows(person))
                                    .map(shown -> ValueText.of(shown.value()))
                                    .orElse(""));
        }
        csv.end();
    }
}
