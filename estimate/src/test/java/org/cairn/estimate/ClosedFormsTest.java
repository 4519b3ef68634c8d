package org.cairn.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cairn.estimate.Published.estimate;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosedFormsTest {

    @Test
    void chaoGivesThePublishedBounds() {
        assertThat(estimate("chao", Published.KOSOVO).value()).isCloseTo(10262.0079275198, within(1e-6));
        assertThat(estimate("chao", Published.KOREA).value()).isCloseTo(143.901639344262, within(1e-9));
        assertThat(estimate("chao", Published.ARTIFICIAL).value()).isCloseTo(668.142857142857, within(1e-9));
    }

    @Test
    void chaoGivesTheOtherFormsBesideIt() {
        Map<String, Object> details = estimate("chao", Published.KOSOVO).details();
        assertThat((double) details.get("classic")).isCloseTo(10270.4784580499, within(1e-6));
        assertThat((double) details.get("with_lists_factor")).isCloseTo(8802.85884353741, within(1e-6));
        assertThat(details).containsEntry("f1", 3218L).containsEntry("f2", 882L).containsEntry("lower_bound", true);
    }

    @Test
    void chaoSaysThatItIsALowerBound() {
        assertThat(estimate("chao", Published.KOSOVO).assumption()).startsWith("A lower bound");
    }

    @Test
    void chapmanOfTwoListsIsTheFormulaByHand() {
        CaptureTable table = CaptureTable.of("hospital", "families")
                .with("10", 30)
                .with("01", 50)
                .with("11", 10);
        Estimate estimate = estimate("chapman", table);
        assertThat(estimate.value()).isCloseTo(41 * 61 / 11.0 - 1, within(1e-9));
        assertThat(estimate.interval().lower()).isGreaterThan(90).isLessThan(estimate.value());
        assertThat(estimate.interval().upper()).isGreaterThan(estimate.value()).isLessThan(500);
    }

    @Test
    void chapmanGivesEveryPairAndTheMedianOne() {
        Estimate estimate = estimate("chapman", Published.KOSOVO);
        List<?> pairs = (List<?>) estimate.details().get("pairs");
        assertThat(pairs).hasSize(6);
        Map<?, ?> first = (Map<?, ?>) pairs.get(0);
        assertThat((double) first.get("lincoln_petersen")).isCloseTo(7241.8858560794, within(1e-6));
        assertThat((double) first.get("chapman")).isCloseTo(7231.47277227723, within(1e-6));
        assertThat(first.get("overlap")).isEqualTo(403L);
        assertThat(estimate.value()).isCloseTo(6756.45360824742, within(1e-6));
        assertThat(estimate.assumption()).contains("EXH and HRW").contains("median of 6 pairs");
    }

    @Test
    void pairsThatNeverMeetAreNamed() {
        assertThat(estimate("chapman", Published.ARTIFICIAL).warnings())
                .contains("A and C share no one; the pair has no estimate.");
    }
}
