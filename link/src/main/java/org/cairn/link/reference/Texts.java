package org.cairn.link.reference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;
import org.jspecify.annotations.Nullable;

/** The columns of a table as texts, each distinct one once; absent values are null, as they are in SQL. */
final class Texts {

    /**
     * One column.
     *
     * @param codes for each row an index into the others
     * @param texts distinct texts; null where nothing is stated
     * @param bytes the same in UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // read by kernels
    record Column(int[] codes, @Nullable String[] texts, byte[][] bytes) {

        /** A column of other texts at the same codes. */
        static Column of(int[] codes, @Nullable String[] texts) {
            byte[][] bytes = new byte[texts.length][];
            for (int code = 0; code < texts.length; code++) {
                String text = texts[code];
                bytes[code] = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            }
            return new Column(codes, texts, bytes);
        }
    }

    private final RecordTable records;
    private final Map<String, Column> columns = new HashMap<>();

    Texts(RecordTable records) {
        this.records = records;
    }

    RecordTable records() {
        return records;
    }

    /**
     * A column by its name; as in SQL, capitals do not matter unless they tell two columns apart.
     *
     * @throws NotUnderstood if there is none
     */
    Column column(String name) {
        return columns.computeIfAbsent(nameOf(name), known -> {
            RecordTable.Column column = records.column(known);
            List<Value> values = column.values();
            @Nullable String[] texts = new @Nullable String[values.size()];
            for (int code = 0; code < texts.length; code++) {
                texts[code] = values.get(code) instanceof Text text ? text.text() : null;
            }
            return Column.of(column.codes(), texts);
        });
    }

    private String nameOf(String name) {
        if (records.has(name)) {
            return name;
        }
        return records.fields().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("the column “%s”, which is in none of the lists".formatted(name)));
    }

    /** The columns that an expression names. */
    static List<String> named(Expression expression) {
        List<String> named = new ArrayList<>();
        if (expression instanceof Expression.Column column) {
            named.add(column.name());
        } else if (expression instanceof Expression.Call call) {
            call.arguments().forEach(part -> named.addAll(named(part)));
        }
        return named;
    }
}
