package org.cairn.casebook.intake;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;

/**
 * What one reading of a list found, beside the records themselves.
 *
 * @param sha256 SHA-256 of the file's bytes, 64 hexadecimal digits; empty when the file could not be opened
 * @param bytes the file's length
 * @param encoding how its bytes were read; UTF-8 for a workbook
 * @param delimiter what stands between its cells; 0 for a workbook and for JSON
 * @param header names of its columns, as written
 * @param fields what each record's values are: {@code name, sex, age, born, died, place}, as far as mapped, then the
 *     project's own words
 * @param rows number of records
 * @param problems whatever needs a look
 */
public record Reading(
        String sha256,
        long bytes,
        Charset encoding,
        char delimiter,
        List<String> header,
        List<String> fields,
        long rows,
        Problems problems) {
    public Reading {
        Objects.requireNonNull(problems, "problems");
        header = List.copyOf(header);
        fields = List.copyOf(fields);
    }
}
