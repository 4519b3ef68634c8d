package org.cairn.estimate.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.Published;
import org.cairn.estimate.loglinear.Independence;
import org.junit.jupiter.api.Test;

class LinkageDrawsTest {

    @Test
    void oneDrawSaysWhatItsTableSays() {
        Estimate own = (Estimate) new Independence().estimate(Published.KOSOVO, 1);
        Estimate drawn = (Estimate) LinkageDraws.estimate(List.of(Published.KOSOVO), new Independence(), 1);
        assertThat(drawn.value()).isCloseTo(own.value(), Percentage.withPercentage(0.01));
        assertThat(drawn.interval().lower()).isCloseTo(own.interval().lower(), Percentage.withPercentage(0.01));
        assertThat(drawn.interval().upper()).isCloseTo(own.interval().upper(), Percentage.withPercentage(0.01));
        assertThat((double) drawn.details().get("linkage_share")).isZero();
    }

    @Test
    void drawsThatDisagreeWidenTheInterval() {
        CaptureTable fewer = Published.KOSOVO.with("1100", 200);
        Estimate low = (Estimate) new Independence().estimate(fewer, 1);
        Estimate high = (Estimate) new Independence().estimate(Published.KOSOVO, 1);
        List<CaptureTable> draws = new ArrayList<>(Collections.nCopies(50, Published.KOSOVO));
        draws.addAll(Collections.nCopies(50, fewer));
        Estimate drawn = (Estimate) LinkageDraws.estimate(draws, new Independence(), 1);
        assertThat(drawn.details()).containsEntry("draws", 100).containsEntry("different_tables", 2);
        assertThat((double) drawn.details().get("mean"))
                .isCloseTo((low.value() + high.value()) / 2, Percentage.withPercentage(0.2));
        double between = Math.pow((high.value() - low.value()) / 2, 2);
        double sd = (double) drawn.details().get("sd");
        assertThat((double) drawn.details().get("linkage_share")).isCloseTo(between / (sd * sd), within(0.01));
        assertThat(drawn.interval().lower()).isLessThan(low.interval().lower() + 50);
        assertThat(drawn.interval().upper()).isGreaterThan(high.interval().upper() - 50);
    }

    @Test
    void whereTooManyDrawsHaveNoEstimateThereIsNone() {
        CaptureTable apart = CaptureTable.of("a", "b").with("10", 5).with("01", 4);
        CaptureTable sound =
                CaptureTable.of("a", "b").with("10", 50).with("01", 40).with("11", 9);
        assertThat(((NotEstimable) LinkageDraws.estimate(List.of(sound, apart), new Independence(), 1)).reason())
                .startsWith("For 1 of 2 draws of the linkage there is no estimate.");
    }
}
