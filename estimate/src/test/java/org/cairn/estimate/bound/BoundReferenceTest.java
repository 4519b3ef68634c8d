package org.cairn.estimate.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Closed forms and heterogeneity models against Rcapture 1.4-4 on every published table at hand. */
class BoundReferenceTest {

    static List<String> tables() {
        return Golden.TABLES_AT_HAND;
    }

    @BeforeEach
    void reference() {
        Golden.assumeAtHand();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void pairsAgree(String name) throws IOException {
        Estimate estimate = (Estimate) new Chapman().estimate(Golden.table(name), 1);
        List<?> pairs = (List<?>) estimate.details().get("pairs");
        JsonNode golden = Golden.golden(name).get("pairwise");
        assertThat(pairs).hasSize(golden.size());
        for (int i = 0; i < golden.size(); i++) {
            Map<?, ?> pair = (Map<?, ?>) pairs.get(i);
            JsonNode expected = golden.get(i);
            assertThat((double) pair.get("chapman"))
                    .isCloseTo(expected.get("chapman").asDouble(), exactly());
            if (expected.get("m").asLong() > 0) {
                assertThat((double) pair.get("lincoln_petersen"))
                        .isCloseTo(expected.get("lincoln_petersen").asDouble(), exactly());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void chaosBoundsAgree(String name) throws IOException {
        Estimate estimate = (Estimate) new ChaoLowerBound().estimate(Golden.table(name), 1);
        JsonNode golden = Golden.golden(name).get("chao");
        assertThat(estimate.value()).isCloseTo(golden.get("chao_bc").asDouble(), exactly());
        assertThat((double) estimate.details().get("classic"))
                .isCloseTo(golden.get("chao_classic").asDouble(), exactly());
        assertThat((double) estimate.details().get("with_lists_factor"))
                .isCloseTo(golden.get("chao_t_factor").asDouble(), exactly());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void modelsOfHeterogeneityAgree(String name) throws IOException {
        CaptureTable table = Golden.table(name);
        Estimation estimation = new Heterogeneity().estimate(table, 1);
        assertThat(estimation).isInstanceOf(Estimate.class);
        JsonNode golden = Golden.golden(name).get("rcapture_closedp_t");
        for (Object row : (List<?>) ((Estimate) estimation).details().get("models")) {
            Map<?, ?> found = (Map<?, ?>) row;
            JsonNode expected = golden.get((String) found.get("model"));
            if (expected.get("infoFit").asInt() == 0) {
                assertThat((double) found.get("n"))
                        .as("%s", found.get("model"))
                        .isCloseTo(expected.get("abundance").asDouble(), Percentage.withPercentage(1e-4));
                assertThat((double) found.get("stderr"))
                        .isCloseTo(expected.get("stderr").asDouble(), Percentage.withPercentage(0.5));
                assertThat((double) found.get("deviance"))
                        .isCloseTo(expected.get("deviance").asDouble(), within(1e-5));
                if (!keepsAnEmptyTerm(name, (String) found.get("model"))) {
                    assertThat((double) found.get("bic"))
                            .isCloseTo(expected.get("BIC").asDouble(), within(1e-5));
                    assertThat(found.get("df")).isEqualTo(expected.get("df").asInt());
                }
            }
        }
    }

    /** In New Orleans no one is on four lists or more, and R keeps a term of such people whose sign is rounding. */
    private static boolean keepsAnEmptyTerm(String table, String model) {
        return table.equals("neworleans8") && model.contains("Chao");
    }

    private static Percentage exactly() {
        return Percentage.withPercentage(1e-8);
    }
}
