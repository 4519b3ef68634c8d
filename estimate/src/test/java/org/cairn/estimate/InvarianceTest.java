package org.cairn.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.estimate.Published.estimate;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvarianceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chao",
                "chapman",
                "heterogeneity",
                "independence",
                "loglinear",
                "averaged",
                "interaction",
                "shrinkage",
                "graphs"
            })
    void theOrderOfTheListsChangesNothing(String method) {
        for (CaptureTable table : Published.ALL) {
            int[] order = {2, 0, 1, 3, 4};
            CaptureTable permuted = Published.permuted(
                    table,
                    java.util.Arrays.stream(order)
                            .filter(list -> list < table.listCount())
                            .toArray());
            Estimation found = Estimators.named(method).orElseThrow().estimate(permuted, 1);
            if (found instanceof Estimate estimate) {
                agree(estimate, estimate(method, table));
            } else {
                assertThat(((NotEstimable) found).reason()).isEqualTo(Published.reason(method, table));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.cairn.estimate.Published#methods")
    void anEmptyListChangesNothingButIsMentioned(String method) {
        Estimate with = estimate(method, Published.withEmptyList(Published.KOREA));
        agree(with, estimate(method, Published.KOREA));
        assertThat(with.warnings()).contains("No one is on empty; it was left out.");
    }

    @ParameterizedTest
    @MethodSource("org.cairn.estimate.Published#methods")
    void veryLargeCountsAreAnsweredOrRefusedInWords(String method) {
        CaptureTable table = CaptureTable.of("a", "b", "c")
                .with("100", 1_000_000_000L)
                .with("010", 900_000_000L)
                .with("001", 700_000_000L)
                .with("110", 100_000_000L)
                .with("111", 30_000_000L);
        Estimation estimation = Estimators.named(method).orElseThrow().estimate(table, 1);
        assertThat(estimation.toString()).doesNotContain("NaN");
        if (estimation instanceof Estimate estimate) {
            assertThat(estimate.value()).isLessThan(1e12);
            assertThat(estimate.interval().upper())
                    .satisfiesAnyOf(
                            upper -> assertThat(upper).isLessThan(1e12),
                            upper -> assertThat(upper).isInfinite());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chao",
                "chapman",
                "heterogeneity",
                "independence",
                "loglinear",
                "averaged",
                "stepwise",
                "bootstrap",
                "interaction",
                "shrinkage",
                "graphs"
            })
    void thirtyListsAreAnsweredOrRefusedInWords(String method) {
        List<String> lists = IntStream.range(0, 30).mapToObj(i -> "l" + i).toList();
        Random random = new Random(30);
        Map<Integer, Long> histories = new TreeMap<>();
        for (int person = 0; person < 2_000; person++) {
            int history = 0;
            for (int list = 0; list < 30; list++) {
                history |= random.nextInt(100) < 8 ? 1 << list : 0;
            }
            if (history != 0) {
                histories.merge(history, 1L, Long::sum);
            }
        }
        Estimation estimation = Estimators.named(method).orElseThrow().estimate(CaptureTable.of(lists, histories), 1);
        if (estimation instanceof Estimate estimate) {
            assertThat(estimate.value()).isBetween(1_800.0, 2_200.0);
        } else {
            assertThat(((NotEstimable) estimation).reason()).startsWith("30 lists have too many");
        }
    }

    private static void agree(Estimate found, Estimate expected) {
        Percentage close = Percentage.withPercentage(1e-5);
        assertThat(found.value()).isCloseTo(expected.value(), close);
        assertThat(found.interval().lower()).isCloseTo(expected.interval().lower(), close);
        assertThat(found.interval().upper()).isCloseTo(expected.interval().upper(), close);
    }
}
