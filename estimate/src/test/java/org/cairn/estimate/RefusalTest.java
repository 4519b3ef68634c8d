package org.cairn.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.estimate.Published.reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @ParameterizedTest
    @MethodSource("org.cairn.estimate.Published#methods")
    void aTableThatNoMethodCanUseIsRefusedInWords(String method) {
        assertThat(reason(method, CaptureTable.of("press").with("1", 61)))
                .isEqualTo("There is only one list, press. One list cannot say how many it missed: that is learned from"
                        + " how lists overlap. Add a list made independently, or report the 61 recorded.");
        assertThat(reason(method, CaptureTable.of("press", "hospital").with("10", 61)))
                .isEqualTo(
                        "Only one list has anyone on it, press. One list cannot say how many it missed: that is learned"
                                + " from how lists overlap. Add a list made independently, or report the 61 recorded.");
        assertThat(reason(method, CaptureTable.of("press", "hospital")))
                .isEqualTo("No one is recorded here. An estimate needs at least two lists with people on them.");
        assertThat(reason(method, CaptureTable.of("a", "b", "c").with("111", 1)))
                .isEqualTo("Only one person is recorded, and one person cannot show how much two lists overlap. Join"
                        + " strata, or report the 1 recorded.");
        assertThat(reason(
                        method,
                        CaptureTable.of("a", "b", "c")
                                .with("100", 50)
                                .with("010", 40)
                                .with("001", 30)))
                .isEqualTo(
                        "No one is on two lists: a, b and c never meet. With lists that never meet, any total would fit."
                                + " Link the lists again, join strata, or report the 120 recorded.");
    }

    @ParameterizedTest
    @MethodSource("org.cairn.estimate.Published#methods")
    void copiedListsAreRefusedInWords(String method) {
        assertThat(reason(
                        method,
                        CaptureTable.of("a", "b", "c")
                                .with("110", 50)
                                .with("001", 40)
                                .with("111", 5)))
                .isEqualTo(
                        "a and b hold exactly the same people, so they are one list for this purpose. Leave one of them"
                                + " out, or report the 95 recorded.");
        assertThat(reason(method, CaptureTable.of("a", "b").with("11", 50).with("01", 1000)))
                .isEqualTo(
                        "Everyone on a is also on b, as if one had been copied from the other; such a pair would always"
                                + " say that no one was missed. Add a list made independently, or report the 1,050 recorded.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"loglinear", "averaged", "stepwise", "bootstrap", "interaction", "shrinkage", "graphs", "latent"
            })
    void anOverlapTooThinToShowDependenceIsRefusedInWords(String method) {
        CaptureTable table = CaptureTable.of("a", "b", "c")
                .with("100", 4)
                .with("010", 2)
                .with("001", 2)
                .with("110", 1)
                .with("011", 1);
        assertThat(reason(method, table))
                .isEqualTo(
                        "Only 2 of the 10 people are on more than one list, and 5 at least are needed to learn how the"
                                + " lists depend on each other. Join strata, link the lists again, or report the 10 recorded.");
    }

    @Test
    void aNumberThatRunsAwayIsNotPrinted() {
        long[] counts = {
            56, 7, 0, 0, 15, 0, 0, 41, 1, 0, 0, 26, 0, 0, 6, 64, 0, 0, 0, 0, 0, 23, 0, 0, 0, 0, 0, 10, 28, 29, 0
        };
        CaptureTable table = CaptureTable.of("a", "b", "c", "d", "e");
        for (int pattern = 1; pattern <= counts.length; pattern++) {
            table = table.with(pattern, counts[pattern - 1]);
        }
        for (Estimation each : Plan.of(0.95, 1).carryOut(table).results()) {
            if (each instanceof Estimate estimate) {
                assertThat(estimate.value()).as(estimate.method()).isLessThan(1e4 * 306);
            }
        }
    }
}
