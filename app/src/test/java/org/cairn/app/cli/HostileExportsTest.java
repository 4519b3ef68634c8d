package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.app.HostileValues;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Values that would be commands, in every file and export that leaves a project. */
class HostileExportsTest {

    @TempDir
    static Path folder;

    private static Path project;

    @BeforeAll
    static void run() throws IOException {
        project = HostileValues.write(folder.resolve("project"));
        Files.writeString(project.resolve("cairn.yaml"), """
                report:
                  names: all
                  publish: [individuals.name, individuals.place, counts, overlap, estimates, claims, claims.words, proceedings, proceedings.words, sources]
                """, java.nio.file.StandardOpenOption.APPEND);
        Ran ran = Ran.cairn("run", "--project", project);
        assertThat(ran.err()).doesNotContain("Cairn failed");
        assertThat(project.resolve("report/report.html")).exists();
        Ran made = Ran.cairn("release", "make", "one", "--yes", "--project", project);
        assertThat(made.err()).doesNotContain("Cairn failed");
        assertThat(project.resolve("releases/one")).isDirectory();
    }

    /** No cell of a table begins as a formula does, but for numbers. */
    private static void assertNoFormula(String csv, String where) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new StringReader(csv))) {
            for (CsvRecord row : rows) {
                for (String cell : row.getFields()) {
                    boolean isFormula = !cell.isEmpty()
                            && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
                            && !cell.matches("-?[0-9][0-9.,eE+-]*");
                    assertThat(isFormula).as("%s: %s", where, cell).isFalse();
                }
            }
        }
    }

    @Test
    void noTableThatIsWrittenHasAFormulaInACell() throws IOException {
        int tables = 0;
        for (String folderOfTables : List.of("report", "releases")) {
            try (Stream<Path> files = Files.walk(project.resolve(folderOfTables))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                    assertNoFormula(
                            Files.readString(file), project.relativize(file).toString());
                    tables++;
                }
            }
        }
        assertThat(tables).isGreaterThan(8);
    }

    @Test
    void noExportedTableHasAFormulaInACell() throws IOException {
        for (String what : List.of("individuals", "links", "pairs", "table", "events", "sdg")) {
            Ran ran = Ran.cairn("export", what, "--with-names", "--project", project);
            assertThat(ran.err()).as(what).doesNotContain("Cairn failed");
            assertNoFormula(ran.out(), what);
        }
    }

    @Test
    void everyExportInJsonIsJson() {
        for (String what : List.of("geojson", "prov")) {
            Ran ran = Ran.cairn("export", what, "--project", project);
            assertThat(JsonMapper.shared().readTree(ran.out()).isObject())
                    .as(what)
                    .isTrue();
        }
        Ran ftm = Ran.cairn("export", "ftm", "--with-names", "--project", project);
        assertThat(ftm.out().lines().toList())
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(JsonMapper.shared().readTree(line).isObject())
                                .isTrue());
    }

    @Test
    void packageOfTheCaseComesBackWithEveryValueAsItWas() {
        assertThat(Ran.cairn("export", "package", "--out", folder.resolve("case.zip"), "--project", project)
                        .code())
                .isZero();
        Path back = folder.resolve("back");
        assertThat(Ran.cairn("new", back, "--from", folder.resolve("case.zip")).code())
                .isZero();
        assertThat(Ran.cairn("claim", "list", "--json", "--project", back).out())
                .isEqualTo(Ran.cairn("claim", "list", "--json", "--project", project)
                        .out());
    }

    @Test
    void pagesThatAreWrittenHoldNoCommand() throws IOException {
        for (String page : List.of("report/report.html", "releases/one/release.html")) {
            assertThat(HostileValues.harmIn(Files.readString(project.resolve(page))))
                    .as(page)
                    .isEmpty();
        }
    }
}
