package org.cairn.casebook.claim.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CountReaderTest {

    private static final CountReader READER = new CountReader(NumberWords.DEFAULT);

    @TestFactory
    Stream<DynamicTest> countIsReadAsPeopleTypeIt() {
        return Stream.of(
                        "42 → exact 42",
                        "2,412 → exact 2,412",
                        "2 412 → exact 2,412",
                        "٤٢ → exact 42",
                        "at least 30 → at least at least 30",
                        "30+ → at least at least 30",
                        "more than 700 → at least at least 701",
                        "over 670 → at least at least 671",
                        "up to 10 → at most at most 10",
                        "fewer than 5 → at most at most 4",
                        "about 80 → about 72 to 88",
                        "some 200 → about 180 to 220",
                        "between 40 and 50 → between 40 to 50",
                        "40–50 → between 40 to 50",
                        "several → several 3 to 9",
                        "Dozens → dozens 24 to 99",
                        "scores → scores 40 to 199",
                        "hundreds → hundreds 200 to 999",
                        "none known → none known not known",
                        "unknown → unknown not known",
                        "0 → exact 0")
                .map(line -> line.split(" → ", -1))
                .map(parts -> DynamicTest.dynamicTest(parts[0], () -> {
                    Count count = READER.read(parts[0], Measure.KILLED).orElseThrow();
                    assertThat(count.form().word() + " " + count.bounds()).isEqualTo(parts[1]);
                    assertThat(count.words()).isEqualTo(parts[0]);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotACountIsNotGuessed() {
        return Stream.of("", "many", "-3", "4.5", "50 to 40", "1,00", "12 men", "9999999999999999999", "63 %")
                .map(text -> DynamicTest.dynamicTest(
                        "“" + text + "”",
                        () -> assertThat(READER.read(text, Measure.KILLED)).isEmpty()));
    }

    @Test
    void wordsMeanWhatTheProjectSays() {
        NumberWords rule = new NumberWords("two", Map.of(Form.DOZENS, Bounds.between(24, 60)), new BigDecimal("25"));
        CountReader reader = new CountReader(rule);
        assertThat(reader.read("dozens", Measure.KILLED).orElseThrow().bounds()).isEqualTo(Bounds.between(24, 60));
        assertThat(reader.read("about 80", Measure.KILLED).orElseThrow().sentence())
                .isEqualTo("about 80 (60 to 100)");
    }

    @Test
    void sayingAgainKeepsTheForm() {
        assertThat(READER.read("at least 30", Measure.INJURED).orElseThrow().sentence())
                .isEqualTo("at least 30");
        assertThat(READER.read("none known", Measure.KILLED).orElseThrow().sentence())
                .isEqualTo("none known");
        assertThat(READER.read("dozens", Measure.KILLED).orElseThrow().sentence())
                .isEqualTo("dozens (24 to 99)");
    }

    @Test
    void shareIsOfItsMeasure() {
        Share share = CountReader.share("63 %", Measure.CASUALTIES).orElseThrow();
        assertThat(share.sentence()).isEqualTo("63 % of casualties");
        assertThat(share.of(new Tally(Measure.CASUALTIES, Bounds.exactly(10_993))))
                .isEqualTo(Bounds.between(6_871, 6_980));
        assertThat(CountReader.share("101 %", Measure.CASUALTIES)).isEmpty();
        assertThat(CountReader.share("12", Measure.CASUALTIES)).isEmpty();
    }
}
