package org.cairn.casebook.form;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.casebook.project.ListCalendar;

/**
 * What a project says about one form.
 *
 * @param file the file
 * @param sheet the sheet of a workbook; without it, the first
 * @param from the program it comes from; without it, told by its columns
 * @param name begins the id of all its sources and incidents; without it, the program's word
 * @param publisher who says what the rows say; without it, the host of each row's address
 * @param sourceKind the kind of source its rows are, in the project's words; without it, what the program calls a row
 * @param language the language of its words; empty where it is not stated
 * @param access who may read it; empty where it is not stated
 * @param calendar the calendar of its dates; without it, Gregorian
 * @param precision how precise its places are, by UCDP's numbers; empty where it is not stated
 * @param columns the columns that are for something else than claims, beside those the program fills in by itself
 * @param claims what is claimed → the columns that hold it
 * @param parties words for parties in the form → ids of parties
 * @param notAnswered texts that say there is no answer, beside empty cells
 */
public record FormSettings(
        Path file,
        Optional<String> sheet,
        Optional<FormKind> from,
        Optional<String> name,
        Optional<String> publisher,
        Optional<String> sourceKind,
        String language,
        String access,
        Optional<ListCalendar> calendar,
        String precision,
        Map<FormColumn, String> columns,
        Map<String, List<String>> claims,
        Map<String, String> parties,
        List<String> notAnswered) {

    public FormSettings {
        Objects.requireNonNull(file, "file");
        Map<FormColumn, String> columnsCopy = new EnumMap<>(FormColumn.class);
        columnsCopy.putAll(columns);
        columns = Collections.unmodifiableMap(columnsCopy);
        Map<String, List<String>> claimsCopy = new LinkedHashMap<>();
        claims.forEach((what, names) -> claimsCopy.put(what, List.copyOf(names)));
        claims = Collections.unmodifiableMap(claimsCopy);
        parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
        notAnswered = List.copyOf(notAnswered);
    }

    /** Every column it names, in the order in which it names them. */
    public List<String> named() {
        return Stream.concat(columns.values().stream(), claims.values().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }
}
