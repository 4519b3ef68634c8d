package org.cairn.casebook.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.cairn.casebook.intake.Rows.Unreadable;
import org.cairn.casebook.project.ListSettings;

/** Tells the form of a file by its first bytes and its name. */
final class RowsOf {
    private RowsOf() {}

    static Rows file(Path path, HashedBytes bytes, ListSettings list) throws IOException, Unreadable {
        return new CsvRows(bytes, list);
    }
}
