package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves in the formats of others: everyone, in any script, and no name unless it is asked for. */
class ExchangeVerbsTest {

    /** Invented names in eleven scripts. */
    private static final List<String> NAMES = List.of(
            "Yasmin Haddad",
            "سميرة حداد",
            "Олена Ковальчук",
            "ሰላም ተስፋዬ",
            "गीता शर्मा",
            "မောင်အောင်",
            "陳美玲",
            "김하늘",
            "რუსუდან კიკნაძე",
            "שרה לוי",
            "ᠪᠠᠲᠤ");

    @TempDir
    Path folder;

    private Ran export(String... words) {
        return Ran.cairn(Stream.concat(Stream.of("export", "--project", folder), Stream.of(words))
                .toArray());
    }

    private long individuals() {
        return export("individuals")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0])
                .distinct()
                .count();
    }

    @BeforeEach
    void aListInElevenScripts() throws IOException {
        StringBuilder list = new StringBuilder("id,name,age,sex,died,status,cause\n");
        for (int person = 0; person < NAMES.size(); person++) {
            list.append("r%d,%s,%d,%s,2031-0%d-1%d,%s,%s\n"
                    .formatted(
                            person,
                            NAMES.get(person),
                            7 + 4 * person,
                            person % 2 == 0 ? "f" : "m",
                            1 + person % 9,
                            person % 10,
                            person == 0 ? "civilian" : "",
                            person == 0 ? "Small arms and light weapons" : "a word of the list's own"));
        }
        Files.writeString(folder.resolve("a.csv"), list);
        Files.writeString(folder.resolve("b.csv"), list.toString().replace("\nr", "\ns"));
        Files.writeString(folder.resolve("cairn.yaml"), """
                project: A list in eleven scripts
                lists:
                  a: { file: a.csv, columns: { id: id, name: name, age: age, sex: sex, died: died, status: status, cause: cause } }
                  b: { file: b.csv, columns: { id: id, name: name, age: age, sex: sex, died: died, status: status, cause: cause } }
                estimate:
                  method: chapman
                """);
    }

    static List<String> formats() {
        return List.of("ftm", "prov", "sdg", "links", "table", "individuals");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noNameLeavesUnlessItIsAskedFor(String format) {
        Ran ran = export(format);
        assertThat(ran.out()).isNotEmpty();
        assertThat(NAMES).noneMatch(ran.out()::contains).noneMatch(ran.err()::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftm", "individuals"})
    void askedForEveryNameOfEveryScriptLeavesWhole(String format) {
        assertThat(export(format, "--with-names").out()).contains(NAMES);
    }

    @Test
    void everyIndividualIsAPersonOfItsOwn() {
        List<JsonNode> entities = export("ftm")
                .out()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        long individuals = individuals();
        assertThat(entities.stream()
                        .filter(entity -> entity.get("schema").asString().equals("Person"))
                        .map(entity -> entity.get("id").asString())
                        .distinct())
                .hasSize((int) individuals);
    }

    @Test
    void idsOfAnyScriptStayApartAndWhoeverAnIncidentNamesIsLinkedToIt(@TempDir Path odd) {
        List<JsonNode> entities = ExportedProjects.ODD
                .export(odd, "ftm")
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        List<String> ids =
                entities.stream().map(entity -> entity.get("id").asString()).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-zA-Z.-]*[0-9a-zA-Z]"));
        assertThat(ids.stream().filter(id -> id.startsWith("source-"))).hasSizeGreaterThanOrEqualTo(4);
        // one by their address, one by a record; a third is nobody here
        JsonNode market = entities.stream()
                .filter(entity -> entity.get("schema").asString().equals("Event"))
                .filter(entity ->
                        entity.get("properties").get("name").get(0).asString().equals("Market"))
                .findFirst()
                .orElseThrow();
        List<String> involved = new ArrayList<>();
        market.get("properties").get("involved").forEach(one -> involved.add(one.asString()));
        assertThat(ids).containsAll(involved);
        assertThat(involved.stream().filter(one -> one.startsWith("P-"))).hasSize(2);
    }

    @Test
    void anAddressThatIsNoUrlIsANote(@TempDir Path odd) {
        List<String> notes = new ArrayList<>();
        ExportedProjects.ODD
                .export(odd, "ftm")
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(entity -> entity.get("schema").asString().equals("Article"))
                .forEach(source -> source.get("properties").path("notes").forEach(note -> notes.add(note.asString())));
        assertThat(notes)
                .containsExactlyInAnyOrder("Archive of the city, box 3 (copy)", "a note", "www.monitor.example/three");
    }

    @Test
    void theTableOfTheIndicatorCountsEveryoneOnceInTheWordsOfItsCodeLists() {
        List<String> rows = export("sdg").out().lines().toList();
        long counted = rows.stream()
                .filter(row -> row.startsWith("documented,"))
                .mapToLong(row -> Long.parseLong(row.split(",")[6]))
                .sum();
        long individuals = individuals();
        assertThat(counted).isEqualTo(individuals);
        assertThat(rows)
                .contains("documented,2031,Woman,Child,Civilian,Small arms and light weapons,1,,,,")
                .anyMatch(row -> row.startsWith("documented,2031,Man,Adult,Unknown,Unknown,"))
                .anyMatch(row -> row.startsWith("estimated undocumented,,,,,,"))
                .noneMatch(row -> row.contains("a word of the list's own"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "geojson"})
    void whereThereIsNoIncidentItSaysSoAndWritesNothing(String format) throws IOException {
        Path out = folder.resolve("out");
        Ran ran = export(format, "--out", out.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .endsWith(
                        "There are no incidents to export: enter some with cairn incident add, or name a file of them in"
                                + " cairn.yaml under “incidents”. Nothing was written.\n");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("out"));
        }
    }
}
