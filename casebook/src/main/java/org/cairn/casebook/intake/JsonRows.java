package org.cairn.casebook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of a JSON array of objects, or of JSON lines. The objects' keys are the columns, in the order in which they first
 * appear; a value that is itself an object or a list is kept as its JSON text. The first object is row 2, as if a header
 * stood above it.
 */
final class JsonRows implements Rows {
    private final JsonParser parser;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String> header = new ArrayList<>();
    private long row = 1;
    private boolean started;

    JsonRows(InputStream bytes) {
        this.parser = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .createParser(bytes);
    }

    @Override
    public Optional<List<String>> next() throws Unreadable {
        try {
            JsonToken token = parser.nextToken();
            if (!started && token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            started = true;
            if (token == null || token == JsonToken.END_ARRAY) {
                return Optional.empty();
            }
            row++;
            if (token != JsonToken.START_OBJECT) {
                throw broken("something that is no object stands where row %s should be".formatted(row));
            }
            return Optional.of(object());
        } catch (JacksonException e) {
            throw broken("it stops being JSON");
        }
    }

    private List<String> object() {
        List<String> cells = new ArrayList<>(Collections.nCopies(header.size(), ""));
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            int column = columns.computeIfAbsent(key, k -> {
                header.add(k);
                return header.size() - 1;
            });
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value(parser.nextToken()));
        }
        return cells;
    }

    private String value(JsonToken token) {
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        return token.isStructStart() ? parser.readValueAsTree().toString() : parser.getString();
    }

    private Unreadable broken(String what) {
        TokenStreamLocation at = parser.currentLocation();
        return new Unreadable(
                "at line %s, column %s, %s.".formatted(at.getLineNr(), at.getColumnNr(), what),
                "The rows before it were taken in, nothing after. Correct the file and run cairn add again.");
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public List<String> header() {
        return Collections.unmodifiableList(header);
    }

    @Override
    public boolean mayBeShort() {
        return false;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
