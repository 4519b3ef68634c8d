package org.cairn.casebook.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.cairn.casebook.work.Linking;
import org.cairn.casebook.work.Progress;
import org.cairn.casebook.work.Work;
import org.cairn.link.RecordTable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every candidate pair, every level and every match weight of three public sets, as the program they were trained with scored
 * them. Needs the data for development, and is passed over where it is not there.
 */
class SameScoresReferenceTest {

    private static final Path DATA = Path.of(System.getProperty("cairn.root", "."), "../shared/data/splink");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"fake_1000, unique_id, 3989", "febrl3, rec_id, 87583", "rldata500, rec_id, 119"})
    void everyPairHasTheSameLevelsAndTheSameWeight(String name, String id, int count) throws Exception {
        assumeTrue(Files.isDirectory(DATA), "the data for development is not there");
        try (var in = new GZIPInputStream(Files.newInputStream(DATA.resolve(name + "_clusters095.csv.gz")))) {
            Files.copy(in, folder.resolve("records.csv"));
        }
        Files.writeString(
                folder.resolve("cairn.yaml"),
                "project: Same scores\nlists:\n  a: { file: records.csv, columns: { id: %s } }\n".formatted(id));
        Map<Set<String>, NamedCsvRecord> reference = reference(name, id);
        try (Work work = Work.open(folder, Optional.empty(), Clock.systemUTC(), Progress.SILENT)) {
            work.takeIn();
            work.chooseModel(DATA.resolve(name + "_model.json"));
            Linking linking = work.link(OptionalDouble.of(-1000));
            RecordTable records = work.records().table();

            assertThat(linking.pairs().size()).isEqualTo(count).isEqualTo(reference.size());
            List<String> comparisons = linking.numbered();
            for (int pair = 0; pair < count; pair++) {
                String left = records.idOf(linking.pairs().left(pair)).record();
                String right = records.idOf(linking.pairs().right(pair)).record();
                NamedCsvRecord expected = reference.get(Set.of(left, right));
                assertThat(linking.pairs().weightBits(pair))
                        .isCloseTo(Double.parseDouble(expected.getField("match_weight")), within(1e-9));
                assertThat(linking.levels(pair))
                        .isEqualTo(comparisons.stream()
                                .map(comparison -> Integer.valueOf(expected.getField("gamma_" + comparison)))
                                .toList());
            }
        }
    }

    private static Map<Set<String>, NamedCsvRecord> reference(String name, String id) throws IOException {
        Map<Set<String>, NamedCsvRecord> pairs = new HashMap<>();
        try (var in = new GZIPInputStream(Files.newInputStream(DATA.resolve(name + "_scored_pairs.csv.gz")));
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row -> pairs.put(Set.of(row.getField(id + "_l"), row.getField(id + "_r")), row));
        }
        return pairs;
    }
}
