package org.cairn.casebook.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which columns of a list hold what: from the project's word ({@code name}, {@code died}, or any of its own) to the names
 * of the columns, in any script.
 *
 * <p>{@code place} may take several columns, from the largest area to the smallest; {@code born} and {@code died} may take
 * a year, a month and a day; {@code name} several parts in the order they are said. Everything else takes one.
 *
 * @param columns word → columns, in the order of the file
 */
public record ColumnMap(Map<String, List<String>> columns) {

    /** The parts of a name that may stand in columns of their own, in the order in which a name is said. */
    public static final List<String> NAME_PARTS = List.of("given", "father", "grandfather", "family");

    /** The fields that Cairn knows the meaning of, in the order in which a record holds them. */
    public static final List<String> KNOWN_FIELDS = List.of("name", "sex", "age", "born", "died", "place");

    /** The words that may take several columns. */
    static final List<String> TAKES_SEVERAL = List.of("name", "born", "died", "place");

    public ColumnMap {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        columns.forEach((word, names) -> copy.put(word, List.copyOf(names)));
        columns = Collections.unmodifiableMap(copy);
    }

    /** The column that holds each record's identifier; without one, its row number is its identifier. */
    public Optional<String> id() {
        return of("id").stream().findFirst();
    }

    /** The columns given for a word; empty when it is not mapped. */
    public List<String> of(String word) {
        return columns.getOrDefault(word, List.of());
    }

    /** Whether the name stands in columns of its own parts. */
    public boolean hasNameParts() {
        return NAME_PARTS.stream().anyMatch(columns::containsKey);
    }

    /**
     * What a record of this list holds, in order: {@code name, sex, age, born, died, place}, as far as they are mapped, and
     * then the project's own words in the order of the file.
     */
    public List<String> fields() {
        List<String> fields = new ArrayList<>();
        for (String field : KNOWN_FIELDS) {
            if (columns.containsKey(field) || (field.equals("name") && hasNameParts())) {
                fields.add(field);
            }
        }
        for (String word : columns.keySet()) {
            if (!word.equals("id") && !NAME_PARTS.contains(word) && !fields.contains(word)) {
                fields.add(word);
            }
        }
        return List.copyOf(fields);
    }
}
