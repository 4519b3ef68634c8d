package org.cairn.estimate.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Against dga 2.0.2, and an independent implementation for six lists; skipped where the reference values are not at hand. */
class GraphsReferenceTest {

    private static final Percentage CLOSE = Percentage.withPercentage(1e-6);

    @BeforeEach
    void reference() {
        Golden.assumeAtHand();
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
                "netherlands5",
                "spinabifida3",
                "congenital5",
                "diabetes4",
                "hiv4",
                "lesbian4",
                "gaza3",
                "peru3",
                "ph3_manila_police",
                "ph3_manila_unidentified"
            })
    void dgaAgrees(String name) throws IOException {
        CaptureTable table = Golden.table(name);
        for (JsonNode run : Golden.golden(name).at("/dga/runs")) {
            assumeTrue(run.has("averaged"), "the reference has no average");
            boolean usual = run.get("delta").asString().equals("2^-k");
            if (!usual || run.get("any_nan").asBoolean()) {
                continue;
            }
            Estimate estimate = (Estimate) new DecomposableGraphs().estimate(table, 1);
            agree((Map<?, ?>) estimate.details().get("with_saturated"), run.get("averaged"));
            agree(headline(estimate), run.get("averaged_excluding_saturated"));
            assertThat((double) estimate.details().get("saturated_probability"))
                    .isCloseTo(run.get("saturated_prob").asDouble(), within(1e-8));
            graphsAgree(table, estimate, run.get("top5_graphs"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "congenital5",
                "gaza3",
                "hare6",
                "korea",
                "kosovo",
                "netherlands6",
                "neworleans5",
                "spinabifida3",
                "uk5",
                "uk6",
                "western5"
            })
    void sixListsAndTheEvidenceAgree(String name) throws IOException {
        CaptureTable table = Golden.table(name);
        JsonNode run = Golden.golden(name + ".dgaext").get(0);
        Estimate estimate = (Estimate) new DecomposableGraphs().estimate(table, 1);
        agree((Map<?, ?>) estimate.details().get("with_saturated"), run);
        assertThat(estimate.details())
                .containsEntry("graphs_considered", run.get("n_graphs").asInt());
        assertThat((double) estimate.details().get("log_evidence"))
                .isCloseTo(run.get("log_evidence").asDouble(), within(1e-8));
        graphsAgree(table, estimate, run.get("top5"));
    }

    private static Map<String, Object> headline(Estimate estimate) {
        Map<String, Object> headline = new HashMap<>(estimate.details());
        headline.put("median", estimate.value());
        headline.put("lower", estimate.interval().lower());
        headline.put("upper", estimate.interval().upper());
        return headline;
    }

    private static void agree(Map<?, ?> found, JsonNode expected) {
        assertThat((double) found.get("mean")).isCloseTo(expected.get("mean").asDouble(), CLOSE);
        assertThat((double) found.get("sd")).isCloseTo(expected.get("sd").asDouble(), CLOSE);
        assertThat(found.get("median")).isEqualTo(expected.get("median").asDouble());
        assertThat(found.get("lower")).isEqualTo(expected.get("q025").asDouble());
        assertThat(found.get("upper")).isEqualTo(expected.get("q975").asDouble());
        assertThat(found.get("mode")).isEqualTo(expected.get("mode").asDouble());
    }

    private static void graphsAgree(CaptureTable table, Estimate estimate, JsonNode expected) {
        List<?> found = (List<?>) estimate.details().get("graphs");
        for (int i = 0; i < expected.size(); i++) {
            double probability = expected.get(i).get("prob").asDouble();
            String graph = named(table, expected.get(i).get("graph").asString());
            assertThat(found).anySatisfy(row -> {
                assertThat(((Map<?, ?>) row).get("graph")).isEqualTo(graph);
                assertThat((double) ((Map<?, ?>) row).get("probability")).isCloseTo(probability, within(1e-8));
            });
        }
    }

    /** The reference writes {@code C:[EXH,ABA][OSCE] S:[]}. */
    private static String named(CaptureTable table, String reference) {
        List<String> cliques = new ArrayList<>();
        String part = reference.substring(
                reference.indexOf("C:[") + 3, reference.indexOf("]", reference.lastIndexOf("[", end(reference))));
        for (String clique : part.split("\\]\\[", -1)) {
            List<Integer> numbers = new ArrayList<>();
            Arrays.stream(clique.split(",", -1))
                    .forEach(list -> numbers.add(table.lists().indexOf(list) + 1));
            Collections.sort(numbers);
            StringBuilder digits = new StringBuilder();
            numbers.forEach(digits::append);
            cliques.add(digits.toString());
        }
        cliques.sort(
                Comparator.comparingInt((String clique) -> -clique.length()).thenComparing(Comparator.naturalOrder()));
        return "[" + String.join(",", cliques) + "]";
    }

    private static int end(String reference) {
        int separators = reference.indexOf(" S:");
        return separators < 0 ? reference.length() : separators;
    }
}
