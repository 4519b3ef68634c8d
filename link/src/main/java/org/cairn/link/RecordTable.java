package org.cairn.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Value;

/**
 * Records of one or more lists, dictionary-coded: each field's distinct values stand once, and a row holds an int per
 * field. A record is a row number from 0 to {@link #size()} − 1; everything inside the engine speaks of row numbers, and
 * of {@link RecordId}s only to a person.
 *
 * <p>Immutable once built, and safe to share between threads.
 */
public final class RecordTable {

    /**
     * One field of every record.
     *
     * @param name the field's name: {@code name}, {@code sex}, {@code age}, {@code born}, {@code died}, {@code place}, or
     *     any further column's
     * @param codes for each row, an index into {@code values}; do not write to it
     * @param values distinct values in order of first appearance; each kind of {@link Absent} is a value like any other
     */
    @SuppressWarnings("ArrayRecordComponent") // one int per row; copying a million of them at each look would be absurd
    public record Column(String name, int[] codes, List<Value> values) {
        /** What the record at this row says. */
        public Value at(int row) {
            return values.get(codes[row]);
        }
    }

    /**
     * A list whose records stand in the table.
     *
     * @param name the list's name
     * @param noRepeats whether the list is declared free of duplicates: no two of its records are one person
     */
    public record ListInfo(String name, boolean noRepeats) {}

    private final List<ListInfo> lists;
    private final int[] listOfRow;
    private final List<String> recordIds;
    private final Map<String, Column> columns;

    private RecordTable(List<ListInfo> lists, int[] listOfRow, List<String> recordIds, Map<String, Column> columns) {
        this.lists = List.copyOf(lists);
        this.listOfRow = listOfRow;
        this.recordIds = recordIds;
        this.columns = columns;
    }

    /** Number of records. */
    public int size() {
        return listOfRow.length;
    }

    /** The lists, in the order they were declared; {@link #listOf} gives an index into them. */
    public List<ListInfo> lists() {
        return lists;
    }

    /** Index in {@link #lists()} of the list that the record at this row stands on. */
    public int listOf(int row) {
        return listOfRow[row];
    }

    /** The identity of the record at this row. */
    public RecordId idOf(int row) {
        return new RecordId(lists.get(listOfRow[row]).name(), recordIds.get(row));
    }

    /** Names of the fields, in the order they were declared. */
    public List<String> fields() {
        return List.copyOf(columns.keySet());
    }

    /** Whether any list of the table has this field. */
    public boolean has(String field) {
        return columns.containsKey(field);
    }

    /**
     * One field of every record.
     *
     * @throws IllegalArgumentException if no list has such a field
     */
    public Column column(String field) {
        Column column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException("no field “%s”; there are %s".formatted(field, columns.keySet()));
        }
        return column;
    }

    /** A table to be filled, for records that hold these fields. */
    public static Builder builder(List<ListInfo> lists, List<String> fields) {
        return new Builder(lists, fields);
    }

    /** Takes records in one by one, and keeps each distinct value once. Not safe for use by several threads. */
    public static final class Builder {
        private final List<ListInfo> lists;
        private final List<String> fields;
        private final List<Map<Value, Integer>> dictionaries = new ArrayList<>();
        private final List<List<Value>> values = new ArrayList<>();
        private final List<String> recordIds = new ArrayList<>();
        private int[][] codes;
        private int[] listOfRow = new int[1024];
        private int size;

        private Builder(List<ListInfo> lists, List<String> fields) {
            this.lists = List.copyOf(lists);
            this.fields = List.copyOf(fields);
            this.codes = new int[fields.size()][1024];
            for (int field = 0; field < fields.size(); field++) {
                dictionaries.add(new HashMap<>());
                values.add(new ArrayList<>());
            }
        }

        /**
         * Adds a record.
         *
         * @param list index of its list
         * @param recordId its identifier on that list
         * @param record one value per field, in the order of the fields
         */
        public Builder add(int list, String recordId, List<? extends Value> record) {
            Objects.checkIndex(list, lists.size());
            if (record.size() != fields.size()) {
                throw new IllegalArgumentException(
                        "a record of %d values in a table of %d fields".formatted(record.size(), fields.size()));
            }
            if (size == listOfRow.length) {
                grow();
            }
            listOfRow[size] = list;
            recordIds.add(Objects.requireNonNull(recordId, "recordId"));
            for (int field = 0; field < fields.size(); field++) {
                codes[field][size] = code(field, record.get(field));
            }
            size++;
            return this;
        }

        private int code(int field, Value value) {
            Map<Value, Integer> dictionary = dictionaries.get(field);
            Integer known = dictionary.get(Objects.requireNonNull(value, "value"));
            if (known != null) {
                return known;
            }
            int code = dictionary.size();
            dictionary.put(value, code);
            values.get(field).add(value);
            return code;
        }

        private void grow() {
            int capacity = size + (size >> 1);
            listOfRow = Arrays.copyOf(listOfRow, capacity);
            codes = Arrays.stream(codes)
                    .map(column -> Arrays.copyOf(column, capacity))
                    .toArray(int[][]::new);
        }

        /** The table. The builder is spent afterwards. */
        public RecordTable build() {
            Map<String, Column> columns = new LinkedHashMap<>();
            for (int field = 0; field < fields.size(); field++) {
                columns.put(
                        fields.get(field),
                        new Column(
                                fields.get(field), Arrays.copyOf(codes[field], size), List.copyOf(values.get(field))));
            }
            dictionaries.clear();
            return new RecordTable(lists, Arrays.copyOf(listOfRow, size), List.copyOf(recordIds), columns);
        }
    }
}
