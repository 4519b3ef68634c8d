package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What files say in words of what followed becomes stages by a table one can see; what it does not know is listed and kept. */
class OutcomesTest {

    private static final Path EXAMPLE = Path.of("../examples/outcomes");

    @TempDir
    Path folder;

    private Ran cairn(String... words) {
        return Ran.cairn(
                Stream.concat(Stream.of(words), Stream.of("--project", folder)).toArray());
    }

    private void example() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        }
    }

    /** What is counted → how many, of the figures of one list. */
    private Map<String, Long> figures(String list) throws IOException {
        Map<String, Long> figures = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("report/figures.csv"))) {
            rows.stream()
                    .filter(row -> row.getField("stratum").equals("list=" + list))
                    .forEach(row -> figures.put(
                            row.getField("what").replaceFirst("^records of %s,? ".formatted(list), ""),
                            Long.parseLong(row.getField("value"))));
        }
        return figures;
    }

    @Test
    void exampleIsCountedByStagesAndTheUnknownTextIsListed() throws IOException {
        example();
        Ran ran = cairn("run");
        assertThat(ran.code()).isLessThan(Verb.USAGE);
        assertThat(ran.out())
                .contains("records of register: recorded 7", "the coding table does not know 1 text of what followed")
                .doesNotContain("claims 0");
        assertThat(figures("register"))
                .containsEntry("recorded", 7L)
                .containsEntry("someone was charged", 2L)
                .containsEntry("a court gave judgment", 2L)
                .containsEntry("an investigation was opened", 5L)
                .containsEntry("with “acquitted”", 1L)
                .containsEntry("with “convicted”", 1L)
                .containsEntry("with “compensation”", 1L);
        assertThat(cairn("outcome", "list", "--unknown").out())
                .isEqualTo(
                        "       1  \u2068Taken over by another office\u2069 (register, disposition): not known to the coding table\n");
        String report = Files.readString(folder.resolve("report/report.html"));
        assertThat(report)
                .contains("The coding table below does not know 1 text, in 1 cell.", "no dates of what followed")
                .doesNotContain("Taken over by another office");
        assertThat(cairn("verify").code()).isZero();
    }

    @Test
    void correctedTableCountsEverythingAnewAndTheEarlierOneStaysInTheHistory() throws IOException {
        example();
        cairn("run");
        Path coding = folder.resolve("coding.csv");
        Files.writeString(coding, Files.readString(coding) + "taken over *,referred,\n", StandardCharsets.UTF_8);
        cairn("run");
        assertThat(figures("register")).containsEntry("with “referred”", 1L);
        assertThat(cairn("outcome", "list", "--unknown").out()).isEqualTo("The coding table knows every text.\n");
        assertThat(cairn("history").out()).contains("coded words for an outcome");
    }

    @Test
    void wordThatIsNoStageIsNamedByFileRowAndColumn() throws IOException {
        example();
        Path coding = folder.resolve("coding.csv");
        Files.writeString(coding, "says,stages\ncharged *,charge\n", StandardCharsets.UTF_8);
        Ran ran = cairn("run");
        assertThat(ran.code()).isEqualTo(Verb.ATTENTION);
        assertThat(ran.out() + ran.err()).contains("""
                coding.csv, row 2, column “stages”: “charge” is not a word for it.
                  Nothing was taken in. Did you mean “charged”?""");
    }

    @Test
    void publicListOfSixThousandDeathsIsUnderstoodToTheLastText() throws IOException {
        Path usa = Path.of("../../shared/data/lists/usa");
        assumeTrue(Files.isDirectory(usa), "the public lists are not here: skipped");
        Files.copy(usa.resolve("mpv.csv"), folder.resolve("mpv.csv"));
        Files.copy(usa.resolve("mpv_outcomes.csv"), folder.resolve("outcomes.csv"));
        Files.copy(EXAMPLE.resolve("coding.csv"), folder.resolve("coding.csv"));
        Files.writeString(folder.resolve("cairn.yaml"), """
                project: Killed by police in the United States
                lists:
                  mpv: { file: mpv.csv, columns: { id: id, name: name, sex: sex, age: age, died: date } }
                outcomes:
                  mpv:
                    file: outcomes.csv
                    columns: { id: id, outcome: [disposition, criminal_charges] }
                    coding: coding.csv
                    each record is an incident: true
                """);
        assertThat(cairn("run").code()).isLessThan(Verb.USAGE);
        JsonNode texts = cairn("outcome", "list", "--json").json();
        assertThat(texts).hasSize(143); // 117 dispositions, not counting the empty one, and 26 texts of charges
        assertThat(cairn("outcome", "list", "--unknown", "--json").json()).isEmpty();
        assertThat(figures("mpv"))
                .containsEntry("recorded", 6797L)
                .containsEntry("someone was charged", 102L)
                .containsEntry("with “acquitted”", 21L)
                .containsEntry("with “convicted”", 25L);
    }
}
