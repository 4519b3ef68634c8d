package org.cairn.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void doublesAreWrittenWithTheFewestDigitsThatGiveThemBack() {
        assertThat(Words.roundTrip(0.1)).isEqualTo("0.1");
        assertThat(Words.roundTrip(2.0E-3)).isEqualTo("0.002");
        assertThat(Words.roundTrip(1398)).isEqualTo("1398");
        assertThat(Words.roundTrip(-0.0)).isEqualTo("0");
        assertThat(Words.roundTrip(2.0 / 3)).isEqualTo("0.6666666666666666");
        assertThat(Words.roundTrip(Double.POSITIVE_INFINITY)).isEmpty();
    }

    @Test
    void everyDoubleComesBack() {
        Random random = new Random(20310630);
        for (int i = 0; i < 2_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Words.roundTrip(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void estimatesAreRoundedByTheWidthOfTheirInterval() {
        assertThat(Words.unit(974.7)).isEqualTo(10);
        assertThat(Words.unit(1_510)).isEqualTo(100);
        assertThat(Words.unit(40)).isEqualTo(1);
        assertThat(Words.down(2_043.2, 10, 1_398)).isEqualTo("2,040");
        assertThat(Words.up(3_017.9, 10)).isEqualTo("3,020");
    }

    @Test
    void roundingBringsNoNumberBelowWhatIsRecorded() {
        assertThat(Words.about(1_203.4, 100, 1_398)).isEqualTo("1,200");
        assertThat(Words.down(1_398.7, 100, 1_398)).isEqualTo("1,398");
    }

    @Test
    void valueCannotEndItsOwnIsolation() {
        assertThat(Words.value("a\u2069b\u202E")).isEqualTo("\u2068ab\u202E\u2069");
    }
}
