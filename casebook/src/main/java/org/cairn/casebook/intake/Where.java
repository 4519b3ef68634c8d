package org.cairn.casebook.intake;

import java.util.Objects;
import java.util.Optional;

/**
 * A place in a list's file.
 *
 * @param file the file's name
 * @param sheet the sheet, in a workbook
 * @param row the row as a spreadsheet counts; 0 when the whole file is meant
 * @param column the column's name as written in the header
 */
public record Where(String file, Optional<String> sheet, long row, Optional<String> column) {
    public Where {
        Objects.requireNonNull(file, "file");
    }

    /** The file as a whole. */
    public static Where file(String file, Optional<String> sheet) {
        return new Where(file, sheet, 0, Optional.empty());
    }

    Where row(long newRow) {
        return new Where(file, sheet, newRow, column);
    }

    Where column(String newColumn) {
        return new Where(file, sheet, row, Optional.of(newColumn));
    }

    /** The place as a message opens with it: {@code families.xlsx, sheet Killed, row 88, column “date”}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        sheet.ifPresent(name -> text.append(", sheet ").append(name));
        if (row > 0) {
            text.append(", row ").append(row);
        }
        column.ifPresent(name -> text.append(", column “").append(name).append('”'));
        return text.toString();
    }
}
