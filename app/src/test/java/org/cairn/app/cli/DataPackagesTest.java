package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.casebook.store.Sha256;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a data package says of its files is so. */
class DataPackagesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyFileIsAsLongAsItIsSaidToBeAndEveryCellIsOfItsColumnsType(ExportedProjects project) throws IOException {
        List<Path> packages = project.packages(folder);
        assertThat(packages).hasSizeGreaterThanOrEqualTo(3);
        for (Path description : packages) {
            Set<String> names = new HashSet<>();
            for (JsonNode resource : JsonMapper.shared()
                    .readTree(Files.readAllBytes(description))
                    .get("resources")) {
                String name = resource.get("name").asString();
                assertThat(names.add(name)).as("one resource %s", name).isTrue();
                Path file = description.resolveSibling(resource.get("path").asString());
                byte[] bytes = Files.readAllBytes(file);
                assertThat(bytes).hasSize(resource.get("bytes").asInt());
                assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + Sha256.of(bytes));
                if (resource.path("type").asString("").equals("table")) {
                    isATable(file, resource.get("schema").get("fields"));
                }
            }
        }
    }

    private void isATable(Path file, JsonNode fields) throws IOException {
        List<CsvRecord> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            csv.forEach(rows::add);
        }
        List<String> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(field.get("name").asString()));
        assertThat(rows.get(0).getFields()).as("columns of %s", file).isEqualTo(columns);
        assertThat(columns).doesNotHaveDuplicates();
        for (CsvRecord row : rows.subList(1, rows.size())) {
            for (int column = 0; column < columns.size(); column++) {
                assertThat(row.getField(column))
                        .as("%s, row %d, %s", folder.relativize(file), row.getStartingLineNumber(), columns.get(column))
                        .matches(pattern(fields.get(column).get("type").asString()));
            }
        }
    }

    /** What a cell of a type may be, as Table Schema has it; nothing stands for a missing value. */
    private static String pattern(String type) {
        return switch (type) {
            case "integer" -> "([+-]?\\d+)?";
            case "number" -> "([+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?)?";
            case "boolean" -> "(true|false)?";
            case "string" -> "(?s).*";
            default -> throw new IllegalArgumentException("not a type in use: " + type);
        };
    }
}
