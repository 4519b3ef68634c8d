package org.cairn.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against Rcapture 1.4-4 and dga 2.0.2 on published tables; skipped where the reference values are not at hand. */
class GoldenReferenceTest {

    private static final Path TABLES =
            Path.of(System.getProperty("cairn.root", ".")).resolve("../shared/data/capture");

    @BeforeEach
    void reference() {
        assumeTrue(Files.isDirectory(TABLES.resolve("golden")), "the reference values are not at hand");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kosovo",
                "korea",
                "uk5",
                "western5",
                "artificial3",
                "neworleans5",
                "spinabifida3",
                "congenital5",
                "diabetes4",
                "hiv4",
                "lesbian4",
                "gaza3",
                "peru3"
            })
    void closedFormsAndIndependenceAgree(String name) throws IOException {
        JsonNode golden = golden(name);
        CaptureTable table = table(name);
        Estimate chao = Published.estimate("chao", table);
        assertThat(chao.value()).isCloseTo(golden.at("/chao/chao_bc").asDouble(), Percentage.withPercentage(1e-8));
        JsonNode independence = golden.get("independence");
        Estimate estimate = Published.estimate("independence", table);
        assertThat(estimate.value())
                .isCloseTo(independence.get("abundance").asDouble(), Percentage.withPercentage(1e-4));
        assertThat((double) estimate.details().get("bic"))
                .isCloseTo(independence.get("BIC").asDouble(), within(1e-6));
        limits(estimate, independence.get("multinomial_profile_CI95"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kosovo", "korea", "uk5", "western5", "spinabifida3", "diabetes4", "hiv4", "lesbian4"})
    void theBestLogLinearModelAgrees(String name) throws IOException {
        JsonNode ranked = golden(name).get("rcapture_closedpMS_t");
        JsonNode best = ranked.get("best_BIC_clean");
        Estimate estimate = Published.estimate("loglinear", table(name));
        assertThat(estimate.details().get("model")).isEqualTo(best.get("model").asString());
        assertThat(estimate.value()).isCloseTo(best.get("abundance").asDouble(), Percentage.withPercentage(1e-4));
        assertThat((double) estimate.details().get("bic"))
                .isCloseTo(best.get("BIC").asDouble(), within(1e-6));
        assertThat((double) estimate.details().get("stderr"))
                .isCloseTo(best.get("stderr").asDouble(), Percentage.withPercentage(1e-3));
        limits(estimate, ranked.at("/best_BIC_clean_CI/multinomial_profile_CI95"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kosovo",
                "korea",
                "uk5",
                "western5",
                "artificial3",
                "neworleans5",
                "spinabifida3",
                "congenital5",
                "diabetes4",
                "hiv4",
                "lesbian4",
                "gaza3"
            })
    void decomposableGraphsAgree(String name) throws IOException {
        JsonNode run = golden(name).at("/dga/runs/0");
        Estimate estimate = Published.estimate("graphs", table(name));
        JsonNode without = run.get("averaged_excluding_saturated");
        assertThat(estimate.value()).isEqualTo(without.get("median").asDouble());
        assertThat(estimate.interval().lower()).isEqualTo(without.get("q025").asDouble());
        assertThat(estimate.interval().upper()).isEqualTo(without.get("q975").asDouble());
        Percentage close = Percentage.withPercentage(1e-6);
        assertThat((double) estimate.details().get("mean"))
                .isCloseTo(without.get("mean").asDouble(), close);
        Map<?, ?> with = (Map<?, ?>) estimate.details().get("with_saturated");
        assertThat((double) with.get("mean")).isCloseTo(run.at("/averaged/mean").asDouble(), close);
        assertThat((double) with.get("sd")).isCloseTo(run.at("/averaged/sd").asDouble(), close);
        assertThat((double) with.get("median"))
                .isEqualTo(run.at("/averaged/median").asDouble());
        assertThat((double) estimate.details().get("saturated_probability"))
                .isCloseTo(run.get("saturated_prob").asDouble(), within(1e-8));
    }

    private static void limits(Estimate estimate, JsonNode limits) {
        double lower = limits.get(0).asDouble();
        assertThat(estimate.interval().lower()).isCloseTo(lower, within(Math.max(1, 0.001 * lower)));
        if (limits.get(1).isNull()) {
            assertThat(estimate.interval().isBounded()).isFalse();
        } else {
            double upper = limits.get(1).asDouble();
            assertThat(estimate.interval().upper()).isCloseTo(upper, within(Math.max(1, 0.001 * upper)));
        }
    }

    private static JsonNode golden(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(TABLES.resolve("golden/" + name + ".json")));
    }

    private static CaptureTable table(String name) throws IOException {
        List<String> lines = Files.readAllLines(TABLES.resolve(name + ".csv"));
        String[] header = lines.get(0).split(",", -1);
        int lists = header.length - 1;
        long[] counts = new long[1 << lists];
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            int pattern = 0;
            for (int list = 0; list < lists; list++) {
                pattern |= Integer.parseInt(cells[list]) << list;
            }
            counts[pattern] += Long.parseLong(cells[lists]);
        }
        return CaptureTable.of(Arrays.asList(header).subList(0, lists), counts);
    }
}
