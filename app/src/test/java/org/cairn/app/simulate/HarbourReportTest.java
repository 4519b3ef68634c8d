package org.cairn.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarbourReportTest {
    private static final Path EXAMPLE = Path.of(System.getProperty("cairn.root", ".."), "examples", "harbour");

    @TempDir
    Path temporary;

    @Test
    void theExampleIsWhatTheSimulatorWrites() throws IOException {
        Harbour.write(temporary.resolve("harbour"));
        Map<String, byte[]> example = Simulated.bytes(EXAMPLE);
        Simulated.bytes(temporary.resolve("harbour"))
                .forEach((file, bytes) -> assertThat(example.get(file)).as(file).isEqualTo(bytes));
    }

    @Test
    void theExampleHasTheFaultsItsReadmeSpeaksOf() throws IOException {
        assertThat(EXAMPLE.resolve("lists/press.csv")).content().contains("٣١/٠٢/٢٠٣١", "غير واضح");
        assertThat(EXAMPLE.resolve("lists/hospital.csv")).content().contains(",4O,", ",214,");
        assertThat(Simulated.ids(EXAMPLE.resolve("lists/hospital.csv")).stream().filter("H-000933"::equals))
                .hasSize(2);
        assertThat(Simulated.lines(EXAMPLE.resolve("lists/relief.tsv")).stream()
                        .map(line -> line.split("\t", -1).length)
                        .distinct())
                .containsExactlyInAnyOrder(5, 7, 8);
    }
}
