package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.IndividualId;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Value;

/**
 * One person as all lists together have them: what each record says, and what is shown of it. Shown is, field by field, the
 * value that most of their records claim, ties by the order of the lists; what the others say stands beside it.
 *
 * @param id their address
 * @param records their records, in the order of the lists
 * @param fields every field of the lists
 * @param shown for each field that any record states, what is shown
 */
public record Portrait(IndividualId id, List<OfRecord> records, List<String> fields, Map<String, Shown> shown) {

    public Portrait {
        records = List.copyOf(records);
        fields = List.copyOf(fields);
        shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
    }

    /**
     * What one record says.
     *
     * @param id which record
     * @param row its row in the table of records
     * @param values what it says, in the order of the fields
     */
    public record OfRecord(RecordId id, int row, List<Value> values) {
        public OfRecord {
            values = List.copyOf(values);
        }
    }

    /**
     * What is shown in a field.
     *
     * @param value the value
     * @param lists the lists whose records claim it
     * @param others how many different other values are claimed
     */
    public record Shown(Value value, List<String> lists, int others) {
        public Shown {
            lists = List.copyOf(lists);
        }
    }

    /** What is shown in a field; empty where no record states it. */
    public Optional<Shown> shown(String field) {
        return Optional.ofNullable(shown.get(field));
    }

    /** A person of a register. */
    public static Portrait of(Register register, int person) {
        RecordTable table = register.records();
        int[] rows = register.rows(person);
        List<OfRecord> records = new ArrayList<>();
        for (int row : rows) {
            records.add(new OfRecord(
                    table.idOf(row),
                    row,
                    table.fields().stream()
                            .map(field -> table.column(field).at(row))
                            .toList()));
        }
        Map<String, Shown> shown = new LinkedHashMap<>();
        for (String field : table.fields()) {
            shown(table, field, rows).ifPresent(value -> shown.put(field, value));
        }
        return new Portrait(register.id(person), records, table.fields(), shown);
    }

    /** What is shown of a person in one field; empty where no record states it. */
    public static Optional<Shown> shown(RecordTable table, String field, int... rows) {
        if (!table.has(field)) {
            return Optional.empty();
        }
        RecordTable.Column column = table.column(field);
        Map<Value, List<String>> claims = new LinkedHashMap<>();
        for (int row : rows) {
            Value value = column.at(row);
            if (!value.isAbsent()) {
                claims.computeIfAbsent(value, any -> new ArrayList<>())
                        .add(table.lists().get(table.listOf(row)).name());
            }
        }
        Optional<Map.Entry<Value, List<String>>> most = Optional.empty();
        for (Map.Entry<Value, List<String>> claim : claims.entrySet()) {
            if (most.isEmpty()
                    || claim.getValue().size() > most.get().getValue().size()) {
                most = Optional.of(claim);
            }
        }
        return most.map(claim ->
                new Shown(claim.getKey(), claim.getValue().stream().distinct().toList(), claims.size() - 1));
    }
}
